import type { DuckDBConnection } from '@duckdb/node-api'
import type { Shape } from '../../data/demo/areas.ts'
import type { ContextFeature } from '../../data/demo/context.ts'
import { type Character, LAST_YEAR } from '../../data/demo/people.ts'
import { GEMEENTE } from '../../data/demo/places.ts'
import { urbanityOf } from '../../data/demo/profiles.ts'
import type { Statistic } from '../../data/demo/statistics.ts'
import { writeGeometryFiles } from '../geometry/geometry-file.ts'
import { writeNeighbours } from '../geometry/write-neighbours.ts'
import { append, areaFields } from './append.ts'
import { DIVISION_YEAR } from './division-year.ts'

/** Writes areas, their geometry, the context, the files for the browser and who borders on whom. Inhabitants are those of the newest statistics. */
export async function writeAreas(
	connection: DuckDBConnection,
	shapes: readonly Shape[],
	context: readonly ContextFeature[],
	characters: readonly Character[],
	statistics: readonly Statistic[],
): Promise<number> {
	const newest = new Map(
		statistics.filter((s) => s.period === String(LAST_YEAR)).map((s) => [`${s.area} ${s.metric}`, s.value]),
	)
	const figure = (area: string, metric: string) => newest.get(`${area} ${metric}`) ?? null
	const rows = shapes.map((s) => {
		const density = figure(s.code, 'cbs.addressDensity')
		return [
			...[s.code, DIVISION_YEAR, s.level, s.name, s.parent, GEMEENTE.code],
			...[figure(s.code, 'cbs.inhabitants'), figure(s.code, 'cbs.households'), s.hectares],
			...[density === null ? null : urbanityOf(density), buildingPeriod(s.code, characters), s.lon, s.lat, ...s.bbox],
		]
	})
	await append(connection, 'area', areaFields, rows)
	const geometries = shapes.map((s) => [s.code, DIVISION_YEAR, JSON.stringify(s.geometry)])
	await append(connection, 'area_geometry', ['text', 'smallint', 'text'], geometries)
	const features = context.map((f) => [f.kind, f.name, JSON.stringify(f.geometry)])
	await append(connection, 'context_feature', ['text', 'text', 'text'], features)
	await writeGeometryFiles(connection, DIVISION_YEAR)
	await writeNeighbours(connection, DIVISION_YEAR)
	return rows.length
}

/** Dominant building period: of a buurt its own, of a larger area that in which most of its people live. */
function buildingPeriod(code: string, characters: readonly Character[]): string | null {
	const people = new Map<string, number>()
	for (const { buurt, profile } of characters) {
		if (!buurt.code.slice(2).startsWith(code.slice(2))) continue
		people.set(profile.buildingPeriod, (people.get(profile.buildingPeriod) ?? 0) + buurt.inhabitants)
	}
	return [...people].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
