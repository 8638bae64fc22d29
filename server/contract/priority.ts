import { z } from 'zod'
import { areaCode, csvChoices, level, list, source, text } from './common.ts'
import { metricId } from './metric.ts'
import { signalFilter } from './signal.ts'

export const MAXIMUM_CANDIDATES = 12
export const MAXIMUM_CRITERIA = 10
export const criterionDirections = ['high', 'low'] as const
export const normalisations = ['percentileRank', 'minmax', 'zscore'] as const
export const aggregations = ['linear', 'geometric'] as const

/** A criterion: a metric, whether a high or a low value asks for the choice, and its weight (any positive number). */
export const criterion = z.object({
	metric: metricId,
	direction: z.enum(criterionDirections),
	weight: z.number().positive().max(100),
})
export type Criterion = z.infer<typeof criterion>

/** `cbs.woz:low:2`; the text of a criterion in an address. */
export const criterionText = z
	.string()
	.regex(
		/^[a-z]+\.[a-zA-Z0-9]+:(high|low):\d{1,3}(\.\d{1,2})?$/,
		'must look like cbs.woz:low:2 (metric, high or low, weight)',
	)
export const writeCriterion = ({ metric, direction, weight }: Criterion): string => `${metric}:${direction}:${weight}`
export function readCriterion(written: string): Criterion {
	const [metric, direction, weight] = written.split(':')
	return criterion.parse({ metric, direction, weight: Number(weight) })
}

export const prioritiesQuery = z.strictObject({
	candidates: list(areaCode).meta({
		description: `comma-separated, 2 to ${MAXIMUM_CANDIDATES}, all of one level`,
		example: 'BU90010101,BU90010102',
	}),
	criteria: list(criterionText).meta({
		description: `comma-separated metric:direction:weight, 1 to ${MAXIMUM_CRITERIA}; high: a high value asks for the choice`,
		example: 'signals.per1000:high:2,lbm.score:low:1',
	}),
	normalisation: z.enum(normalisations).default('percentileRank').meta({ description: 'over all areas of the level' }),
	aggregation: z
		.enum(aggregations)
		.default('linear')
		.meta({ description: 'geometric: a low score on one is not made good by another' }),
	...signalFilter,
})
export const prioritiesCsvQuery = prioritiesQuery.extend(csvChoices)

export const prioritiesAnswer = z
	.object({
		query: z.object({
			candidates: z.array(areaCode),
			level,
			normalisation: z.enum(normalisations),
			aggregation: z.enum(aggregations),
		}),
		criteria: z.array(
			criterion.extend({
				label: text,
				unit: text,
				decimals: z.int(),
				currency: z.boolean(),
				period: z.string().nullable(),
				filter: z.string().nullable().meta({ description: 'days of signals' }),
				mean: z.number().nullable().meta({ description: 'over all areas of the level' }),
				source,
			}),
		),
		rows: z
			.array(
				z.object({
					area: areaCode,
					score: z.number().nullable().meta({ description: '0 to 1; null when a criterion is not known' }),
					rank: z.int().nullable().meta({ description: 'at the weights given' }),
					rankLow: z.int().nullable().meta({ description: 'best rank of nine in ten weight scenarios (5 % quantile)' }),
					rankHigh: z.int().nullable().meta({ description: 'worst (95 % quantile)' }),
					first: z.number().nullable().meta({ description: 'share of the scenarios in which it is first' }),
					values: z.array(z.number().nullable()),
					normalised: z.array(z.number().nullable()).meta({ description: '0 to 1, 1 asks most for the choice' }),
					contributions: z.array(z.number().nullable()).meta({ description: 'share of the score per criterion' }),
				}),
			)
			.meta({ description: 'in order of rank, unknown last' }),
		deciding: z.object({ metric: metricId, winnerWithout: areaCode.nullable() }).nullable().meta({
			description: 'the criterion that makes the first the first; winnerWithout: who wins when it is left out',
		}),
		tipping: z
			.array(
				z.object({
					metric: metricId,
					weight: z.number(),
					tipsAt: z
						.number()
						.nullable()
						.meta({ description: 'weight nearest to the given one at which another wins; null: none from 0 to 100' }),
					winner: areaCode.nullable(),
				}),
			)
			.meta({ description: 'per criterion, all other weights as given' }),
		scenarios: z.object({
			count: z.int(),
			seed: z.int(),
			how: z.string().meta({ description: 'how weights are drawn' }),
		}),
		correlated: z
			.array(z.object({ a: metricId, b: metricId, r: z.number() }))
			.meta({ description: 'pairs of criteria that nearly say the same (|r| of 0.8 or more) and so count double' }),
	})
	.meta({ id: 'PrioritiesAnswer' })
export type PrioritiesAnswer = z.infer<typeof prioritiesAnswer>
