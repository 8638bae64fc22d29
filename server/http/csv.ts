import { setImmediate } from 'node:timers/promises'
import { stringify } from 'csv-stringify/sync'
import type { Language } from '../contract/common.ts'

/** How a table is written: `csvChoices` of the contract. */
export interface CsvChoices {
	language: Language
	decimal: 'point' | 'comma'
}

/** How many rows are written between two turns of the event loop: some 20 ms. */
const AT_ONCE = 500

/**
 * A table as CSV (RFC 4180), with a byte order mark so that spreadsheets read UTF-8. Numbers are not rounded; `comma` writes
 * a decimal comma and `;` between columns. A text that a spreadsheet would take for a formula gets an apostrophe before it.
 * A country has 12,000 buurten and more: others get their turn while it is written, and rows are best made as they are asked.
 */
export async function writeCsv<Column extends string>(
	columns: readonly Column[],
	rows: Iterable<Readonly<Record<Column, string | number | null | undefined>>>,
	decimal: 'point' | 'comma',
): Promise<string> {
	const parts: string[] = []
	let waiting: Readonly<Record<Column, string | number | null | undefined>>[] = []
	const write = () => {
		const first = parts.length === 0
		parts.push(
			stringify(waiting, {
				header: first,
				columns: [...columns],
				bom: first,
				delimiter: decimal === 'comma' ? ';' : ',',
				record_delimiter: 'windows',
				escape_formulas: true,
				cast: { number: (value: number) => (decimal === 'comma' ? String(value).replace('.', ',') : String(value)) },
			}),
		)
		waiting = []
	}
	for (const row of rows) {
		waiting.push(row)
		if (waiting.length < AT_ONCE) continue
		write()
		await setImmediate()
	}
	if (waiting.length > 0 || parts.length === 0) write()
	return parts.join('')
}

/** A table to download: `name` is the file's, readable in a folder years later. */
export const csvResponse = (name: string, body: string): Response =>
	new Response(body, {
		headers: {
			'Content-Type': 'text/csv; charset=utf-8',
			'Content-Disposition': `attachment; filename="${name}"`,
		},
	})
