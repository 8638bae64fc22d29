import { createHash } from 'node:crypto'
import { brotliCompressSync, constants } from 'node:zlib'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Feature, FeatureCollection, Geometry } from 'geojson'
import { topology } from 'topojson-server'
import { levels } from '../../server/contract/common.ts'

/** Steps along each side of the bounding box: about a decimetre for a municipality, about three metres for the Netherlands. */
const QUANTIZATION = 1e5

interface Row {
	[column: string]: unknown
}

async function rows(connection: DuckDBConnection, sql: string, values: (string | number)[]): Promise<Row[]> {
	return (await connection.runAndReadAll(sql, values)).getRowObjectsJS()
}

/** A feature with its code as id, and only properties that are there. */
function feature(geometry: unknown, properties: Record<string, unknown>, id?: string): Feature {
	return {
		type: 'Feature',
		...(id === undefined ? {} : { id }),
		properties,
		geometry: JSON.parse(String(geometry)) as Geometry,
	}
}

async function write(
	connection: DuckDBConnection,
	level: string,
	year: number,
	format: 'geojson' | 'topojson',
	text: string,
): Promise<void> {
	const bytes = Buffer.from(text)
	const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
	// Screens fetch TopoJSON; at 11, GeoJSON would take most of the time of an import for a file that few ask for.
	const body = brotliCompressSync(bytes, {
		params: {
			[constants.BROTLI_PARAM_QUALITY]: format === 'geojson' ? 6 : bytes.length > 2e6 ? 9 : 11,
			[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
			[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
		},
	})
	await connection.run('DELETE FROM geometry_file WHERE level = $1 AND year = $2 AND format = $3', [
		level,
		year,
		format,
	])
	const appender = await connection.createAppender('geometry_file')
	appender.appendVarchar(level)
	appender.appendSmallInt(year)
	appender.appendVarchar(format)
	appender.appendVarchar(hash)
	appender.appendBlob(body)
	appender.endRow()
	appender.closeSync()
}

/**
 * Makes every `geometry_file` of one division from `area`, `area_geometry` and `context_feature`, in place of what was there:
 * per level GeoJSON and TopoJSON (object `areas`, id = code, properties code, name, parent), and the level `context`
 * (object `context`, properties kind, name). The caller owns the transaction.
 */
export async function writeGeometryFiles(connection: DuckDBConnection, year: number): Promise<void> {
	for (const level of levels) {
		const found = await rows(
			connection,
			`SELECT a.code, a.name, a.parent, g.geometry FROM area a JOIN area_geometry g USING (code, year)
			 WHERE a.level = $1 AND a.year = $2 ORDER BY a.code`,
			[level, year],
		)
		if (found.length === 0) continue
		const features = found.map(({ code, name, parent, geometry }) =>
			feature(geometry, { code, name, parent }, String(code)),
		)
		await writeBoth(connection, level, year, 'areas', features)
	}
	const context = await rows(
		connection,
		'SELECT kind, name, geometry FROM context_feature ORDER BY kind, name, geometry',
		[],
	)
	await writeBoth(
		connection,
		'context',
		year,
		'context',
		context.map(({ kind, name, geometry }) => feature(geometry, { kind, name })),
	)
}

async function writeBoth(
	connection: DuckDBConnection,
	level: string,
	year: number,
	object: string,
	features: Feature[],
): Promise<void> {
	const collection: FeatureCollection = { type: 'FeatureCollection', features }
	await write(connection, level, year, 'geojson', JSON.stringify(collection))
	const topo =
		features.length > 0 ? topology({ [object]: collection }, QUANTIZATION) : topology({ [object]: collection })
	await write(connection, level, year, 'topojson', JSON.stringify(topo))
}
