import type { z } from 'zod'
import { type comparedMetric, MAXIMUM_METRICS } from '../contract/difference.ts'
import { badParameter } from '../http/problem.ts'
import type { Spread } from '../methods/standard-scores.ts'
import type { ChosenMetric } from '../values/chosen.ts'

/** Refuses none, or more metrics than can be read beside each other. */
export function refuseNumber(metrics: readonly string[]): void {
	if (metrics.length === 0) throw badParameter('metrics', '', 'has no value')
	if (metrics.length > MAXIMUM_METRICS) {
		throw badParameter('metrics', metrics.join(','), `may have ${MAXIMUM_METRICS} metrics, separated by commas`)
	}
}

/** A chosen metric as an Answer repeats it, with the mean and spread that it was held against. */
export function toCompared(
	{ metric, when, source }: ChosenMetric,
	spread: Spread | undefined,
	areas: number,
): z.output<typeof comparedMetric> {
	const { id, label, direction } = metric
	return { id, label, direction, ...when, mean: spread?.mean ?? null, sd: spread?.sd ?? null, areas, source }
}
