import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'

/** Every DuckDB file has this at byte 8 (https://duckdb.org/docs/stable/internals/storage). */
const MAGIC = 'DUCK'

/**
 * Why the file cannot be a Dataset, in words that follow its name; null when DuckDB may try. DuckDB itself would take a
 * CSV or JSON file for a database in memory, and says little about folders.
 */
export function datasetFileFault(path: string): string | null {
	if (!existsSync(path)) return 'does not exist'
	if (statSync(path).isDirectory()) return 'is a folder, not a Dataset'
	const start = Buffer.alloc(12)
	const file = openSync(path, 'r')
	try {
		readSync(file, start, 0, start.length, 0)
	} finally {
		closeSync(file)
	}
	return start.toString('latin1', 8) === MAGIC ? null : 'is not a DuckDB file, so not a Dataset'
}

/** What DuckDB said when it could not open a file, in words that follow its name: `use` is what was wanted. */
export function openingFault(cause: unknown, use: string): string {
	const message = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause)
	if (!message.includes('Could not set lock')) return `cannot be opened ${use}: ${message}`
	const holder = /Conflicting lock is held in .*?(\(PID \d+\))/.exec(message)?.[1]
	return `is in use by another program${holder ? ` ${holder}` : ''}, such as a running server or import: stop it first`
}
