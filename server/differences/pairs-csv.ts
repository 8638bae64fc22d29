import type { DifferencesAnswer } from '../contract/difference.ts'
import { type CsvChoices, writeCsv } from '../http/csv.ts'
import type { Served } from '../served.ts'
import { comparedCells, comparedColumns } from './csv-cells.ts'

const columns = [
	'place',
	'a_code',
	'a_name',
	'b_code',
	'b_name',
	'distance',
	'shared',
	'a_value',
	'b_value',
	'difference_z',
	...comparedColumns,
] as const

/** One row for every pair of neighbours and metric, the pairs that differ most first. */
export async function pairsCsv(
	served: Served,
	answer: DifferencesAnswer,
	{ language, decimal }: CsvChoices,
): Promise<{ name: string; body: string }> {
	const division = await served.division()
	const cells = await comparedCells(served, answer, language)
	const valuesOf = new Map(answer.rows.map(({ area, values }) => [area, values]))
	const rows = answer.pairs.flatMap(({ a, b, distance, shared, differences }, i) =>
		cells.map((metric, m) => ({
			...metric,
			place: i + 1,
			a_code: a,
			a_name: division.byCode.get(a)?.name ?? a,
			b_code: b,
			b_name: division.byCode.get(b)?.name ?? b,
			distance,
			shared,
			a_value: valuesOf.get(a)?.[m] ?? null,
			b_value: valuesOf.get(b)?.[m] ?? null,
			difference_z: differences[m] ?? null,
		})),
	)
	return { name: `differences_pairs_${answer.query.level}.csv`, body: await writeCsv(columns, rows, decimal) }
}
