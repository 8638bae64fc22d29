import { createHash } from 'node:crypto'
import type { DuckDBConnection } from '@duckdb/node-api'

/** Tables of which the contents make the hash of an edition. */
const tables = [
	'dataset',
	'publication',
	'metric',
	'area',
	'area_geometry',
	'area_neighbour',
	'context_feature',
	'category',
	'signal',
	'statistic',
	'investment',
	'investment_area',
	'milestone',
	'import_run',
]

/**
 * First 16 hex digits of SHA-256 over the rows of a Dataset, whatever the order in which they lie and the bytes of the file, and over `more`.
 * DuckDB does the sums in parts that it sorts one by one, so that ten million signals need no room.
 */
export async function contentHash(connection: DuckDBConnection, more: unknown): Promise<string> {
	const digest = createHash('sha256')
	for (const table of tables) {
		const parts = await connection.runAndReadAll(`
			SELECT part, sha256(string_agg(line, chr(10) ORDER BY line))
			FROM (SELECT left(md5(line), 3) AS part, line FROM (SELECT t::VARCHAR AS line FROM ${table} t))
			GROUP BY part ORDER BY part`)
		digest.update(JSON.stringify([table, parts.getRowsJS()]))
	}
	const files = await connection.runAndReadAll('SELECT level, year, format, hash FROM geometry_file ORDER BY ALL')
	digest.update(JSON.stringify([files.getRowsJS(), more]))
	return digest.digest('hex').slice(0, 16)
}
