import { statSync } from 'node:fs'
import type { DuckDBConnection } from '@duckdb/node-api'
import { defineImporter, type ImportOutcome, type Progress, UsageError } from './importer.ts'
import { ImportError, importRun, type Refusal } from './run.ts'
import { type Mapping, readStatisticsMapping } from './statistics/mapping.ts'
import { readCells } from './statistics/read-cells.ts'
import { cellStore } from './statistics/store.ts'

const help = `npm run import -- statistics FILE… --db FILE --mapping FILE

Any delimited table. The mapping says which column is which metric of which year; ready ones are in data/sources, and
data/sources/README.md describes how to write one. Rows of gemeenten that are not in the Dataset are not read, so a
national table can be given as it is.

  --db FILE          the Dataset
  --mapping FILE     what the columns mean
  --allow-refused    leave with exit code 0 although rows were refused

  npm run import -- statistics kwb-2024.csv --db assen.duckdb --mapping data/sources/kwb-excel/mapping-2024.json`

/** `npm run import -- statistics`. */
export const statisticsImporter = defineImporter({
	kind: 'statistics',
	help,
	options: { mapping: { type: 'string' } },
	async run(files, values, context) {
		if (!values.mapping) throw new UsageError('say what the columns mean with --mapping FILE')
		const mapping = await readStatisticsMapping(values.mapping)
		return importStatistics(await context.open(null), files, mapping, context.progress)
	},
})

/** Stores the statistics of one or more tables with the same mapping, in one transaction. */
async function importStatistics(
	connection: DuckDBConnection,
	files: string[],
	mapping: Mapping,
	progress: Progress,
): Promise<ImportOutcome> {
	const division = await divisionOf(connection, mapping.year)
	const notes: string[] = []
	const info = {
		kind: 'statistics',
		source: mapping.source.name,
		licence: mapping.source.licence,
		url: mapping.source.url,
		files,
	} as const
	const result = await importRun(connection, info, async (run) => {
		const { sink, store } = await cellStore(connection, mapping.year)
		const refused: Refusal[] = []
		const seen = new Map<string, string>()
		let accepted = 0
		let elsewhere = 0
		let notAsked = 0
		const absent = new Set<string>()
		for (const file of files) {
			progress.start('statistics', statSync(file).size)
			const counts = await readCells(file, mapping, division, accepted, seen, sink, (done) => progress.update(done))
			progress.stop()
			accepted += counts.accepted
			elsewhere += counts.elsewhere
			notAsked += counts.notAsked
			for (const refusal of counts.refused) refused.push(refusal)
			for (const column of counts.absentColumns) absent.add(column)
		}
		const stored = await store(run)
		notes.push(
			`cells ${stored.cells}: ${stored.changed} stored, ${stored.without} of all without a value (missing or suppressed)`,
		)
		if (accepted + refused.length === 0) notes.push('nothing stored: no row is about a gemeente of the Dataset')
		if (elsewhere > 0) notes.push(`elsewhere ${elsewhere}: rows of places outside the Dataset, not read`)
		if (notAsked > 0)
			notes.push(`other ${notAsked}: rows with measures or periods that the mapping does not ask for, not read`)
		if (absent.size > 0) notes.push(`columns of the mapping that the file does not have: ${[...absent].join(', ')}`)
		return {
			read: accepted + refused.length,
			stored: stored.rows,
			unchanged: accepted - stored.rows,
			unplaced: 0,
			refused,
		}
	})
	return { ...result, notes }
}

/** The areas that a table may speak of. Codes are reused and reshaped, so those of another year do not count. */
async function divisionOf(connection: DuckDBConnection, year: number) {
	const rows = (await connection.runAndReadAll('SELECT code, year FROM area')).getRows()
	const codes = new Set(rows.flatMap(([code, of]) => (of === year ? [String(code)] : [])))
	if (codes.size === 0) {
		const years = [...new Set(rows.map(([, of]) => Number(of)))].sort()
		throw new ImportError(
			years.length === 0
				? 'the Dataset has no areas yet: import those first'
				: `the mapping is of the division of ${year}, the Dataset has areas of ${years.join(', ')}; codes change their meaning between years`,
		)
	}
	return { codes, gemeenten: new Set([...codes].map((code) => code.slice(2, 6))) }
}
