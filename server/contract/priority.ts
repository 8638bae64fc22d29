import { z } from 'zod'
import { areaCode, csvChoices, level, list, source, text } from './common.ts'
import { criterion, criterionText, MAXIMUM_CANDIDATES, MAXIMUM_CRITERIA } from './criterion.ts'
import { metricId } from './metric.ts'
import { signalFilter, signalFilterAnswer } from './signal.ts'
import { valueStatus } from './values.ts'

export const normalisations = ['percentileRank', 'minmax', 'zscore'] as const
export const aggregations = ['linear', 'geometric'] as const

export const prioritiesQuery = z.strictObject({
	candidates: list(areaCode).meta({
		description: `comma-separated, 2 to ${MAXIMUM_CANDIDATES}, all of one level`,
		example: 'BU90010101,BU90010102',
	}),
	criteria: list(criterionText).meta({
		description: `comma-separated metric:direction:weight, 1 to ${MAXIMUM_CRITERIA}; high: a high value asks for the choice`,
		example: 'signals.per1000:high:2,lbm.score:low:1',
	}),
	normalisation: z.enum(normalisations).default('percentileRank').meta({
		description:
			'over all areas of the level with a dependable value. percentileRank: (rank − ½) ÷ n, the mean rank for ties · minmax: between the 2.5 % and 97.5 % quantiles, beyond them 0 or 1 · zscore: three standard deviations below the mean is 0, three above is 1. All areas equal: ½',
	}),
	aggregation: z.enum(aggregations).default('linear').meta({
		description:
			'linear: Σ weight × value · geometric: Π (0.01 + 0.99 × value)^weight, in which a low value on one criterion is not made good by another',
	}),
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
				filter: signalFilterAnswer.nullable().meta({ description: 'of signals; null for other metrics' }),
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
					status: z
						.array(valueStatus)
						.meta({ description: 'only ok takes part: an unreliable value is shown and not normalised' }),
					normalised: z.array(z.number().nullable()).meta({ description: '0 to 1, 1 asks most for the choice' }),
					contributions: z.array(z.number().nullable()).meta({
						description:
							'what each criterion brings to the score; they add up to it (geometric: divided in proportion to weight × normalised value)',
					}),
				}),
			)
			.meta({ description: 'in order of rank, unknown last' }),
		deciding: z.object({ metric: metricId, winnerWithout: areaCode.nullable() }).nullable().meta({
			description:
				'the criterion that makes the first the first: of those without which another wins (or, when none, of all) the one with the largest lead over the second. winnerWithout: who wins when it is left out, which may be the first itself; null when nothing is left. The whole is null when the first place is shared or only one candidate is known',
		}),
		tipping: z
			.array(
				z.object({
					metric: metricId,
					weight: z.number(),
					tipsAt: z.number().nullable().meta({
						description: 'weight nearest to the given one beyond which another wins; null: none from 0 to 100',
					}),
					winner: areaCode.nullable().meta({ description: 'who wins beyond it' }),
				}),
			)
			.meta({ description: 'per criterion, all other weights as given; exact' }),
		scenarios: z.object({
			count: z.int(),
			seed: z.int(),
			how: z.string().meta({ description: 'how weights are drawn' }),
			concentration: z.number().meta({
				description: 'sum of the parameters of the Dirichlet distribution; larger is nearer to the weights given',
			}),
			ranges: z
				.array(z.object({ metric: metricId, share: z.number(), low: z.number(), high: z.number() }))
				.meta({ description: 'share of each weight in their sum: as given, and of nine in ten scenarios' }),
		}),
		correlated: z.array(z.object({ a: metricId, b: metricId, r: z.number(), double: z.boolean() })).meta({
			description:
				'pairs of criteria of which the figures run together over all areas of the level (|r| of 0.8 or more). double: they ask for the same areas and so count twice; otherwise they work against each other',
		}),
	})
	.meta({ id: 'PrioritiesAnswer' })
export type PrioritiesAnswer = z.infer<typeof prioritiesAnswer>
