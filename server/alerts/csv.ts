import { metricById } from '../../data/metrics.ts'
import type { AlertsAnswer } from '../contract/alert.ts'
import { type CsvChoices, writeCsv } from '../http/csv.ts'
import type { Served } from '../served.ts'
import { areaCells, areaColumns } from '../values/csv-cells.ts'

const columns = [
	...areaColumns,
	'level',
	'on',
	'fronts',
	'kind',
	'metric',
	'metric_name',
	'category',
	'category_name',
	'since',
	'until',
	'method',
	'observed',
	'expected',
	'weeks',
	'slope_per_year',
	'q',
	'strength',
	'dataset',
	'source',
	'licence',
] as const

/** The list "Let op" as CSV: one row per area and reason. */
export async function alertsCsv(
	served: Served,
	answer: AlertsAnswer,
	{ language, decimal }: CsvChoices,
): Promise<{ name: string; body: string }> {
	const [division, { title }] = await Promise.all([served.division(), served.dataset()])
	const { level, on } = answer.query
	const rows = answer.alerts.flatMap(({ area, fronts, reasons }) =>
		reasons.map(({ categoryLabel, slope, source, series, ...reason }) => ({
			...areaCells(division, area),
			...reason,
			level,
			on,
			fronts,
			metric_name: metricById.get(reason.metric)?.label[language] ?? reason.metric,
			category_name: categoryLabel,
			until: series?.at(-1)?.period ?? null,
			slope_per_year: slope,
			dataset: title,
			source: source.name,
			licence: source.licence ?? '',
		})),
	)
	return { name: `alerts_${level}_${on}.csv`, body: await writeCsv(columns, rows, decimal) }
}
