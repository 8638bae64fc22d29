import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { DuckDBInstance } from '@duckdb/node-api'
import { UsageError } from './importer.ts'
import { ImportError } from './run.ts'

export const refusedHelp = `npm run import -- refused --db FILE [--run N]

Lists the rows that imports refused: file, line (feature number for GeoJSON), column, value and reason.

  --db FILE   the Dataset
  --run N     only those of run N`

/** The refused rows of a Dataset as lines of text, oldest run first. */
export async function refusedLines(argv: string[]): Promise<string[]> {
	const { db, run } = parseRefusedArgs(argv)
	if (!existsSync(db)) throw new ImportError(`${db} does not exist`)
	const instance = await DuckDBInstance.create(db, { access_mode: 'READ_ONLY' })
	try {
		const connection = await instance.connect()
		const reader = await connection.runAndReadAll(
			`SELECT r.run, i.kind, r.file, r.line, r.column_name, r.value, r.reason
			 FROM refused_row r JOIN import_run i ON i.id = r.run
			 WHERE $1::INTEGER IS NULL OR r.run = $1::INTEGER ORDER BY r.run, r.file, r.line, r.column_name`,
			[run],
		)
		connection.closeSync()
		const rows = reader.getRows()
		if (rows.length === 0) return ['No refused rows.']
		return rows.map(([id, kind, file, line, column, value, reason]) => {
			const place = line === null ? `${file}` : `${file}:${line}`
			const cell = [column === null ? '' : ` ${column}`, value === null ? '' : ` ${JSON.stringify(value)}`].join('')
			return `run ${id} ${kind}  ${place}${cell}  ${reason}`
		})
	} finally {
		instance.closeSync()
	}
}

function parseRefusedArgs(argv: string[]): { db: string; run: number | null } {
	let values: { db?: string | undefined; run?: string | undefined }
	try {
		values = parseArgs({
			args: argv,
			options: { db: { type: 'string' }, run: { type: 'string' } },
			strict: true,
		}).values
	} catch (cause) {
		throw new UsageError(cause instanceof Error ? cause.message : String(cause))
	}
	if (!values.db) throw new UsageError('say which Dataset with --db FILE')
	const run = values.run === undefined ? null : Number(values.run)
	if (run !== null && !Number.isInteger(run)) throw new UsageError(`--run ${values.run} is not the number of a run`)
	return { db: values.db, run }
}
