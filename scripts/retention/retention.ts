import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import type { DuckDBConnection } from '@duckdb/node-api'
import { monthsBefore } from '../../server/signals/filter.ts'
import { openForWriting } from '../import/dataset.ts'
import { ImportError } from '../import/run.ts'
import { didYouMean } from '../import/suggest.ts'
import type { RetentionCommand } from './command.ts'

const schema = readFileSync(new URL('../../data/schema.sql', import.meta.url), 'utf8')

/** What retention removed, or would. */
export interface Removed {
	before: string
	sources: { source: string; signals: number }[]
	/** Rows that were refused in the runs of those signals. */
	refused: number
	/** Signals that stay. */
	left: number
	/** Bytes of the file; null when nothing was written. */
	size: { from: number; to: number } | null
}

async function rows(connection: DuckDBConnection, sql: string, values: Record<string, string | null> = {}) {
	return (await connection.runAndReadAll(sql, values)).getRowsJS()
}

const GOES = 'created_on < $before::DATE AND ($source IS NULL OR source = $source)'

/** The day before which signals go: as asked, or so many months before the peildatum. */
async function limit(connection: DuckDBConnection, { before, keepMonths }: RetentionCommand): Promise<string> {
	if (before !== null) return before
	const [[asOf] = []] = await rows(connection, 'SELECT as_of::VARCHAR FROM dataset')
	if (typeof asOf !== 'string')
		throw new ImportError('the Dataset has no peildatum to count months from: use --before DAY')
	return monthsBefore(asOf, keepMonths ?? 0)
}

/**
 * Writes the Dataset without what goes to `beside`, table by table. A deletion in place would leave the bytes of the rows in
 * the file: DuckDB marks rows as deleted and rewrites a block only when much of it is.
 */
async function copyWithout(
	connection: DuckDBConnection,
	beside: string,
	under: { before: string; source: string | null },
	{ sources }: Removed,
	{ reason, at }: { reason: string; at: Date },
): Promise<void> {
	const [[here] = []] = await rows(connection, 'SELECT current_database()')
	const original = `"${String(here).replaceAll('"', '""')}"`
	const tables = await rows(
		connection,
		'SELECT table_name FROM duckdb_tables() WHERE NOT temporary ORDER BY table_name',
	)
	await connection.run(`ATTACH '${beside.replaceAll("'", "''")}' AS beside`)
	await connection.run('USE beside')
	await connection.run('BEGIN TRANSACTION')
	await connection.run(schema)
	for (const [name] of tables) {
		const from = `INSERT INTO beside."${name}" SELECT * FROM ${original}."${name}"`
		if (name === 'signal') await connection.run(`${from} WHERE NOT (${GOES})`, under)
		else if (name === 'refused_row') {
			await connection.run(`${from} WHERE run NOT IN (SELECT run FROM ${original}.signal WHERE ${GOES})`, under)
		} else await connection.run(from)
	}
	for (const { source, signals } of sources) {
		await connection.run('INSERT INTO beside.deletion VALUES ($1::TIMESTAMP, $2, $3::DATE, $4, $5)', [
			...[at.toISOString().replace('Z', ''), source, under.before],
			...[signals, reason],
		])
	}
	await connection.run('COMMIT')
	await connection.run('CHECKPOINT beside')
	await connection.run(`USE ${original}`)
	await connection.run('DETACH beside')
}

/**
 * Removes the signals that a command names and what was refused in their runs, whole or not at all, and logs it per source. Throws
 * ImportError in words; the Dataset is then as it was.
 */
export async function retention(command: RetentionCommand, at: Date = new Date()): Promise<Removed> {
	const { db, reason, source, dryRun } = command
	// Who has it open would go on serving what was removed: opening to write refuses while somebody does.
	const { connection, close } = await openForWriting(db, null)
	const beside = `${db}.retention-${process.pid}`
	const clear = () => {
		for (const file of [beside, `${beside}.wal`]) rmSync(file, { force: true })
	}
	let removed: Removed
	try {
		const [[published] = []] = await rows(connection, 'SELECT count(*)::INTEGER FROM publication')
		if (published !== 0) throw new ImportError(`${db} is a publication: it has no signals to remove`)
		const known = (await rows(connection, 'SELECT DISTINCT source FROM signal ORDER BY source')).map(([name]) =>
			String(name),
		)
		if (source !== null && !known.includes(source)) {
			throw new ImportError(
				`there is no source ${source}${didYouMean(source, known) || `: choose from ${known.join(', ')}`}`,
			)
		}
		const under = { before: await limit(connection, command), source }
		const goes = await rows(
			connection,
			`SELECT source, count(*)::INTEGER FROM signal WHERE ${GOES} GROUP BY source ORDER BY source`,
			under,
		)
		const [[refused] = []] = await rows(
			connection,
			`SELECT count(*)::INTEGER FROM refused_row WHERE run IN (SELECT run FROM signal WHERE ${GOES})`,
			under,
		)
		const [[all] = []] = await rows(connection, 'SELECT count(*)::INTEGER FROM signal')
		const sources = goes.map(([name, signals]) => ({ source: String(name), signals: Number(signals) }))
		const gone = sources.reduce((sum, { signals }) => sum + signals, 0)
		removed = { before: under.before, sources, refused: Number(refused), left: Number(all) - gone, size: null }
		if (dryRun || gone === 0) return removed
		await copyWithout(connection, beside, under, removed, { reason, at })
	} catch (error) {
		clear()
		throw error
	} finally {
		close()
	}
	try {
		if (existsSync(`${db}.wal`))
			throw new ImportError(`${db}.wal could not be taken up into ${db}: make room on the disk`)
		const file = openSync(beside, 'r+')
		fsyncSync(file)
		closeSync(file)
		const size = { from: statSync(db).size, to: statSync(beside).size }
		renameSync(beside, db)
		return { ...removed, size }
	} finally {
		clear()
	}
}
