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

const alertReason = z.object({
	kind: z.enum(alertKinds),
	metric: metricId,
	category: z.string().nullable().meta({ description: 'main, or main/sub, of a surge or of emerging signals' }),
	categoryLabel: z.string().nullable(),
	since: z.string().meta({ description: 'day, or period, in which it began; of a trend the first period looked at' }),
	method: z.enum(['mannKendall', 'gistar', 'earsC2', 'cusum']),
	observed: z.number().meta({
		description: 'trend: newest value · emerging: events since it began · surge: events in its weeks',
	}),
	expected: z.number().meta({
		description:
			'trend: the value at the start · emerging: events at the rates of all areas together · surge: events by the 52 weeks before the 13 newest, more where all other areas rose in the same weeks',
	}),
	weeks: z.int().nullable().meta({ description: 'of a surge: weeks that it has lasted' }),
	slope: z.number().nullable().meta({
		description: 'of a trend: change per year in the unit of the metric, the median over all pairs of years (Sen)',
	}),
	series: z
		.array(z.object({ period: z.string(), value: z.number().nullable() }))
		.nullable()
		.meta({ description: 'of a trend: the years that it rests on, null where not dependable' }),
	q: z.number().nullable().meta({
		description:
			'p after Benjamini-Hochberg. trend: of the metric over the areas · emerging: of Gi* in the newest period over the areas, per category · surge: over every area and category with events, p given how much the category goes up and down from week to week by itself',
	}),
	strength: z.number().meta({
		description:
			'to sort by. trend: the smaller z, by itself or against all areas · emerging: z of Gi* · surge: (observed − expected) ÷ √expected (at least 1)',
	}),
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
		watched: z.array(metricId).meta({ description: 'in which something could be found' }),
		unjudged: z.array(metricId).meta({
			description:
				'in which nothing could be found, whatever happened: too few years or weeks, or figures that ended long ago',
		}),
		quiet: z.int().meta({ description: 'surges left out because the same was already told within the quiet period' }),
		rules: z.object({
			alpha: z.number().meta({ description: 'q at most this; of each test apart, not of the list as a whole' }),
			minimumCases: z.int().meta({ description: 'never on fewer events than this' }),
			quietDays: z.int(),
			recentDays: z.int().meta({ description: 'a surge is told when it was going on in these days' }),
			earsThreshold: z.number(),
			cusum: z.object({ k: z.number(), h: z.number() }),
		}),
	})
	.meta({ id: 'AlertsAnswer' })
export type AlertsAnswer = z.infer<typeof alertsAnswer>
