import type { Level } from '../../server/contract/common.ts'
import type { Metric } from '../../server/contract/metric.ts'
import type { View } from '../../server/contract/view.ts'

/** Further metrics that a View can hold beside the one on the map (view.ts). */
export const MAXIMUM_BESIDE = 8

export interface SplitMetrics {
	/** The one on the map first, then those beside it, as far as they have figures at the level. */
	used: Metric[]
	/** Chosen, but without figures at the level: they wait for another level. */
	waiting: Metric[]
	/** What can still be added; empty when the set is full. */
	addable: Metric[]
}

/** The set of metrics of a View at one level, held against the catalogue of the Dataset. Pure. */
export function splitMetrics(
	{ metric, compareMetrics }: Pick<View, 'metric' | 'compareMetrics'>,
	catalogue: readonly Metric[],
	level: Level,
): SplitMetrics {
	const beside = compareMetrics.filter((id) => id !== metric)
	const chosen = [...new Set([metric, ...beside])].flatMap((id) => catalogue.find((entry) => entry.id === id) ?? [])
	const here = (entry: Metric) => entry.levels.includes(level)
	const full = beside.length >= MAXIMUM_BESIDE
	return {
		used: chosen.filter(here),
		waiting: chosen.filter((entry) => !here(entry)),
		addable: full ? [] : catalogue.filter((entry) => here(entry) && !chosen.includes(entry)),
	}
}
