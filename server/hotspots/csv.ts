import type { HotspotsAnswer } from '../contract/hotspot.ts'
import { type CsvChoices, writeCsv } from '../http/csv.ts'
import type { Served } from '../served.ts'
import { areaCells, areaColumns, questionCells, questionColumns, questionName } from '../values/csv-cells.ts'

const columns = [
	...areaColumns,
	'status',
	'z',
	'p',
	'q',
	'bin',
	'quadrant',
	'observed',
	'expected',
	'low',
	'high',
	'population',
	'around_areas',
	'around_observed',
	'around_expected',
	'region',
	'method',
	'input',
	'universe',
	'neighbours',
	'correction',
	'tested',
	'inference',
	'permutations',
	'seed',
	...questionColumns,
] as const

/** Hotspots as CSV: one row per area with why it was not tested where it was not, and how the test was done. */
export async function hotspotsCsv(
	served: Served,
	answer: HotspotsAnswer,
	{ language, decimal }: CsvChoices,
): Promise<{ name: string; body: string }> {
	const [division, { title }] = await Promise.all([served.division(), served.dataset()])
	const { query, metric, global, parameters } = answer
	const { method, input, neighbours, circles, correction, permutations, seed } = parameters
	const shared = {
		...questionCells({ query, metric, denominator: parameters.denominator }, title, language),
		method,
		input,
		universe: parameters.universe?.name ?? '',
		neighbours: circles
			? `circles, at most ${circles.maximumShare} of the population and ${circles.maximumAreas} areas`
			: `${neighbours.kind}${neighbours.self ? ' + self' : ''}, ${neighbours.tolerance} m`,
		correction,
		tested: global.tested,
		inference: global.inference,
		permutations,
		seed,
	}
	function* rows() {
		for (const { area, around, ...row } of answer.rows) {
			yield {
				...shared,
				...areaCells(division, area),
				...row,
				around_areas: around?.areas ?? null,
				around_observed: around?.observed ?? null,
				around_expected: around?.expected ?? null,
			}
		}
	}
	return { name: `hotspots_${method}_${questionName(query)}.csv`, body: await writeCsv(columns, rows(), decimal) }
}
