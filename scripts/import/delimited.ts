import { basename } from 'node:path'
import { parse } from 'csv-parse/sync'
import { detectEncoding, type Encoding, textOf } from './decode-text.ts'
import { ImportError } from './run.ts'

export interface DelimitedOptions {
	/** Left out: the one of `;` `,` tab `|` that the header line holds most of. */
	delimiter?: string | undefined
	/** Left out: by BOM, else UTF-8 where valid, else Windows-1252. */
	encoding?: Encoding | undefined
	/** Told how many bytes have been read. */
	bytes?: (done: number) => void
}

/** A row of the file at its first physical line (1-based): cells in the order of `columns`, or what is wrong with it. */
export type DelimitedRow = { line: number; cells: string[] } | { line: number; fault: string; text: string }

export interface DelimitedTable {
	columns: string[]
	delimiter: string
	encoding: Encoding
	rows(): AsyncGenerator<DelimitedRow>
}

/** A quoted cell may hold line breaks; one that is still open after so many lines was never closed. */
const LONGEST_RECORD = 100

/**
 * Opens a delimited text file with a header line. Empty lines and lines of dashes are no rows. A row that cannot be
 * read (a quote that is not closed, too few or too many cells) is given as a fault with its line; the rest goes on.
 */
export async function openDelimited(file: string, options: DelimitedOptions = {}): Promise<DelimitedTable> {
	const encoding = options.encoding ?? (await detectEncoding(file))
	const name = basename(file)
	let header = ''
	for await (const { text } of lines(textOf(file, encoding))) {
		header = text
		break
	}
	if (header.trim() === '') throw new ImportError(`${name}: line 1 is empty, it should hold the names of the columns`)
	const delimiter = options.delimiter ?? sniffDelimiter(header)
	const columns = splitRecord(header, delimiter)?.map((c) => c.trim())
	if (!columns) throw new ImportError(`${name}: line 1, the names of the columns, has a quote that is not closed`)
	const twice = columns.find((c, i) => c !== '' && columns.indexOf(c) !== i)
	if (twice !== undefined) throw new ImportError(`${name}: line 1 names the column ${twice} twice`)
	return {
		columns,
		delimiter,
		encoding,
		rows: () => rows(lines(textOf(file, encoding, options.bytes)), delimiter, columns.length),
	}
}

async function* rows(
	source: AsyncGenerator<{ line: number; text: string }>,
	delimiter: string,
	width: number,
): AsyncGenerator<DelimitedRow> {
	const waiting: { line: number; text: string }[] = []
	const next = async () => waiting.shift() ?? (await source.next()).value
	await next()
	for (let at = await next(); at; at = await next()) {
		const { line } = at
		let text: string = at.text
		if (text.trim() === '') continue
		let cells = splitRecord(text, delimiter)
		if (cells === null) {
			const more: { line: number; text: string }[] = []
			while (cells === null && more.length < LONGEST_RECORD) {
				const following = await next()
				if (!following) break
				more.push(following)
				// Only a quote can close the cell: without one there is no sense in parsing the growing text again.
				text += `\n${following.text}`
				if (following.text.includes('"')) cells = splitRecord(text, delimiter)
			}
			if (cells === null || cells.length !== width) {
				waiting.unshift(...more)
				yield { line, fault: 'a quote in this row is not closed, or stands in the wrong place', text: at.text }
				continue
			}
		}
		while (cells.length > width && cells[cells.length - 1]?.trim() === '') cells.pop()
		if (cells.every((cell) => /^-+$/.test(cell.trim()))) continue
		if (cells.length !== width) {
			yield {
				line,
				fault: `has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}, the header has ${width}`,
				text,
			}
		} else yield { line, cells }
	}
}

/** Cells of one record; null when a quote is left open or misplaced. */
function splitRecord(text: string, delimiter: string): string[] | null {
	if (!text.includes('"')) return text.split(delimiter)
	try {
		const records: string[][] = parse(text, { delimiter, relax_column_count: true, record_delimiter: ['\u0000'] })
		return records[0] ?? null
	} catch {
		return null
	}
}

function sniffDelimiter(header: string): string {
	const bare = header.replace(/"[^"]*"/g, '')
	const counts = [';', ',', '\t', '|'].map((delimiter) => ({ delimiter, count: bare.split(delimiter).length - 1 }))
	counts.sort((a, b) => b.count - a.count)
	return counts[0]?.count ? counts[0].delimiter : ','
}

/** Physical lines with their 1-based number; ends are LF, CR LF or CR. */
async function* lines(pieces: AsyncGenerator<string>): AsyncGenerator<{ line: number; text: string }> {
	let rest = ''
	let line = 1
	for await (const piece of pieces) {
		const parts = (rest + piece).split(/\r\n|\n|\r(?=[^\n])/)
		rest = parts.pop() ?? ''
		for (const text of parts) yield { line: line++, text }
	}
	rest = rest.replace(/\r$/, '')
	if (rest !== '') yield { line, text: rest }
}
