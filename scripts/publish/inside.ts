import { statSync } from 'node:fs'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { z } from 'zod'
import { type Database, openDatabase } from '../../server/db.ts'
import { type Served, serve } from '../../server/served.ts'
import { PublishError } from './publish-error.ts'

const category = z.object({
	main: z.string(),
	sub: z.string(),
	mainLabel: z.string(),
	subLabel: z.string(),
	signals: z.int(),
	public: z.int(),
})
export type CategoryInside = z.infer<typeof category>

const signalDays = z.object({
	first: z.string(),
	last: z.string(),
	signals: z.int(),
	withheld: z.int(),
	unplaced: z.int(),
})
const investment = z.object({
	id: z.string(),
	title: z.string(),
	visibility: z.enum(['team', 'partners', 'public']),
	status: z.enum(['planned', 'inProgress', 'onHold', 'completed', 'cancelled']),
	run: z.int(),
})
export type InvestmentInside = z.infer<typeof investment>

const file = (name: string) => new URL(`./${name}.sql`, import.meta.url)

/** The internal Dataset that is published from, open to read, with what decides what may go out. */
export interface Inside {
	path: string
	database: Database
	served: Served
	/** For questions that the server does not ask. */
	connection: DuckDBConnection
	/** The secret that counts are rounded with. */
	secret: string
	categories: CategoryInside[]
	/** null: no signals. */
	signals: z.infer<typeof signalDays> | null
	investments: InvestmentInside[]
	/** Throws a PublishError when the Dataset was written to, or replaced, since it was opened. */
	requireUnchanged(): void
	close(): void
}

/** Opens the Dataset to publish from. Throws DatasetError or PublishError in words. */
export async function openInside(path: string): Promise<Inside> {
	const state = () => {
		const found = statSync(path, { throwIfNoEntry: false })
		return found ? `${found.ino} ${found.size} ${found.mtimeMs}` : 'gone'
	}
	const before = state()
	const database = await openDatabase(path)
	let instance: DuckDBInstance | undefined
	try {
		if (database.isPublication) throw new PublishError(`${path} is a publication itself: publish the internal Dataset`)
		const [[row], categories, [signals], investments] = await Promise.all([
			database.query(file('secret'), z.object({ secret: z.string().nullable() })),
			database.query(file('categories'), category),
			database.query(file('signal-days'), signalDays),
			database.query(file('investments'), investment),
		])
		if (!row?.secret)
			throw new PublishError(`${path} has no disclosure_key to round with: import it again into a new file`)
		instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' })
		const connection = await instance.connect()
		const opened = instance
		return {
			path,
			database,
			served: serve(database),
			connection,
			secret: row.secret,
			categories,
			signals: signals ?? null,
			investments,
			requireUnchanged() {
				if (state() === before && !database.isOverwritten()) return
				throw new PublishError(`${path} was changed while it was being published: publish again`)
			},
			close() {
				connection.closeSync()
				opened.closeSync()
				database.close()
			},
		}
	} catch (error) {
		instance?.closeSync()
		database.close()
		throw error
	}
}
