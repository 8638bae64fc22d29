import { z } from 'zod'
import { alertKinds } from './alert-kinds.ts'
import { areaCode, csvChoices, day, level, source } from './common.ts'
import { metricId } from './metric.ts'
import { universe } from './question.ts'

export const alertsQuery = z.strictObject({
	level: level.default('buurt').meta({ description: 'buurt or wijk' }),
	on: day.optional().meta({
		description: 'as seen on this day; left out = the day after the newest signal, else the peildatum',
		example: '2025-01-01',
	}),
	universe,
})
export const alertsCsvQuery = alertsQuery.extend(csvChoices)

export const alertReason = z.object({
	kind: z.enum(alertKinds),
	metric: metricId,
	category: z.string().nullable().meta({ description: 'main/sub of a surge or of emerging signals' }),
	categoryLabel: z.string().nullable(),
	since: z.string().meta({ description: 'day, or period, in which it began' }),
	method: z.enum(['mannKendall', 'gistar', 'earsC2', 'cusum']),
	observed: z.number().meta({ description: 'newest value, or events since it began' }),
	expected: z.number().meta({ description: 'the value at the start, or events to be expected by the weeks before' }),
	weeks: z.int().nullable().meta({ description: 'of a surge: weeks that it has lasted' }),
	slope: z.number().nullable().meta({ description: 'of a trend: change per year in the unit of the metric' }),
	q: z.number().nullable(),
	strength: z.number().meta({ description: 'to sort by: standard deviations' }),
	source,
})
export type AlertReason = z.infer<typeof alertReason>

export const alertsAnswer = z
	.object({
		query: z.object({ level, on: z.string() }),
		alerts: z
			.array(
				z.object({
					area: areaCode,
					fronts: z
						.int()
						.meta({ description: 'metrics and categories that turn for the worse; two or more stand first' }),
					reasons: z.array(alertReason).min(1),
				}),
			)
			.meta({ description: 'most fronts first, then strength' }),
		watched: z.array(metricId),
		quiet: z.int().meta({ description: 'surges left out because the same was already told within the quiet period' }),
		rules: z.object({
			alpha: z.number(),
			minimumCases: z.int().meta({ description: 'never on fewer events than this' }),
			quietDays: z.int(),
			recentDays: z.int().meta({ description: 'a surge is told when it was going on in these days' }),
			earsThreshold: z.number(),
			cusum: z.object({ k: z.number(), h: z.number() }),
		}),
	})
	.meta({ id: 'AlertsAnswer' })
export type AlertsAnswer = z.infer<typeof alertsAnswer>
