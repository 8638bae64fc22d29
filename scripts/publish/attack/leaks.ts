import { brotliDecompressSync } from 'node:zlib'
import { DuckDBBlobValue, DuckDBInstance } from '@duckdb/node-api'
import { publishedFiles } from './published-files.ts'
import type { Secret, Secrets } from './secrets.ts'

/** Something that may not go out, found in what goes out. */
export interface Leak {
	/** The file, or the table of the publication. */
	where: string
	kind: Secret
	what: string
}

/** Words as the secrets are looked up by: the first of a title, the whole of an id. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}._-]*/gu
/** Two numbers with no more between them than an array, a record or a table needs. */
const NUMBERS = /-?\d{1,3}\.\d+/g
const APART = 24

const boundary = /[\p{L}\p{N}]/u

/** Looks through texts for any of the secrets. */
function searcher({ texts, values, keys, places }: Secrets) {
	const byWord = new Map<string, { kind: Secret; what: string }[]>()
	for (const [kind, all] of texts)
		for (const what of all) {
			const word = what.match(WORD)?.[0]
			if (word === undefined) continue
			const list = byWord.get(word)
			if (list) list.push({ kind, what })
			else byWord.set(word, [{ kind, what }])
		}
	return (where: string, text: string, found: Map<string, Leak>) => {
		const add = (kind: Secret, what: string) => found.set(`${kind} ${what} ${where}`, { where, kind, what })
		for (const key of keys) if (text.includes(key)) add('disclosure key', key)
		for (const { 0: word, index } of text.matchAll(WORD)) {
			for (const { kind, what } of byWord.get(word) ?? byWord.get(word.replace(/[._-]+$/, '')) ?? []) {
				const after = text[index + what.length]
				if (text.startsWith(what, index) && (after === undefined || !boundary.test(after))) add(kind, what)
			}
		}
		for (const [kind, all] of values) if (all.has(text)) add(kind, text)
		let before: RegExpMatchArray | null = null
		for (const match of text.matchAll(NUMBERS)) {
			if (before && (match.index ?? 0) - (before.index ?? 0) - before[0].length <= APART) {
				const [a, b] = [Number(before[0]), Number(match[0])]
				for (const pair of [`${a} ${b}`, `${b} ${a}`]) if (places.has(pair)) add('place of a signal', pair)
			}
			before = match
		}
	}
}

/** A text as it is after the escapes of its format: JSON's, or those of HTML and SVG. */
function plain(name: string, text: string): string {
	if (name.endsWith('.json')) return text.replaceAll('\\"', '"').replaceAll('\\/', '/')
	if (!/\.(html|svg|xml)$/.test(name)) return text
	const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" }
	return text.replace(/&(amp|lt|gt|quot|#39|#x27);/g, (_, sign: string) => signs[sign] ?? '')
}

/** Whatever can be read in a DuckDB file: every value of every table, compressed ones uncompressed, and coordinates side by side in a row. */
async function* cellsOf(file: string): AsyncGenerator<[where: string, text: string]> {
	const instance = await DuckDBInstance.create(file, { access_mode: 'READ_ONLY' })
	try {
		const connection = await instance.connect()
		const tables = await connection.runAndReadAll(
			'SELECT table_name FROM duckdb_tables() UNION SELECT view_name FROM duckdb_views() WHERE NOT internal ORDER BY 1',
		)
		for (const [table] of tables.getRowsJS()) {
			const result = await connection.stream(`SELECT * FROM "${String(table).replaceAll('"', '""')}"`)
			for await (const rows of result.yieldRows())
				for (const row of rows) {
					const numbers = row.filter((value) => typeof value === 'number')
					if (numbers.length > 1) yield [`table ${table}`, numbers.join(' ')]
					for (const value of row) {
						if (typeof value === 'string') yield [`table ${table}`, value]
						if (value instanceof DuckDBBlobValue)
							yield [`table ${table}`, brotliDecompressSync(value.bytes).toString('utf8')]
					}
				}
		}
	} finally {
		instance.closeSync()
	}
}

/**
 * Whatever of `secrets` stands in what goes out: in a cell of the DuckDB file at `published.file`, in its raw bytes, or in a file
 * below `published.site`, compressed or not. Empty for a safe publication. An id of digits alone counts where it is a whole cell
 * or JSON text, since such a number can stand anywhere by chance; a place where both numbers stand side by side.
 */
export async function leaks(published: { file: string; site?: string }, secrets: Secrets): Promise<Leak[]> {
	const search = searcher(secrets)
	const found = new Map<string, Leak>()
	for await (const [where, text] of cellsOf(published.file)) search(where, text, found)
	for (const path of [published.file, published.site ?? []].flat())
		for (const { name, contents } of publishedFiles(path)) {
			const bytes = contents()
			search(name, plain(name, bytes.toString('utf8')), found)
			for (const [, text] of name.endsWith('.json') ? bytes.toString('utf8').matchAll(/"((?:[^"\\]|\\.)*)"/g) : [])
				for (const [kind, all] of secrets.values)
					if (text !== undefined && all.has(text))
						found.set(`${kind} ${text} ${name}`, { where: name, kind, what: text })
		}
	return [...found.values()]
}
