import type { Level } from '../contract/common.ts'
import { type CsvChoices, writeCsv } from '../http/csv.ts'
import type { Served } from '../served.ts'
import { areaCells, areaColumns } from '../values/csv-cells.ts'
import { type Link, readLinks } from './neighbours.ts'

const columns = [
	...areaColumns,
	'neighbour_code',
	'neighbour_name',
	'found',
	'metres',
	'level',
	'year',
	'dataset',
] as const

type Row = Record<(typeof columns)[number], string | number | null>

/** One row for every link, both directions, with how it was found; an area without neighbours has one row that names none. */
export async function neighboursCsv(
	served: Served,
	level: Level,
	{ decimal }: CsvChoices,
): Promise<{ name: string; body: string }> {
	const [division, { divisionYear, title }, links] = await Promise.all([
		served.division(),
		served.dataset(),
		readLinks(served, level),
	])
	const beside = new Map<string, Link[]>(division.levels[level].codes.map((code) => [code, []]))
	for (const link of links) beside.get(link.area)?.push(link)
	function* rows(): Generator<Row> {
		for (const [code, links] of beside) {
			const area = { ...areaCells(division, code), level, year: divisionYear, dataset: title }
			if (links.length === 0) yield { ...area, neighbour_code: '', neighbour_name: '', found: '', metres: null }
			for (const { neighbour, found, metres } of links) {
				const name = division.byCode.get(neighbour)?.name ?? neighbour
				yield { ...area, neighbour_code: neighbour, neighbour_name: name, found, metres }
			}
		}
	}
	return { name: `neighbours_${level}_${divisionYear}.csv`, body: await writeCsv(columns, rows(), decimal) }
}
