import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { SCHEMA_VERSION } from '../../data/schema-version.ts'
import { datasetFileFault, openingFault } from '../../server/dataset-file.ts'
import { ImportError } from './run.ts'

const schema = readFileSync(new URL('../../data/schema.sql', import.meta.url), 'utf8')

export interface NewDataset {
	title: string
	fictional: boolean
	divisionYear: number
	asOf: string | null
	sourceNote: string | null
	/** Fixed only where a Dataset must come out the same every time, null in a publication; left out, a random one is made. */
	disclosureKey?: string | null
}

/**
 * Opens a Dataset to write. Where the file is not there it is made with the empty schema, if `make` says how. `isNew`: it
 * was not there, so that who fails to fill it may remove it. `options` are those of DuckDB.
 */
export async function openForWriting(
	path: string,
	make: NewDataset | null,
	options: Record<string, string> = {},
): Promise<{ connection: DuckDBConnection; isNew: boolean; close: () => void }> {
	const isNew = path === ':memory:' || !existsSync(path)
	if (isNew && !make) throw new ImportError(`${path} does not exist: import areas first, they make the Dataset`)
	const fault = isNew ? null : datasetFileFault(path)
	if (fault) throw new ImportError(`${path} ${fault}`)
	if (isNew && path !== ':memory:' && !existsSync(dirname(path))) {
		throw new ImportError(`${path} cannot be made: the folder ${dirname(path)} does not exist`)
	}
	let instance: DuckDBInstance
	try {
		instance = await DuckDBInstance.create(path, options)
	} catch (cause) {
		throw new ImportError(`${path} ${openingFault(cause, 'to write')}`)
	}
	const connection = await instance.connect()
	const close = () => {
		connection.closeSync()
		instance.closeSync()
	}
	try {
		// Who was killed before anything was stored left a file without tables.
		if (make && (await tableCount(connection)) === 0) {
			await connection.run('BEGIN TRANSACTION')
			await connection.run(schema)
			await connection.run('INSERT INTO dataset VALUES ($1, $2, $3, $4, $5::DATE, $6, $7)', [
				SCHEMA_VERSION,
				make.title,
				make.fictional,
				make.divisionYear,
				make.asOf,
				make.sourceNote,
				make.disclosureKey === undefined ? randomBytes(16).toString('hex') : make.disclosureKey,
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
	return { connection, isNew, close }
}

async function tableCount(connection: DuckDBConnection): Promise<number> {
	const reader = await connection.runAndReadAll('SELECT count(*)::INTEGER FROM duckdb_tables()')
	return Number(reader.getRows()[0]?.[0])
}
