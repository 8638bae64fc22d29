import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Area } from '../../../server/contract/area.ts'
import { parentNames } from '../../answer.ts'
import { areasQuery, datasetQuery, prioritiesQuery } from '../../queries.ts'
import { useView } from '../../view/use-view.tsx'
import { choiceLevel } from './candidates.ts'

/** The areas among which is chosen, by code, with names that tell them apart. */
export function useChoiceAreas() {
	const { view } = useView()
	const level = choiceLevel(view)
	const dataset = useQuery(datasetQuery).data
	const several = dataset?.gemeente === null
	const areas = useQuery(areasQuery(level)).data?.areas
	const parents = useQuery({ ...areasQuery(level === 'buurt' ? 'wijk' : 'gemeente'), enabled: level !== 'gemeente' })
		.data?.areas
	const gemeenten = useQuery({ ...areasQuery('gemeente'), enabled: several }).data?.areas
	return useMemo(() => {
		const byCode = new Map<string, Area>(areas?.map((area) => [area.code, area]))
		const parentName = parentNames(parents ?? [], several ? (gemeenten ?? []) : [])
		const count = new Map<string, number>()
		for (const { name } of areas ?? []) count.set(name, (count.get(name) ?? 0) + 1)
		const parentOf = (code: string) => parentName.get(byCode.get(code)?.parent ?? '') ?? null
		const nameOf = (code: string) => {
			const name = byCode.get(code)?.name
			if (name === undefined) return code
			const parent = parentOf(code)
			return (count.get(name) ?? 0) > 1 && parent !== null ? `${name} (${parent})` : name
		}
		return { level, areas: areas ?? [], parents: parents ?? [], nameOf, parentOf }
	}, [level, areas, parents, gemeenten, several])
}

/** The Answer to the choice of the View; asked once there is something to weigh. */
export function useChoice() {
	const { view, settled } = useView()
	const enough = view.candidates.length >= 2 && view.criteria.length >= 1
	const query = useQuery({ ...prioritiesQuery(view), enabled: settled && enough && view.task === 'choice' })
	// The previous Answer stays while the next is on its way, but not when there is nothing to weigh any more.
	return { ...query, data: enough ? query.data : undefined, enough }
}
