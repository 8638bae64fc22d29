import { z } from 'zod'
import { areaCode, csvChoices, source, text } from './common.ts'
import { testStatus } from './hotspot.ts'
import { metric } from './metric.ts'
import { answeredQuestion, answeredUniverse, metricQuestion, universe } from './question.ts'

/** Single areas that are abnormal for their size (Spiegelhalter 2005): apart from `cluster`, no neighbours are looked at. */
export const funnelQuery = z.strictObject({ ...metricQuestion, universe })
export const funnelCsvQuery = funnelQuery.extend(csvChoices)

export const funnelAnswer = z
	.object({
		query: answeredQuestion,
		metric,
		rows: z.array(
			z.object({
				area: areaCode,
				status: testStatus,
				observed: z.number().nullable(),
				expected: z.number().nullable(),
				ratio: z.number().nullable().meta({ description: 'observed ÷ expected' }),
				population: z.number().nullable(),
				outside: z
					.int()
					.min(-2)
					.max(2)
					.nullable()
					.meta({ description: '±1 outside 95 %, ±2 outside 99.8 %, adjusted for overdispersion; 0 inside' }),
				outsidePoisson: z.int().min(-2).max(2).nullable().meta({ description: 'the same without adjustment' }),
			}),
		),
		limits: z
			.array(
				z.object({
					expected: z.number(),
					low95: z.number(),
					high95: z.number(),
					low998: z.number(),
					high998: z.number(),
				}),
			)
			.meta({ description: 'adjusted limits of observed ÷ expected, ascending by expected, to draw the funnel' }),
		inference: z.enum(['ok', 'noData', 'tooFewAreas', 'noEvents']),
		parameters: z.object({
			rate: z.number().nullable().meta({ description: 'events ÷ population over the tested areas' }),
			phi: z.number().nullable().meta({ description: 'overdispersion of the winsorised z on the square-root scale' }),
			tau2: z.number().nullable().meta({ description: 'between-area variance added to the limits' }),
			winsorised: z.number(),
			universe: answeredUniverse,
			denominator: z.object({ label: text, period: z.string(), source }).nullable(),
		}),
	})
	.meta({ id: 'FunnelAnswer' })
export type FunnelAnswer = z.infer<typeof funnelAnswer>
