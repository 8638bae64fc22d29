import { stringify } from 'csv-stringify/sync'
import type { Language } from '../contract/common.ts'

/** How a table is written: `csvChoices` of the contract. */
export interface CsvChoices {
	language: Language
	decimal: 'point' | 'comma'
}

/**
 * A table as CSV (RFC 4180), with a byte order mark so that spreadsheets read UTF-8. Numbers are not rounded; `comma` writes
 * a decimal comma and `;` between columns. A text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function writeCsv<Column extends string>(
	columns: readonly Column[],
	rows: readonly Readonly<Record<Column, string | number | null | undefined>>[],
	decimal: 'point' | 'comma',
): string {
	return stringify([...rows], {
		header: true,
		columns: [...columns],
		bom: true,
		delimiter: decimal === 'comma' ? ';' : ',',
		record_delimiter: 'windows',
		escape_formulas: true,
		cast: { number: (value: number) => (decimal === 'comma' ? String(value).replace('.', ',') : String(value)) },
	})
}

/** A table to download: `name` is the file's, readable in a folder years later. */
export const csvResponse = (name: string, body: string): Response =>
	new Response(body, {
		headers: {
			'Content-Type': 'text/csv; charset=utf-8',
			'Content-Disposition': `attachment; filename="${name}"`,
		},
	})
