import type { SimilarAnswer } from '../contract/difference.ts'
import { type CsvChoices, writeCsv } from '../http/csv.ts'
import type { Served } from '../served.ts'
import { areaCells, areaColumns } from '../values/csv-cells.ts'
import { comparedCells, comparedColumns } from './csv-cells.ts'

const columns = [
	'compared_with',
	'end',
	'place',
	...areaColumns,
	'distance',
	'shared',
	'difference_z',
	...comparedColumns,
] as const

/** One row for every area at either end and metric; `end` is most or least alike. */
export async function similarCsv(
	served: Served,
	answer: SimilarAnswer,
	{ language, decimal }: CsvChoices,
): Promise<{ name: string; body: string }> {
	const division = await served.division()
	const cells = await comparedCells(served, answer, language)
	const rows = (['most', 'least'] as const).flatMap((end) =>
		answer[end].flatMap(({ area, distance, shared, differences }, i) =>
			cells.map((metric, m) => ({
				...areaCells(division, area),
				...metric,
				compared_with: answer.query.area,
				end,
				place: i + 1,
				distance,
				shared,
				difference_z: differences[m] ?? null,
			})),
		),
	)
	return { name: `similar_${answer.query.area}.csv`, body: await writeCsv(columns, rows, decimal) }
}
