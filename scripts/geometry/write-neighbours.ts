import type { DuckDBConnection } from '@duckdb/node-api'
import type { MultiPolygon, Polygon, Position } from 'geojson'
import { levels } from '../../server/contract/common.ts'
import { contiguity } from './contiguity.ts'
import { geometryOf, METRES_PER_DEGREE, partsOf } from './plane.ts'

/** Borders up to this many metres apart are one border drawn twice; see decision 18. */
export const TOLERANCE = 12

/** Areas of one level, and those of them that border on no other. */
export interface NeighboursWritten {
	areas: number
	islands: string[]
}

/**
 * Makes `area_neighbour` of one division from `area_geometry`, in place of what was there, for every level. The caller
 * owns the transaction. Tells per level which areas border on no other.
 */
export async function writeNeighbours(
	connection: DuckDBConnection,
	year: number,
): Promise<Record<(typeof levels)[number], NeighboursWritten>> {
	await connection.run('DELETE FROM area_neighbour WHERE year = $1', [year])
	const appender = await connection.createAppender('area_neighbour')
	const written: [string, NeighboursWritten][] = []
	for (const level of levels) {
		const reader = await connection.runAndReadAll(
			`SELECT code, geometry FROM area JOIN area_geometry USING (code, year)
			 WHERE level = $1 AND year = $2 ORDER BY code`,
			[level, year],
		)
		const rows = reader.getRows()
		const codes = rows.map(([code]) => String(code))
		const shapes = rows.map(([, geometry]): Polygon | MultiPolygon => JSON.parse(String(geometry)))
		const islands = new Set(codes)
		for (const { a, b, found, length } of contiguity(inMetres(codes, shapes), TOLERANCE)) {
			const [from, to] = [codes[a] as string, codes[b] as string]
			for (const [area, neighbour] of [
				[from, to],
				[to, from],
			] as const) {
				islands.delete(area)
				appender.appendVarchar(area)
				appender.appendVarchar(neighbour)
				appender.appendSmallInt(year)
				appender.appendVarchar(level)
				appender.appendVarchar(found)
				appender.appendDouble(length)
				appender.endRow()
			}
		}
		written.push([level, { areas: codes.length, islands: [...islands] }])
	}
	appender.closeSync()
	return Object.fromEntries(written) as Record<(typeof levels)[number], NeighboursWritten>
}

/** Shapes in lon, lat on a plane in metres that keeps areas (sinusoidal): right to 3 % at the edges of the Netherlands. */
export function inMetres(codes: readonly string[], shapes: readonly (Polygon | MultiPolygon)[]) {
	let [west, east] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
	for (const shape of shapes) {
		for (const part of partsOf(shape)) {
			for (const [lon] of part[0] as [number, number][]) {
				if (lon < west) west = lon
				if (lon > east) east = lon
			}
		}
	}
	const middle = (west + east) / 2
	const onPlane = ([lon, lat]: Position): Position => [
		((lon as number) - middle) * METRES_PER_DEGREE * Math.cos((lat as number) * (Math.PI / 180)),
		(lat as number) * METRES_PER_DEGREE,
	]
	return shapes.map((shape, i) => ({
		code: codes[i] as string,
		geometry: geometryOf(partsOf(shape).map((part) => part.map((ring) => ring.map(onPlane)))),
	}))
}
