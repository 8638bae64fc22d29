import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { View } from '../../server/contract/view.ts'
import { areasQuery, categoriesQuery, datasetQuery, metricsQuery } from '../queries.ts'
import { type Known, levelOfCode } from './resolve.ts'

/** What must be known to hold this View against the Dataset; null until Dataset and catalogue are there. */
export function useKnown(view: View): Known | null {
	const dataset = useQuery(datasetQuery).data
	const metrics = useQuery(metricsQuery).data
	const asked = new Set([...view.compare, ...(view.area === null ? [] : [view.area])].map(levelOfCode))
	const buurten = useQuery({ ...areasQuery('buurt'), enabled: asked.has('buurt') }).data
	const wijken = useQuery({ ...areasQuery('wijk'), enabled: asked.has('wijk') }).data
	const gemeenten = useQuery({ ...areasQuery('gemeente'), enabled: asked.has('gemeente') }).data
	const categories = useQuery({
		...categoriesQuery,
		enabled: view.category.length > 0 && dataset?.signals !== null,
	}).data
	return useMemo(() => {
		if (!dataset || !metrics) return null
		const codes = (answer: typeof buurten) => (answer ? new Set(answer.areas.map((area) => area.code)) : undefined)
		return {
			dataset,
			metrics: metrics.metrics,
			areas: { buurt: codes(buurten), wijk: codes(wijken), gemeente: codes(gemeenten) },
			categories: categories
				? new Set(categories.categories.flatMap((c) => [c.main, ...c.subs.map((s) => `${c.main}/${s.sub}`)]))
				: null,
		}
	}, [dataset, metrics, buurten, wijken, gemeenten, categories])
}
