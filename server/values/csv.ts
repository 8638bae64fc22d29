import type { Division } from '../areas/division.ts'
import type { Language } from '../contract/common.ts'
import type { ValuesAnswer } from '../contract/values.ts'
import { writeCsv } from '../http/csv.ts'

const columns = [
	'area_code',
	'area_name',
	'level',
	'parent_code',
	'parent_name',
	'value',
	'status',
	'numerator',
	'metric',
	'metric_name',
	'unit',
	'period',
	'filter',
	'denominator',
	'dataset',
	'source',
	'licence',
] as const

/** The period as one text: `2024`, `all`, or the half-open range of days `2024-01-01/2025-01-01`. */
function periodOf({ query }: ValuesAnswer): string {
	return query.period ?? `${query.filter?.from}/${query.filter?.to}`
}

/** The name of the file: what it holds, readable in a folder years later. */
export function csvName(answer: ValuesAnswer): string {
	return `${answer.query.metric}_${answer.query.level}_${periodOf(answer).replace('/', '_')}.csv`
}

/**
 * An Answer as CSV (RFC 4180, with a byte order mark so that spreadsheets read UTF-8). Every row carries metric, period,
 * source and licence, so that a row copied elsewhere still says what it is. Values are not rounded; an empty value has
 * its reason in `status`. A text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function valuesCsv(
	answer: ValuesAnswer,
	division: Division,
	dataset: string,
	{ language, decimal }: { language: Language; decimal: 'point' | 'comma' },
): string {
	const { query, metric, denominator } = answer
	const filter = query.filter
		? (['category', 'status', 'channel'] as const)
				.filter((key) => query.filter && query.filter[key].length > 0)
				.map((key) => `${key}=${query.filter?.[key].join(',')}`)
				.join('&')
		: ''
	const shared = {
		level: query.level,
		metric: query.metric,
		metric_name: metric.label[language],
		unit: metric.currency ? `€ ${metric.unit[language]}`.trim() : metric.unit[language],
		period: periodOf(answer),
		filter,
		denominator: denominator ? `${denominator.label[language]} ${denominator.period} (${denominator.source.name})` : '',
		dataset,
		source: metric.source.name,
		licence: metric.source.licence ?? '',
	}
	const rows = answer.areas.map((code, i) => {
		const area = division.byCode.get(code)
		return {
			...shared,
			area_code: code,
			area_name: area?.name ?? code,
			parent_code: area?.parent ?? '',
			parent_name: division.byCode.get(area?.parent ?? '')?.name ?? '',
			value: answer.values[i] ?? null,
			status: answer.status[i],
			numerator: answer.numerator?.[i] ?? null,
		}
	})
	return writeCsv(columns, rows, decimal)
}
