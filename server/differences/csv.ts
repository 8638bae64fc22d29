import type { DifferencesAnswer } from '../contract/difference.ts'
import { type CsvChoices, writeCsv } from '../http/csv.ts'
import type { Served } from '../served.ts'
import { areaCells, areaColumns } from '../values/csv-cells.ts'
import { comparedCells, comparedColumns } from './csv-cells.ts'

/** One row for every area and metric: its value, and how far that lies from the mean. */
export async function differencesCsv(
	served: Served,
	answer: DifferencesAnswer,
	{ language, decimal }: CsvChoices,
): Promise<{ name: string; body: string }> {
	const division = await served.division()
	const cells = await comparedCells(served, answer, language)
	function* rows() {
		for (const { area, values, z } of answer.rows) {
			const named = areaCells(division, area)
			for (const [m, shared] of cells.entries())
				yield { ...named, ...shared, value: values[m] ?? null, z: z[m] ?? null }
		}
	}
	const columns = [...areaColumns, 'value', 'z', ...comparedColumns] as const
	return { name: `differences_${answer.query.level}.csv`, body: await writeCsv(columns, rows(), decimal) }
}
