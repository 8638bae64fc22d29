import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'

/** A row that was not stored, in terms of the input. `value` is cut at 200 characters when kept. */
export interface Refusal {
	file: string
	line: number | null
	column: string | null
	value: string | null
	reason: string
}

/** The whole import cannot go on: the message is shown to the user, nothing has been written. */
export class ImportError extends Error {
	override readonly name = 'ImportError'
}

export interface RunInfo {
	kind: 'areas' | 'statistics' | 'signals' | 'investments' | 'demo'
	source: string
	licence: string | null
	url: string | null
	files: string[]
}

/** What an importer did; `stored + unchanged + refused.length = read` always holds, or the run is rolled back. */
export interface RunResult {
	read: number
	stored: number
	unchanged: number
	unplaced: number
	refused: Refusal[]
}

/** Throws an ImportError when there is no file to read: Node.js names no file when it is asked to read a folder. */
export function requireFile(path: string): void {
	const found = statSync(path, { throwIfNoEntry: false })
	if (!found) throw new ImportError(`${path} does not exist`)
	if (found.isDirectory()) throw new ImportError(`${path} is a folder, not a file`)
}

/** SHA-256 over the bytes of the files, in order. */
async function hashFiles(files: string[]): Promise<string> {
	const hash = createHash('sha256')
	for (const file of files) {
		requireFile(file)
		for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
	}
	return hash.digest('hex')
}

/**
 * One transaction around an importer: it writes through `connection` with the id of its run, and returns what it did.
 * Whatever it throws rolls everything back. Refused rows and the `import_run` land in the same transaction.
 */
export async function importRun(
	connection: DuckDBConnection,
	info: RunInfo,
	work: (run: number) => Promise<RunResult>,
	at: Date = new Date(),
): Promise<RunResult & { run: number }> {
	const hash = await hashFiles(info.files)
	await connection.run('BEGIN TRANSACTION')
	try {
		const reader = await connection.runAndReadAll('SELECT (coalesce(max(id), 0) + 1)::INTEGER FROM import_run')
		const run = Number(reader.getRows()[0]?.[0])
		const result = await work(run)
		const { read, stored, unchanged, unplaced, refused } = result
		if (stored + unchanged + refused.length !== read) {
			throw new Error(`rows lost: read ${read}, stored ${stored} + unchanged ${unchanged} + refused ${refused.length}`)
		}
		await connection.run(
			'INSERT INTO import_run VALUES ($1, $2, $3, $4, $5, $6, $7, $8::TIMESTAMP, $9, $10, $11, $12, $13)',
			[
				run,
				info.kind,
				info.source,
				info.licence,
				info.url,
				info.files.map((file) => basename(file)).join(', '),
				hash,
				at.toISOString().replace('Z', ''),
				read,
				stored,
				unchanged,
				refused.length,
				unplaced,
			],
		)
		const appender = await connection.createAppender('refused_row')
		for (const row of refused) {
			appender.appendInteger(run)
			appender.appendVarchar(basename(row.file))
			if (row.line === null) appender.appendNull()
			else appender.appendInteger(row.line)
			if (row.column === null) appender.appendNull()
			else appender.appendVarchar(row.column)
			if (row.value === null) appender.appendNull()
			else appender.appendVarchar(row.value.slice(0, 200))
			appender.appendVarchar(row.reason)
			appender.endRow()
		}
		appender.closeSync()
		await connection.run('COMMIT')
		return { ...result, run }
	} catch (error) {
		await connection.run('ROLLBACK').catch(() => {})
		throw error
	}
}
