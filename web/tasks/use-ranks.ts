import { useMemo } from 'react'
import { useView } from '../view/use-view.tsx'
import { useChoice } from './choice/use-choice.ts'

const none: ReadonlyMap<string, number> = new Map()

/** The places of the candidates by code, while a choice is weighed: what the map writes before their names. */
export function useRanks(): ReadonlyMap<string, number> {
	const { view } = useView()
	const { data } = useChoice()
	const rows = view.task === 'choice' ? data?.rows : undefined
	return useMemo(
		() =>
			rows
				? new Map(rows.flatMap(({ area, rank }): [string, number][] => (rank === null ? [] : [[area, rank]])))
				: none,
		[rows],
	)
}
