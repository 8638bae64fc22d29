import type { Metric } from './metric.ts'
import type { View } from './view.ts'

/**
 * What can be held against the metric of a View: others with figures at its level, those that the View keeps beside it
 * first. Pure.
 */
export function secondMetrics(
	metrics: readonly Metric[],
	{ metric, level, compareMetrics }: Pick<View, 'metric' | 'level' | 'compareMetrics'>,
): Metric[] {
	const possible = metrics.filter(({ id, levels }) => id !== metric && levels.includes(level))
	const kept = compareMetrics.flatMap((id) => possible.find((other) => other.id === id) ?? [])
	return [...kept, ...possible.filter((other) => !kept.includes(other))]
}
