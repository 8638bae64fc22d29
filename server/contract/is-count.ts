import type { ValuesAnswer } from './values.ts'

/** True for totals (people, reports, euros): larger areas have more, and the municipality's own total lies beyond every area. */
export function isCount({ metric, aggregation }: Pick<ValuesAnswer, 'metric' | 'aggregation'>): boolean {
	const { evaluation } = metric
	if (evaluation.kind === 'statistic') return evaluation.aggregation === 'sum' || aggregation === 'sum'
	return evaluation.kind !== 'ratio' && evaluation.per === 'none'
}
