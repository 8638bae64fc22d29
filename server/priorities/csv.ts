import type { PrioritiesAnswer } from '../contract/priority.ts'
import { type CsvChoices, writeCsv } from '../http/csv.ts'
import type { Served } from '../served.ts'
import { areaCells, areaColumns, questionCells } from '../values/csv-cells.ts'

const columns = [
	'rank',
	'rank_low',
	'rank_high',
	'first',
	'score',
	...areaColumns,
	'level',
	'metric',
	'metric_name',
	'unit',
	'direction',
	'weight',
	'value',
	'status',
	'normalised',
	'contribution',
	'mean',
	'normalisation',
	'aggregation',
	'period',
	'filter',
	'dataset',
	'source',
	'licence',
] as const

/** One row for every candidate and criterion, in order of rank. */
export async function prioritiesCsv(
	served: Served,
	{ query, criteria, rows }: PrioritiesAnswer,
	{ language, decimal }: CsvChoices,
): Promise<{ name: string; body: string }> {
	const [division, { byId }, { title }] = await Promise.all([served.division(), served.metrics(), served.dataset()])
	const { level, normalisation, aggregation } = query
	const shared = criteria.flatMap(({ metric: id, direction, weight, mean, period, filter, source }) => {
		const metric = byId.get(id)
		if (!metric) return []
		const asked = { query: { metric: id, level, period, filter }, metric: { ...metric, source }, denominator: null }
		return [{ ...questionCells(asked, title, language), direction, weight, mean, normalisation, aggregation }]
	})
	const table = rows.flatMap(({ area, rank, rankLow, rankHigh, first, score, ...row }) =>
		shared.map((cells, k) => ({
			...cells,
			...areaCells(division, area),
			rank,
			rank_low: rankLow,
			rank_high: rankHigh,
			first,
			score,
			value: row.values[k] ?? null,
			status: row.status[k],
			normalised: row.normalised[k] ?? null,
			contribution: row.contributions[k] ?? null,
		})),
	)
	return { name: `priorities_${level}.csv`, body: await writeCsv(columns, table, decimal) }
}
