import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api'
import { bbox } from '@turf/turf'
import { insidePoint } from '../../geometry/inside-point.ts'
import type { CollectedArea } from './collect.ts'

/** An area to store. A NULL name, or attribute, keeps what the Dataset has. */
export type AreaToStore = Omit<CollectedArea, 'water' | 'year' | 'gemeenteName' | 'features'> & {
	/** Name for an area that has none in the file nor in the Dataset. */
	fallbackName: string
}

const NEW_AREA = `CREATE OR REPLACE TEMP TABLE new_area (
	code VARCHAR, year SMALLINT, level VARCHAR, name VARCHAR, fallback VARCHAR, parent VARCHAR, gemeente VARCHAR,
	inhabitants INTEGER, households INTEGER, land_area DOUBLE, urbanity SMALLINT,
	lon DOUBLE, lat DOUBLE, west DOUBLE, south DOUBLE, east DOUBLE, north DOUBLE, geometry VARCHAR)`

/** Which areas are new or differ from what the Dataset holds; what the file does not say is no difference. */
const CHANGED = `CREATE OR REPLACE TEMP TABLE changed_area AS
	SELECT n.* REPLACE (coalesce(n.name, a.name, n.fallback) AS name,
		coalesce(n.inhabitants, a.inhabitants) AS inhabitants, coalesce(n.households, a.households) AS households,
		coalesce(n.land_area, a.land_area) AS land_area, coalesce(n.urbanity, a.urbanity) AS urbanity)
	FROM new_area n LEFT JOIN area a USING (code, year) LEFT JOIN area_geometry g USING (code, year)
	WHERE a.code IS NULL OR g.geometry IS DISTINCT FROM n.geometry
		OR (a.level, a.parent, a.gemeente) IS DISTINCT FROM (n.level, n.parent, n.gemeente)
		OR (n.name IS NOT NULL AND n.name <> a.name)
		OR (n.inhabitants IS NOT NULL AND n.inhabitants IS DISTINCT FROM a.inhabitants)
		OR (n.households IS NOT NULL AND n.households IS DISTINCT FROM a.households)
		OR (n.land_area IS NOT NULL AND n.land_area IS DISTINCT FROM a.land_area)
		OR (n.urbanity IS NOT NULL AND n.urbanity IS DISTINCT FROM a.urbanity)`

const UPSERT = `INSERT INTO area
	SELECT code, year, level, name, parent, gemeente, inhabitants, households, land_area, urbanity, NULL,
		lon, lat, west, south, east, north FROM changed_area
	ON CONFLICT (code, year) DO UPDATE SET level = excluded.level, name = excluded.name, parent = excluded.parent,
		gemeente = excluded.gemeente, inhabitants = excluded.inhabitants, households = excluded.households,
		land_area = excluded.land_area, urbanity = excluded.urbanity, lon = excluded.lon, lat = excluded.lat,
		west = excluded.west, south = excluded.south, east = excluded.east, north = excluded.north`

const UPSERT_GEOMETRY = `INSERT INTO area_geometry SELECT code, year, geometry FROM changed_area
	ON CONFLICT (code, year) DO UPDATE SET geometry = excluded.geometry`

/** Stores areas of one division and answers which codes were new or changed. The caller owns the transaction. */
export async function storeAreas(
	connection: DuckDBConnection,
	year: number,
	areas: readonly AreaToStore[],
): Promise<Set<string>> {
	await connection.run(NEW_AREA)
	const appender = await connection.createAppender('new_area')
	for (const area of areas) {
		const geometry = JSON.stringify(area.geometry)
		appender.appendVarchar(area.code)
		appender.appendSmallInt(year)
		appender.appendVarchar(area.level)
		text(appender, area.name)
		appender.appendVarchar(area.fallbackName)
		text(appender, area.level === 'buurt' ? area.wijk : area.level === 'wijk' ? area.gemeente : null)
		appender.appendVarchar(area.gemeente)
		integer(appender, area.inhabitants)
		integer(appender, area.households)
		if (area.landArea === null) appender.appendNull()
		else appender.appendDouble(area.landArea)
		if (area.urbanity === null) appender.appendNull()
		else appender.appendSmallInt(area.urbanity)
		for (const v of [...insidePoint(area.geometry), ...bbox(area.geometry)]) appender.appendDouble(v)
		appender.appendVarchar(geometry)
		appender.endRow()
	}
	appender.closeSync()
	await connection.run(CHANGED)
	const changed = (await connection.runAndReadAll('SELECT code FROM changed_area'))
		.getRows()
		.map(([code]) => String(code))
	if (changed.length > 0) {
		await connection.run(UPSERT)
		await connection.run(UPSERT_GEOMETRY)
	}
	await connection.run('DROP TABLE new_area; DROP TABLE changed_area')
	return new Set(changed)
}

function text(appender: DuckDBAppender, value: string | null) {
	if (value === null) appender.appendNull()
	else appender.appendVarchar(value)
}

function integer(appender: DuckDBAppender, value: number | null) {
	if (value === null) appender.appendNull()
	else appender.appendInteger(value)
}
