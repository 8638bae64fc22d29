import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { DuckDBInstance, type DuckDBResult, type DuckDBValue, LIST, listValue, VARCHAR } from '@duckdb/node-api'
import { z } from 'zod'
import { SCHEMA_VERSION } from '../data/schema-version.ts'
import { type Edition, edition as editionMark } from './contract/presentation/edition.ts'
import { datasetFileFault, openingFault } from './dataset-file.ts'
import { type Limits, limitsFor } from './limits.ts'
import { readIntegers } from './read-integers.ts'
import { currentWork } from './work.ts'

/** A query that failed: keeps the SQL file and the cause for the log; neither reaches a client. */
export class QueryError extends Error {
	constructor(
		readonly file: string,
		override readonly cause: unknown,
	) {
		super(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`)
		this.name = 'QueryError'
	}
}

/** The Dataset cannot be served: absent, no Dataset, or of another schema version. The message is for the person who starts the server. */
export class DatasetError extends Error {
	override readonly name = 'DatasetError'
}

/** Named parameters of a query; a list of texts is bound as VARCHAR[], also when it is empty. */
export type Parameters = Record<string, DuckDBValue | readonly string[]>

function bindable(parameters: Parameters) {
	const values: Record<string, DuckDBValue> = {}
	const types: Record<string, ReturnType<typeof LIST>> = {}
	for (const [name, value] of Object.entries(parameters)) {
		if (Array.isArray(value)) {
			values[name] = listValue(value)
			types[name] = LIST(VARCHAR)
		} else {
			values[name] = value as DuckDBValue
		}
	}
	return { values, types }
}

const editionRow = editionMark.extend({
	previous: z
		.string()
		.nullable()
		.transform((text): unknown => (text === null ? null : JSON.parse(text)))
		.pipe(editionMark.shape.previous),
})

/** One open Dataset, read-only. */
export interface Database {
	/** Runs `sqlFile` (a file URL beside the caller) with named parameters; every row is parsed by `row`. */
	query<Row extends z.ZodType>(sqlFile: URL, row: Row, parameters?: Parameters): Promise<z.infer<Row>[]>
	/** Rows as columns, unparsed: for answers too large for objects. Values are DuckDB's JS values. */
	columns(sqlFile: URL, parameters?: Parameters): Promise<Record<string, readonly unknown[]>>
	/** The same where every column is INTEGER and never null, however many rows: read by blocks, others get their turn between them. */
	integers(sqlFile: URL, parameters?: Parameters): Promise<Record<string, Int32Array>>
	/** Whether this is a publication, which may be shown to anybody. Said by the file, never by a request. */
	readonly isPublication: boolean
	/** The mark of a frozen edition of a presentation; null: none. Said by the file too. */
	readonly edition: Edition | null
	/** Whether the file was written to since it was opened: what is read from it is then worth nothing. */
	isOverwritten(): boolean
	close(): void
}

const texts = new Map<string, string>()
function sqlText(file: URL): string {
	let text = texts.get(file.href)
	if (text === undefined) {
		text = readFileSync(file, 'utf8')
		texts.set(file.href, text)
	}
	return text
}

/**
 * Opens a Dataset read-only, with access to anything outside it off and its configuration locked. Its queries stop with the
 * work that asked them (server/work.ts). Throws DatasetError with a plain message.
 */
export async function openDatabase(
	path: string,
	{ databaseMegabytes, databaseThreads }: Pick<Limits, 'databaseMegabytes' | 'databaseThreads'> = limitsFor(false),
): Promise<Database> {
	const fault = datasetFileFault(path)
	if (fault) throw new DatasetError(`${path} ${fault}`)
	let instance: DuckDBInstance
	try {
		instance = await DuckDBInstance.create(path, {
			access_mode: 'READ_ONLY',
			enable_external_access: 'false',
			autoinstall_known_extensions: 'false',
			autoload_known_extensions: 'false',
			allow_community_extensions: 'false',
			memory_limit: `${databaseMegabytes}MB`,
			threads: String(databaseThreads),
			lock_configuration: 'true',
		})
	} catch (cause) {
		throw new DatasetError(`${path} ${openingFault(cause, 'as a Dataset')}`)
	}
	const opened = openSync(path, 'r')
	const state = () => {
		const { size, mtimeMs } = fstatSync(opened)
		return `${size} ${mtimeMs}`
	}
	const asOpened = state()
	// DuckDB reads blocks when it needs them: those of a file written over are another Dataset's, or end the process.
	const requireAsOpened = () => {
		if (state() !== asOpened) throw new Error(`${path} was overwritten while it was open`)
	}
	const idle: Awaited<ReturnType<DuckDBInstance['connect']>>[] = []
	async function withConnection<T>(use: (connection: Awaited<ReturnType<DuckDBInstance['connect']>>) => Promise<T>) {
		const connection = idle.pop() ?? (await instance.connect())
		try {
			return await use(connection)
		} finally {
			idle.push(connection)
		}
	}
	const run = <T>(sqlFile: URL, parameters: Parameters, read: (result: DuckDBResult) => Promise<T>) =>
		withConnection(async (connection) => {
			const work = currentWork()
			if (work?.stopped) throw work.stopped
			const forget = work?.onStop(() => connection.interrupt())
			try {
				const { values, types } = bindable(parameters)
				requireAsOpened()
				const found = await read(await connection.run(sqlText(sqlFile), values, types))
				requireAsOpened()
				return found
			} catch (cause) {
				if (work?.stopped) throw work.stopped
				throw new QueryError(fileURLToPath(sqlFile).split('/').slice(-2).join('/'), cause)
			} finally {
				forget?.()
			}
		})
	let isPublication = false
	let edition: Edition | null = null
	const database: Database = {
		get isPublication() {
			return isPublication
		},
		get edition() {
			return edition
		},
		async query(sqlFile, row, parameters = {}) {
			return z.array(row).parse(await run(sqlFile, parameters, (result) => result.getRowObjectsJS()))
		},
		async columns(sqlFile, parameters = {}) {
			const read = async (result: DuckDBResult) => ({ names: result.columnNames(), data: await result.getColumnsJS() })
			const { names, data } = await run(sqlFile, parameters, read)
			return Object.fromEntries(names.map((name, i) => [name, data[i] ?? []]))
		},
		integers: (sqlFile, parameters = {}) => run(sqlFile, parameters, readIntegers),
		isOverwritten: () => state() !== asOpened,
		close() {
			closeSync(opened)
			for (const connection of idle) connection.closeSync()
			instance.closeSync()
		},
	}
	try {
		const [row] = await database.query(new URL('./health/version.sql', import.meta.url), z.object({ version: z.int() }))
		if (row?.version !== SCHEMA_VERSION) {
			throw new DatasetError(
				`${path} has schema version ${row?.version ?? 'none'}, this server reads version ${SCHEMA_VERSION}: build or import it again`,
			)
		}
		const published = await database.query(new URL('./dataset/publication.sql', import.meta.url), z.looseObject({}))
		isPublication = published.length > 0
		edition = (await database.query(new URL('./editions/edition.sql', import.meta.url), editionRow))[0] ?? null
	} catch (cause) {
		database.close()
		if (cause instanceof DatasetError) throw cause
		throw new DatasetError(`${path} is a DuckDB file but not a Dataset of Regiekaart`)
	}
	return database
}
