import { z } from 'zod'
import { areaCode, csvChoices, level, source } from './common.ts'
import { testStatus } from './hotspot.ts'
import { metric, metricId } from './metric.ts'
import { answeredQuestion, answeredUniverse, universe } from './question.ts'
import { signalFilter } from './signal.ts'

export const trendIntervals = ['year', 'quarter', 'month'] as const

/** After Esri's emerging hot spot analysis, in the six words a director needs; `none`: never hot (cold) often enough to say. */
export const emergences = [
	'new',
	'intensifying',
	'persistent',
	'diminishing',
	'onAndOff',
	'historical',
	'none',
] as const

export const trendsQuery = z.strictObject({
	metric: metricId.meta({ description: 'an id of /metrics', example: 'signals.per1000' }),
	level: level.default('buurt').meta({ description: 'one trend per area of this level' }),
	interval: z.enum(trendIntervals).optional().meta({
		description:
			'length of a step; quarter and month for signals only; left out = the shortest with enough expected events',
	}),
	...signalFilter,
	universe,
})
export const trendsCsvQuery = trendsQuery.extend(csvChoices)

export const trendsAnswer = z
	.object({
		query: answeredQuestion.extend({ interval: z.enum(trendIntervals) }),
		metric,
		periods: z
			.array(z.string())
			.meta({ description: '2024, 2024-Q3 or 2024-05, ascending; periods covered in part are left out' }),
		rows: z.array(
			z.object({
				area: areaCode,
				status: testStatus,
				values: z.array(z.number().nullable()).meta({
					description:
						'of each period, as /values gives it; one of a period in which the area could not be tested (too few inhabitants) is shown and takes no part in the trend',
				}),
				z: z.number().nullable().meta({
					description: 'Mann-Kendall, tie-corrected, with continuity correction; seasonal for quarters and months',
				}),
				p: z.number().nullable(),
				q: z.number().nullable().meta({ description: 'p after Benjamini-Hochberg over the areas tested' }),
				tau: z.number().nullable(),
				slope: z.number().nullable().meta({
					description: "Sen's slope: change per year of the value of one period (of one month, quarter or year)",
				}),
				direction: z
					.enum(['up', 'down', 'none'])
					.nullable()
					.meta({ description: 'at q = 0.05; null where not tested' }),
				emergence: z
					.enum(emergences)
					.nullable()
					.meta({ description: 'null when fewer than ten periods could be tested' }),
				kind: z.enum(['hot', 'cold']).nullable(),
				hotspots: z.array(z.int().min(-3).max(3).nullable()).meta({
					description: 'bin of Gi* per period, over the period and the one before; 2 or more is hot for `emergence`',
				}),
				since: z.string().nullable().meta({ description: 'first period of the last unbroken run of hot (cold)' }),
			}),
		),
		inference: z.enum(['ok', 'tooFewPeriods', 'tooFewExpected', 'noData']),
		parameters: z.object({
			steps: z.int(),
			alpha: z.number(),
			emergenceTested: z.boolean(),
			meanExpected: z.number().nullable().meta({ description: 'expected events per area and period' }),
			universe: answeredUniverse,
			source,
		}),
	})
	.meta({ id: 'TrendsAnswer' })
export type TrendsAnswer = z.infer<typeof trendsAnswer>
export type TrendRow = TrendsAnswer['rows'][number]
