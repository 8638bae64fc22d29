import { readFileSync } from 'node:fs'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { SCHEMA_VERSION } from '../../data/schema-version.ts'
import type { EditionLevel } from '../contract/presentation/edition.ts'
import { openingFault } from '../dataset-file.ts'
import { EditionError } from './edition-error.ts'
import type { Needs } from './scene-needs.ts'

const schema = readFileSync(new URL('../../data/schema.sql', import.meta.url), 'utf8')

/** What of a Dataset is copied. */
export interface Cut {
	/** Nothing of a narrower visibility goes along. */
	level: EditionLevel
	/** Null: everything. */
	needs: Needs | null
	/** Statistics that stay behind whatever is needed: of metrics that are for fewer people. */
	without: readonly string[]
	/** "Late" is judged on this day. */
	asOf: string
}

const text = (value: string) => `'${value.replaceAll("'", "''")}'`
const list = (values: readonly string[]) => `[${values.map(text).join(', ')}]::VARCHAR[]`

/** Who may see a row, at each level. */
const visible: Record<EditionLevel, string> = {
	team: 'true',
	partners: `visibility IN ('partners', 'public')`,
	public: `visibility = 'public'`,
}

function statements({ level, needs, without, asOf }: Cut): string[] {
	const inDivision = 'year = (SELECT division_year FROM source.dataset)'
	const mains = needs?.categories.filter((key) => !key.includes('/')) ?? []
	const subs = needs?.categories.filter((key) => key.includes('/')) ?? []
	const inCategories =
		mains.length + subs.length === 0
			? 'true'
			: `(list_contains(${list(mains)}, main) OR list_contains(${list(subs)}, main || '/' || sub))`
	const inDays =
		needs === null
			? 'true'
			: needs.signals === null
				? 'false'
				: `created_on >= ${text(needs.signals.from)}::DATE AND created_on < ${text(needs.signals.to)}::DATE`
	const withInvestments = needs === null || needs.investments
	const metric = needs === null ? 'true' : `list_contains(${list(needs.statistics)}, metric)`
	const ofInvestments = 'investment IN (SELECT id FROM investment)'
	return [
		`INSERT INTO dataset SELECT ${SCHEMA_VERSION}, title, fictional, division_year, ${text(asOf)}::DATE, source_note, NULL FROM source.dataset`,
		'INSERT INTO publication SELECT * FROM source.publication',
		...(needs === null ? ['INSERT INTO metric SELECT * FROM source.metric'] : []),
		...['area', 'area_geometry', 'area_neighbour', 'geometry_file'].map(
			(table) => `INSERT INTO ${table} SELECT * FROM source.${table} WHERE ${inDivision} ORDER BY ALL`,
		),
		'INSERT INTO context_feature SELECT * FROM source.context_feature',
		`INSERT INTO category SELECT * FROM source.category WHERE ${inCategories}`,
		`INSERT INTO signal SELECT * FROM source.signal WHERE ${visible[level]} AND ${inDays} AND ${inCategories}`,
		`INSERT INTO statistic SELECT * FROM source.statistic
			WHERE ${inDivision} AND ${metric} AND NOT list_contains(${list(without)}, metric)`,
		`INSERT INTO investment SELECT * FROM source.investment WHERE ${withInvestments} AND ${visible[level]}`,
		`INSERT INTO investment_area SELECT * FROM source.investment_area WHERE ${inDivision} AND ${ofInvestments}`,
		`INSERT INTO milestone SELECT * FROM source.milestone WHERE ${ofInvestments}`,
		`INSERT INTO import_run SELECT * FROM source.import_run WHERE kind IN ('areas', 'demo')
			OR id IN (SELECT run FROM signal UNION SELECT run FROM statistic UNION SELECT run FROM investment)`,
	]
}

/** What stops DuckDB as soon as somebody breaks off. */
function breakable(connection: DuckDBConnection, broken: AbortSignal | undefined) {
	const interrupt = () => connection.interrupt()
	broken?.addEventListener('abort', interrupt)
	return () => broken?.removeEventListener('abort', interrupt)
}

/**
 * Writes a Dataset to `path`, a file that is not there yet, with what `cut` says of the one at `from`; `finish` may add to it before
 * it is closed. Throws EditionError where the source cannot be opened, and what DuckDB says of the disk as it is.
 */
export async function copyDataset(
	from: string,
	path: string,
	cut: Cut,
	{
		broken,
		finish = async () => {},
	}: { broken?: AbortSignal | undefined; finish?: (connection: DuckDBConnection) => Promise<void> },
): Promise<void> {
	const instance = await DuckDBInstance.create(path, {
		autoinstall_known_extensions: 'false',
		autoload_known_extensions: 'false',
		allow_community_extensions: 'false',
	})
	const connection = await instance.connect()
	const release = breakable(connection, broken)
	try {
		await connection.run(`ATTACH ${text(from)} AS source (READ_ONLY)`).catch((cause: unknown) => {
			throw new EditionError(`${from} ${openingFault(cause, 'to read')}`)
		})
		await connection.run('BEGIN TRANSACTION')
		await connection.run(schema)
		for (const statement of statements(cut)) {
			broken?.throwIfAborted()
			await connection.run(statement)
		}
		await finish(connection)
		await connection.run('COMMIT')
		await connection.run('DETACH source')
		await connection.run('CHECKPOINT')
	} finally {
		release()
		connection.closeSync()
		instance.closeSync()
	}
}
