import type { TrendsAnswer } from '../contract/trend.ts'
import { type CsvChoices, writeCsv } from '../http/csv.ts'
import type { Served } from '../served.ts'
import { areaCells, areaColumns, questionCells, questionColumns } from '../values/csv-cells.ts'

const columns = [
	...areaColumns,
	'status',
	'z',
	'p',
	'q',
	'tau',
	'slope_per_year',
	'direction',
	'kind',
	'emergence',
	'since',
	'step',
	'value',
	'gistar_bin',
	'interval',
	'universe',
	...questionColumns,
] as const

/** Trends as CSV: one row per area and step, so that a series can be drawn; what is said of the area stands in each. */
export async function trendsCsv(
	served: Served,
	answer: TrendsAnswer,
	{ language, decimal }: CsvChoices,
): Promise<{ name: string; body: string }> {
	const [division, { title }] = await Promise.all([served.division(), served.dataset()])
	const { query, metric, parameters, periods } = answer
	const shared = {
		...questionCells({ query, metric, denominator: null }, title, language),
		period: `${periods[0] ?? ''}/${periods.at(-1) ?? ''}`,
		interval: query.interval,
		universe: parameters.universe?.name ?? '',
	}
	function* rows() {
		for (const { area, slope, values, hotspots, ...row } of answer.rows) {
			const named = areaCells(division, area)
			for (const [i, step] of periods.entries()) {
				yield {
					...shared,
					...named,
					...row,
					slope_per_year: slope,
					step,
					value: values[i] ?? null,
					gistar_bin: hotspots[i] ?? null,
				}
			}
		}
	}
	return {
		name: `trends_${query.metric}_${query.level}_${query.interval}.csv`,
		body: await writeCsv(columns, rows(), decimal),
	}
}
