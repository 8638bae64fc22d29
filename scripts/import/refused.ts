import { parseArgs } from 'node:util'
import { z } from 'zod'
import { openDatabase } from '../../server/db.ts'
import { UsageError } from './importer.ts'

export const refusedHelp = `npm run import -- refused --db FILE [--run N]

Lists the rows that imports refused: file, line (feature number for GeoJSON), column, value and reason.

  --db FILE   the Dataset
  --run N     only those of run N`

const row = z.object({
	run: z.int(),
	kind: z.string(),
	file: z.string(),
	line: z.int().nullable(),
	column: z.string().nullable(),
	value: z.string().nullable(),
	reason: z.string(),
})

/** The refused rows of a Dataset as lines of text, oldest run first. */
export async function refusedLines(argv: string[]): Promise<string[]> {
	const { db, run } = parseRefusedArgs(argv)
	const database = await openDatabase(db)
	try {
		const rows = await database.query(new URL('./refused.sql', import.meta.url), row, { run })
		if (rows.length === 0) return ['No refused rows.']
		return rows.map(({ run: id, kind, file, line, column, value, reason }) => {
			const place = line === null ? file : `${file}:${line}`
			const cell = [column === null ? '' : ` ${column}`, value === null ? '' : ` ${JSON.stringify(value)}`].join('')
			return `run ${id} ${kind}  ${place}${cell}  ${reason}`
		})
	} finally {
		database.close()
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
