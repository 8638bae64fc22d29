import type { Division } from '../areas/division.ts'
import type { Dataset } from '../contract/dataset.ts'
import type { ValuesAnswer } from '../contract/values.ts'
import { type CsvChoices, writeCsv } from '../http/csv.ts'
import { areaCells, questionCells, questionName } from './csv-cells.ts'

const columns = [
	'area_code',
	'area_name',
	'level',
	'parent_code',
	'parent_name',
	'value',
	'status',
	'numerator',
	'metric',
	'metric_name',
	'unit',
	'period',
	'filter',
	'denominator',
	'dataset',
	'as_of',
	'source',
	'licence',
] as const

/** The name of the file: what it holds, readable in a folder years later. */
export const csvName = (answer: ValuesAnswer): string => `${questionName(answer.query)}.csv`

/**
 * An Answer as CSV (RFC 4180, with a byte order mark so that spreadsheets read UTF-8). Every row carries metric, period,
 * source, licence and the day of the Dataset, so that a row copied elsewhere still says what it is. Values are not rounded; an empty value has
 * its reason in `status`. A text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export async function valuesCsv(
	answer: ValuesAnswer,
	division: Division,
	{ title, asOf }: Pick<Dataset, 'title' | 'asOf'>,
	{ language, decimal }: CsvChoices,
): Promise<string> {
	const shared = { ...questionCells(answer, title, language), as_of: asOf ?? '' }
	const rows = answer.areas.map((code, i) => ({
		...shared,
		...areaCells(division, code),
		value: answer.values[i] ?? null,
		status: answer.status[i],
		numerator: answer.numerator?.[i] ?? null,
	}))
	return writeCsv(columns, rows, decimal)
}
