import { z } from 'zod'
import { areaCode, csvChoices, level, list, source, text } from './common.ts'
import { metric, metricId } from './metric.ts'
import { answeredQuestion, metricQuestion } from './question.ts'
import { signalFilter, signalFilterAnswer } from './signal.ts'

export const classifications = ['quantile', 'ckmeans', 'equal', 'own', 'unclassed'] as const
export const classification = z.enum(classifications)
export type Classification = z.infer<typeof classification>

/** Ascending numbers, comma-separated: the inner edges of own classes. */
const ownBreaks = z
	.string()
	.transform((s) => s.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part))))
	.pipe(z.array(z.number('must be numbers separated by commas, such as 10,20.5,50')).min(1).max(11))
	.refine((b) => b.every((v, i) => i === 0 || v > (b[i - 1] as number)), 'must ascend, each above the one before')

export const valuesQuery = z.strictObject({
	...metricQuestion,
	classification: classification.default('quantile').meta({ description: 'how the breaks are made' }),
	classes: z.coerce
		.number()
		.int()
		.min(2)
		.max(9)
		.default(5)
		.meta({ description: 'how many, where there are enough values' }),
	breaks: ownBreaks
		.optional()
		.meta({ description: 'inner edges; required with classification=own', example: '10,20.5,50' }),
})

/** /values.csv: the same question, and how the file is written. */
export const csvQuery = valuesQuery.extend(csvChoices)

/**
 * Why an area has a value, or none. Only `ok` takes part in breaks and ranks.
 * - `missing`: not known · `suppressed`: known to the source, not published · `notApplicable`: has no meaning here (a rate without inhabitants)
 * - `unreliable`: a value, but of fewer inhabitants than the metric asks for.
 */
export const valueStatuses = ['ok', 'missing', 'suppressed', 'notApplicable', 'unreliable'] as const
export const valueStatus = z.enum(valueStatuses)
export type ValueStatus = z.infer<typeof valueStatus>

/** The query as answered: defaults filled in; `period` for years, `filter` for days, never both. */
const answeredQuery = answeredQuestion.extend({ classification, classes: z.int() })

/** The reference area: the gemeente, or null in a Dataset of several. */
export const reference = z.object({
	code: areaCode,
	name: z.string(),
	value: z.number().nullable(),
	status: valueStatus,
})

/** The Answer. Map, legend, table, panel and CSV draw from this and from nothing else. */
export const valuesAnswer = z
	.object({
		query: answeredQuery,
		metric,
		breaks: z.array(z.number()).meta({
			description:
				'edges, ascending: k + 1 numbers for k classes [b0,b1) … [bk-1,bk]; two for unclassed; none without values',
		}),
		areas: z.array(z.string()),
		values: z.array(z.number().nullable()),
		status: z.array(valueStatus),
		numerator: z
			.array(z.number().nullable())
			.nullable()
			.meta({ description: 'the count or amount behind a rate, per area; null when the metric is not a rate' }),
		reference: reference.nullable(),
		denominator: z
			.object({ label: text, period: z.string(), source })
			.nullable()
			.meta({ description: 'by what a rate was divided, and of which year' }),
		aggregation: z
			.enum(['measured', 'sum', 'inhabitants', 'households'])
			.meta({ description: 'given by the source at this level, or made of buurten by sum or weighted mean' }),
		unplaced: z
			.number()
			.nullable()
			.meta({ description: 'signals, or euros, under the same filter that lie in no area and so are not on the map' }),
	})
	.meta({ id: 'ValuesAnswer' })
export type ValuesAnswer = z.infer<typeof valuesAnswer>

export const seriesQuery = z.strictObject({
	metric: metricId.meta({ description: 'an id of /metrics', example: 'cbs.woz' }),
	area: list(areaCode).meta({
		description: 'comma-separated, up to twenty, of any level',
		example: 'BU90010101,GM9001',
	}),
	interval: z.enum(['year', 'month']).default('year').meta({ description: 'month: signals only' }),
	...signalFilter,
})

export const seriesAnswer = z.object({
	query: z.object({ metric: metricId, interval: z.enum(['year', 'month']), filter: signalFilterAnswer.nullable() }),
	metric,
	periods: z.array(z.string()).meta({ description: '2024 or 2024-05, ascending, without gaps' }),
	partial: z.array(z.boolean()).meta({ description: 'true: the data cover only a part of this period' }),
	series: z.array(
		z.object({
			area: z.string(),
			name: z.string(),
			level,
			values: z.array(z.number().nullable()),
			status: z.array(valueStatus),
		}),
	),
})
