import type { DuckDBConnection } from '@duckdb/node-api'
import type { MultiPolygon, Polygon } from 'geojson'
import { z } from 'zod'
import { dissolve } from '../../geometry/dissolve.ts'
import type { Progress } from '../importer.ts'
import { type AreaToStore, storeAreas } from './store.ts'

const part = z.object({
	owner: z.string(),
	gemeente: z.string(),
	inhabitants: z.number().nullable(),
	households: z.number().nullable(),
	land_area: z.number().nullable(),
	geometry: z.string(),
})

/** Buurten by the wijk they name, or areas by gemeente: buurten where there are any, else wijken. */
const PARTS = {
	wijk: `SELECT a.parent AS owner, a.gemeente, a.inhabitants, a.households, a.land_area, g.geometry
		FROM area a JOIN area_geometry g USING (code, year) WHERE a.level = 'buurt' AND a.year = $1 ORDER BY a.code`,
	gemeente: `SELECT a.gemeente AS owner, a.gemeente, a.inhabitants, a.households, a.land_area, g.geometry
		FROM area a JOIN area_geometry g USING (code, year)
		WHERE a.year = $1 AND (a.level = 'buurt' OR (a.level = 'wijk' AND NOT EXISTS
			(FROM area b WHERE b.level = 'buurt' AND b.gemeente = a.gemeente AND b.year = a.year)))
		ORDER BY a.code`,
}

/**
 * Makes the wijken, or gemeenten, that no file gave out of the areas within them: those that are not in the Dataset yet,
 * and those of which an area changed in this run. Counts are added up only where all are known. Answers how many were made.
 */
export async function deriveAreas(
	connection: DuckDBConnection,
	year: number,
	level: 'wijk' | 'gemeente',
	run: { given: ReadonlySet<string>; touched: ReadonlySet<string> },
	names: ReadonlyMap<string, string>,
	progress: Progress,
): Promise<Set<string>> {
	const present = new Set(
		(await connection.runAndReadAll('SELECT code FROM area WHERE level = $1 AND year = $2', [level, year]))
			.getRows()
			.map(([code]) => String(code)),
	)
	const owners = new Map<string, z.infer<typeof part>[]>()
	const reader = await connection.runAndReadAll(PARTS[level], [year])
	for (const row of z.array(part).parse(reader.getRowObjectsJS())) {
		if (run.given.has(row.owner) || (present.has(row.owner) && !run.touched.has(row.owner))) continue
		owners.set(row.owner, [...(owners.get(row.owner) ?? []), row])
	}
	const made: AreaToStore[] = []
	progress.start(`${level === 'wijk' ? 'wijken' : 'gemeenten'} out of buurten`, owners.size)
	for (const [code, parts] of owners) {
		const total = (column: 'inhabitants' | 'households' | 'land_area') =>
			parts.reduce<number | null>((sum, p) => (sum === null || p[column] === null ? null : sum + p[column]), 0)
		made.push({
			level,
			code,
			name: names.get(code) ?? null,
			fallbackName: level === 'wijk' ? `Wijk ${code.slice(6)}` : code,
			wijk: null,
			gemeente: parts[0]?.gemeente ?? code,
			inhabitants: total('inhabitants'),
			households: total('households'),
			landArea: total('land_area'),
			urbanity: null,
			geometry: dissolve(parts.map((p): Polygon | MultiPolygon => JSON.parse(p.geometry))),
		})
		progress.update(made.length)
	}
	progress.stop()
	return storeAreas(connection, year, made)
}
