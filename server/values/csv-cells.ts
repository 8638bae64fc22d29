import type { z } from 'zod'
import type { Division } from '../areas/division.ts'
import type { Language } from '../contract/common.ts'
import type { Metric } from '../contract/metric.ts'
import type { answeredQuestion } from '../contract/question.ts'
import type { ValuesAnswer } from '../contract/values.ts'

type Question = z.infer<typeof answeredQuestion>

/** Columns that say which area a row is of. */
export const areaColumns = ['area_code', 'area_name', 'parent_code', 'parent_name'] as const

/** Columns that every row carries, so that a row copied elsewhere still says what it is. */
export const questionColumns = [
	'level',
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
function periodOf({ period, filter }: Question): string {
	return period ?? `${filter?.from}/${filter?.to}`
}

/** Part of the name of a file: what was asked, readable in a folder years later. */
export const questionName = (query: Question): string =>
	`${query.metric}_${query.level}_${periodOf(query).replace('/', '_')}`

/** The cells of `areaColumns` for one area. */
export function areaCells(division: Division, code: string) {
	const area = division.byCode.get(code)
	return {
		area_code: code,
		area_name: area?.name ?? code,
		parent_code: area?.parent ?? '',
		parent_name: division.byCode.get(area?.parent ?? '')?.name ?? '',
	}
}

/** The cells of `questionColumns`, the same in every row. */
export function questionCells(
	answer: { query: Question; metric: Metric; denominator: ValuesAnswer['denominator'] },
	dataset: string,
	language: Language,
) {
	const { query, metric, denominator } = answer
	const filter = query.filter
		? (['category', 'status', 'channel'] as const)
				.filter((key) => query.filter && query.filter[key].length > 0)
				.map((key) => `${key}=${query.filter?.[key].join(',')}`)
				.join('&')
		: ''
	return {
		level: query.level,
		metric: query.metric,
		metric_name: metric.label[language],
		unit: metric.currency ? `€ ${metric.unit[language]}`.trim() : metric.unit[language],
		period: periodOf(query),
		filter,
		denominator: denominator ? `${denominator.label[language]} ${denominator.period} (${denominator.source.name})` : '',
		dataset,
		source: metric.source.name,
		licence: metric.source.licence ?? '',
	}
}
