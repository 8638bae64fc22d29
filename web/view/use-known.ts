import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { View } from '../../server/contract/view.ts'
import { areasQuery, categoriesQuery, datasetQuery, metricsQuery } from '../queries.ts'
import { type Known, levelOfCode } from './resolve.ts'

/** What must be known to hold this View against the Dataset; null until Dataset and catalogue are there, and what the first link names. */
export function useKnown(view: View): Known | null {
	const dataset = useQuery(datasetQuery).data
	const metrics = useQuery(metricsQuery).data
	const named = [...view.compare, ...view.candidates, view.area, view.universe, view.mark].filter(
		(code) => code !== null,
	)
	const asked = new Set(named.map(levelOfCode))
	const buurtenQuery = useQuery({ ...areasQuery('buurt'), enabled: asked.has('buurt') })
	const wijkenQuery = useQuery({ ...areasQuery('wijk'), enabled: asked.has('wijk') })
	const gemeentenQuery = useQuery({ ...areasQuery('gemeente'), enabled: asked.has('gemeente') })
	const categoriesAsked = useQuery({
		...categoriesQuery,
		enabled: view.category.length > 0 && dataset !== undefined && dataset.signals !== null,
	})
	const asking = [buurtenQuery, wijkenQuery, gemeentenQuery, categoriesAsked].some(({ isLoading }) => isLoading)
	const [buurten, wijken, gemeenten] = [buurtenQuery.data, wijkenQuery.data, gemeentenQuery.data]
	const categories = categoriesAsked.data
	const known = useMemo(() => {
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
	// A link waits for all that it names, so that nobody asks the server about what it does not have; later choices come from the screen.
	const [begun, setBegun] = useState(false)
	if (known && !asking && !begun) setBegun(true)
	return begun || !asking ? known : null
}
