import { statSync } from 'node:fs'
import { basename } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { openDelimited } from './delimited.ts'
import { defineImporter, type ImportOutcome, type Progress, UsageError } from './importer.ts'
import { CellFault } from './investments/cell-fault.ts'
import { templateColumns } from './investments/columns.ts'
import { gatherInvestments, type Investment, type PlacedRow } from './investments/gather.ts'
import { readRow } from './investments/row.ts'
import { storeInvestments } from './investments/store.ts'
import { isoDay, localDay } from './local-day.ts'
import { ImportError, importRun } from './run.ts'

const help = `npm run import -- investments FILE… --db FILE --source NAME [--as-of DAY]

Promises, money and milestones, one row per investment and buurt share, in the layout of
data/sources/investments-template (Dutch or English headers, comma or semicolon).

  --db FILE       the Dataset; import areas first
  --source NAME   the register, as shown on screen; the same name every time
  --as-of DAY     the day up to which the file is right: "late" is judged on it
  --licence TEXT  of the data
  --url URL       where the data come from

Example
  npm run import -- investments investeringen.csv --db assen.duckdb --source "Gemeente Assen, investeringen"`

export interface InvestmentImport {
	files: string[]
	source: string
	licence: string | null
	url: string | null
	/** 2026-08-08, or null when the file does not say. */
	asOf: string | null
}

/** `npm run import -- investments`. */
export const investmentsImporter = defineImporter({
	kind: 'investments',
	help,
	options: {
		source: { type: 'string' },
		'as-of': { type: 'string' },
		licence: { type: 'string' },
		url: { type: 'string' },
	},
	async run(files, values, context) {
		const source = values.source?.trim()
		if (!source) throw new UsageError('name the register with --source, such as --source "Gemeente Assen"')
		const request: InvestmentImport = {
			files,
			source,
			licence: values.licence ?? null,
			url: values.url ?? null,
			asOf: asOf(values['as-of']),
		}
		return importInvestments(await context.open(null), request, context.progress)
	},
})

function asOf(text: string | undefined): string | null {
	if (text === undefined) return null
	try {
		return isoDay(localDay(text))
	} catch (problem) {
		throw new UsageError(`--as-of ${text} ${problem instanceof Error ? problem.message : problem}`)
	}
}

/** Imports investments into an open Dataset as one run. */
export async function importInvestments(
	connection: DuckDBConnection,
	request: InvestmentImport,
	progress: Progress,
): Promise<ImportOutcome> {
	const { files, source, licence, url } = request
	const notes: string[] = []
	const outcome = await importRun(connection, { kind: 'investments', source, licence, url, files }, async (run) => {
		const rows: PlacedRow[] = []
		for (const file of files) rows.push(...(await readFile(file, progress, notes)))
		const year = Number((await connection.runAndReadAll('SELECT division_year FROM dataset')).getRows()[0]?.[0])
		const buurten = await pairs(connection, `SELECT code, name FROM area WHERE level = 'buurt' AND year = $1`, year)
		if (buurten.size === 0) throw new ImportError(`the Dataset has no buurten of ${year}: import areas first`)
		const foreign = await pairs(
			connection,
			'SELECT i.id, r.source FROM investment i JOIN import_run r ON r.id = i.run WHERE r.source <> $1',
			source,
		)
		const { investments, refused } = gatherInvestments(rows, buurten, foreign)
		const counts = await storeInvestments(connection, investments, { year, run })
		const own = await pairs(
			connection,
			'SELECT i.id, i.title FROM investment i JOIN import_run r ON r.id = i.run WHERE r.source = $1',
			source,
		)
		const inFile = new Set(rows.map((row) => row.id))
		notes.push(...remarks(investments, [...own.keys()].filter((id) => !inFile.has(id)).length))
		await connection.run('UPDATE dataset SET as_of = greatest(as_of, $1::DATE)', [request.asOf])
		const [known] = (await connection.runAndReadAll('SELECT as_of IS NOT NULL FROM dataset')).getRows()
		if (!known?.[0]) notes.push('the Dataset has no peildatum to judge "late" on: say --as-of DAY')
		return { read: rows.length, ...counts, refused }
	})
	return { ...outcome, notes }
}

async function readFile(file: string, progress: Progress, notes: string[]): Promise<PlacedRow[]> {
	progress.start(`Reading ${basename(file)}`, statSync(file).size)
	const table = await openDelimited(file, { bytes: (done) => progress.update(done) })
	const columns = templateColumns(file, table.columns)
	for (const name of columns.unknown)
		notes.push(`${basename(file)}: the column ${name} is not in the template and not read`)
	const rows: PlacedRow[] = []
	for await (const entry of table.rows()) {
		const { line } = entry
		if ('fault' in entry) {
			// The cell where the id should stand: enough to keep the rest of a known investment from being stored half.
			const cell = entry.text.split(table.delimiter)[columns.index.id ?? -1]
			const id = cell?.replace(/"/g, '').trim() || null
			rows.push({ file, line, id, content: new CellFault(null, entry.text, entry.fault) })
			continue
		}
		const id = entry.cells[columns.index.id ?? -1]?.trim() || null
		try {
			rows.push({ file, line, id, content: readRow(columns, entry.cells) })
		} catch (problem) {
			if (!(problem instanceof CellFault)) throw problem
			rows.push({ file, line, id, content: problem })
		}
	}
	return rows
}

/** What is allowed but worth a look. */
function remarks(investments: readonly Investment[], absent: number): string[] {
	const above = (upper: 'spent' | 'committed', lower: 'committed' | 'budgeted') =>
		investments.filter(({ whole }) => {
			const [a, b] = [whole[upper], whole[lower]]
			return a !== null && b !== null && Number(a) > Number(b)
		})
	const list = (found: readonly Investment[]) =>
		`${found
			.slice(0, 5)
			.map(({ id }) => id)
			.join(', ')}${found.length > 5 ? ' …' : ''}`
	const notes: string[] = []
	const overspent = above('spent', 'committed')
	const overcommitted = above('committed', 'budgeted')
	if (overspent.length > 0) notes.push(`spent is more than committed in ${overspent.length}: ${list(overspent)}`)
	if (overcommitted.length > 0) {
		notes.push(`committed is more than budgeted in ${overcommitted.length}: ${list(overcommitted)}`)
	}
	const unplaced = investments.filter(({ areas }) => areas.length === 0)
	if (unplaced.length > 0) notes.push(`without an area, shown as not on the map: ${unplaced.length}`)
	if (absent > 0) notes.push(`of this source but not in this file, left as they are: ${absent}`)
	return notes
}

async function pairs(connection: DuckDBConnection, text: string, value: string | number): Promise<Map<string, string>> {
	const reader = await connection.runAndReadAll(text, [value])
	return new Map(reader.getRows().map(([key, other]) => [String(key), String(other)]))
}
