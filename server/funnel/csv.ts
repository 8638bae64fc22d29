import type { FunnelAnswer } from '../contract/funnel.ts'
import { type CsvChoices, writeCsv } from '../http/csv.ts'
import type { Served } from '../served.ts'
import { areaCells, areaColumns, questionCells, questionColumns, questionName } from '../values/csv-cells.ts'

const columns = [
	...areaColumns,
	'status',
	'observed',
	'expected',
	'ratio',
	'population',
	'outside',
	'outside_poisson',
	'universe',
	'phi',
	'tau2',
	...questionColumns,
] as const

/** A funnel as CSV: one row per area with its judgement, and what was asked. */
export async function funnelCsv(
	served: Served,
	answer: FunnelAnswer,
	{ language, decimal }: CsvChoices,
): Promise<{ name: string; body: string }> {
	const [division, { title }] = await Promise.all([served.division(), served.dataset()])
	const { query, metric, parameters } = answer
	const shared = questionCells({ query, metric, denominator: parameters.denominator }, title, language)
	function* rows() {
		for (const { area, outsidePoisson, ...row } of answer.rows) {
			yield {
				...shared,
				...areaCells(division, area),
				...row,
				outside_poisson: outsidePoisson,
				universe: parameters.universe?.name ?? '',
				phi: parameters.phi,
				tau2: parameters.tau2,
			}
		}
	}
	return { name: `funnel_${questionName(query)}.csv`, body: await writeCsv(columns, rows(), decimal) }
}
