import { existsSync, readFileSync } from 'node:fs'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { SCHEMA_VERSION } from '../../data/schema-version.ts'
import { ImportError } from './run.ts'

const schema = readFileSync(new URL('../../data/schema.sql', import.meta.url), 'utf8')

export interface NewDataset {
	title: string
	fictional: boolean
	divisionYear: number
	asOf: string | null
	sourceNote: string | null
}

/** Opens a Dataset to write. Where the file is not there it is made with the empty schema, if `make` says how. */
export async function openForWriting(
	path: string,
	make: NewDataset | null,
): Promise<{ connection: DuckDBConnection; close: () => void }> {
	const isNew = path === ':memory:' || !existsSync(path)
	if (isNew && !make) throw new ImportError(`${path} does not exist: import areas first, they make the Dataset`)
	let instance: DuckDBInstance
	try {
		instance = await DuckDBInstance.create(path)
	} catch (cause) {
		const message = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause)
		const holder = /Conflicting lock is held in .*?(\(PID \d+\))/.exec(message)?.[1]
		throw new ImportError(
			message.includes('Could not set lock')
				? `${path} is in use by another program ${holder ?? ''}, such as a running server: stop it first`
				: `${path} cannot be opened to write: ${message}`,
		)
	}
	const connection = await instance.connect()
	const close = () => {
		connection.closeSync()
		instance.closeSync()
	}
	try {
		if (isNew && make) {
			await connection.run('BEGIN TRANSACTION')
			await connection.run(schema)
			await connection.run('INSERT INTO dataset VALUES ($1, $2, $3, $4, $5::DATE, $6)', [
				SCHEMA_VERSION,
				make.title,
				make.fictional,
				make.divisionYear,
				make.asOf,
				make.sourceNote,
			])
			await connection.run('COMMIT')
		} else {
			const found = await connection
				.runAndReadAll('SELECT schema_version FROM dataset')
				.then((reader) => Number(reader.getRows()[0]?.[0]))
				.catch(() => {
					throw new ImportError(`${path} is a DuckDB file but not a Dataset of Regiekaart`)
				})
			if (found !== SCHEMA_VERSION) {
				throw new ImportError(
					`${path} has schema version ${found}, these scripts write version ${SCHEMA_VERSION}: import it again into a new file`,
				)
			}
		}
	} catch (error) {
		close()
		throw error
	}
	return { connection, close }
}
