import type { Level } from '../../../server/contract/common.ts'
import type { Criterion } from '../../../server/contract/criterion.ts'
import type { Metric } from '../../../server/contract/metric.ts'

/** Weights on the screen are whole numbers from 1 to 10; an address may hold others, which stay as they are. */
export const HIGHEST_STEP = 10
export const USUAL_WEIGHT = 5

/** The end of a metric that asks for effort: the less favourable one; without such an end, a high value. */
export const defaultDirection = ({ direction }: Pick<Metric, 'direction'>): Criterion['direction'] =>
	direction === 'moreIsBetter' ? 'low' : 'high'

export const defaultCriterion = (metric: Pick<Metric, 'id' | 'direction'>, weight = USUAL_WEIGHT): Criterion => ({
	metric: metric.id,
	direction: defaultDirection(metric),
	weight,
})

/** The metrics that can still become a criterion at a level: with figures there, and not chosen yet. */
export const freeMetrics = (metrics: readonly Metric[], level: Level, criteria: readonly Criterion[]): Metric[] =>
	metrics.filter(({ id, levels }) => levels.includes(level) && !criteria.some(({ metric }) => metric === id))

const weightWords = ['veryLight', 'light', 'usual', 'heavy', 'veryHeavy'] as const
export type WeightWord = (typeof weightWords)[number]

/** A weight as a word: 1 very light, up to 3 light, up to 6 usual, up to 8 heavy, above it very heavy. */
export function weightWord(weight: number): WeightWord {
	if (weight <= 1) return 'veryLight'
	if (weight <= 3) return 'light'
	if (weight <= 6) return 'usual'
	if (weight <= 8) return 'heavy'
	return 'veryHeavy'
}
