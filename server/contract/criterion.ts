import { z } from 'zod'
import { metricId } from './metric.ts'

export const MAXIMUM_CANDIDATES = 12
export const MAXIMUM_CRITERIA = 10
export const MAXIMUM_WEIGHT = 100
export const criterionDirections = ['high', 'low'] as const

/** A criterion: a metric, whether a high or a low value asks for the choice, and its weight (any positive number). */
export const criterion = z.object({
	metric: metricId,
	direction: z.enum(criterionDirections),
	weight: z.number().positive().max(MAXIMUM_WEIGHT),
})
export type Criterion = z.infer<typeof criterion>

/** `cbs.woz:low:2`; the text of a criterion in an address. */
export const criterionText = z
	.string()
	.regex(
		/^[a-z]+\.[a-zA-Z0-9]+:(high|low):\d{1,3}(\.\d{1,2})?$/,
		'must look like cbs.woz:low:2 (metric, high or low, weight)',
	)
	.refine((written) => {
		const weight = Number(written.split(':')[2])
		return weight > 0 && weight <= MAXIMUM_WEIGHT
	}, `must have a weight above 0, ${MAXIMUM_WEIGHT} at most`)
/** A weight has two decimals at most in an address, 0.01 at least. */
export const writeCriterion = ({ metric, direction, weight }: Criterion): string =>
	`${metric}:${direction}:${Number(Math.max(weight, 0.01).toFixed(2))}`
export function readCriterion(written: string): Criterion {
	const [metric, direction, weight] = written.split(':')
	return criterion.parse({ metric, direction, weight: Number(weight) })
}
