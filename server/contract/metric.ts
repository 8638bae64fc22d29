import { z } from 'zod'
import { level, source, text } from './common.ts'

export const metricId = z
	.string()
	.regex(/^[a-z]+\.[a-zA-Z0-9]+$/, 'must look like signals.per1000')
	.meta({ example: 'signals.per1000' })

export const families = ['signals', 'statistics', 'investments'] as const

/**
 * How a value per area and period comes about. Everything that handles metrics switches on `kind` alone.
 * - `statistic`: read from the table `statistic`; at a level the source does not give, `aggregation` says how buurten make it.
 * - `ratio`: `factor` × a statistic (an event count) ÷ inhabitants.
 * - `signals`: signals counted under the filter; `per` inhabitants: × 1,000 ÷ inhabitants.
 * - `investments`: euros of one step of the money ladder × share of the area; `per` inhabitants: ÷ inhabitants.
 */
export const evaluation = z.discriminatedUnion('kind', [
	z.object({
		kind: z.literal('statistic'),
		aggregation: z
			.enum(['sum', 'inhabitants', 'households', 'none'])
			.meta({ description: 'sum of buurten, or their mean weighted by inhabitants or households' }),
	}),
	z.object({ kind: z.literal('ratio'), numerator: metricId, factor: z.number() }),
	z.object({ kind: z.literal('signals'), per: z.enum(['none', 'inhabitants']) }),
	z.object({
		kind: z.literal('investments'),
		amount: z.enum(['budgeted', 'committed', 'spent']),
		per: z.enum(['none', 'inhabitants']),
	}),
])

/** One entry of the catalogue in data/metrics.ts. */
export const metricDefinition = z.object({
	id: metricId,
	family: z.enum(families),
	group: text.meta({ description: 'heading within the family, e.g. Bevolking' }),
	label: text,
	description: text.meta({ description: 'one or two sentences: what is counted, by whom, what it does not say' }),
	unit: text.meta({ description: 'written behind or under the number; empty for a plain count' }),
	decimals: z.int().min(0).max(3),
	currency: z.boolean().meta({ description: 'true: euros' }),
	direction: z.enum(['moreIsBetter', 'moreIsWorse', 'neutral']),
	midpoint: z.number().nullable().meta({ description: 'diverging colours when the breaks lie on both sides of it' }),
	minimumInhabitants: z.int().nullable().meta({
		description: 'an area with fewer inhabitants is unreliable (grey, outside breaks and ranks); null: no rule',
	}),
	events: z.boolean().meta({
		description:
			'counts events that happen to people or in a place (reports, crimes), or their rate: tested per inhabitant',
	}),
	cap: z.number().nullable().meta({
		description: 'in a publication, percentages: this value stands for itself and everything above; null: no cap',
	}),
	evaluation,
	source,
	sensitivity: z.enum(['public', 'partners', 'team']),
})
export type MetricDefinition = z.infer<typeof metricDefinition>

/** A catalogue entry for which the Dataset holds data, with where and when. */
export const metric = metricDefinition
	.extend({
		levels: z.array(level),
		period: z.discriminatedUnion('kind', [
			z
				.object({ kind: z.literal('years'), years: z.array(z.string()).min(1) })
				.meta({ description: 'ascending; statistics' }),
			z
				.object({ kind: z.literal('yearsAndAll'), years: z.array(z.string()).min(1) })
				.meta({ description: 'a year in which an investment starts, or all' }),
			z
				.object({ kind: z.literal('days'), from: z.string(), to: z.string() })
				.meta({ description: 'half-open; signals' }),
		]),
	})
	.meta({ id: 'Metric' })
export type Metric = z.infer<typeof metric>

export const metricsAnswer = z.object({ metrics: z.array(metric) })
