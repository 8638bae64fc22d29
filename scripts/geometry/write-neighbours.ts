import type { DuckDBConnection } from '@duckdb/node-api'
import { TOLERANCE } from '../../data/contiguity.ts'
import { type Level, levels } from '../../server/contract/common.ts'
import { contiguity } from './contiguity.ts'
import type { LocatablePolygon } from './flatten-polygons.ts'
import { inMetres } from './in-metres.ts'
import type { Found } from './links.ts'

/** Neighbours of one level: how many areas, how many pairs by how they were found, and the areas that border on no other. */
export interface NeighboursWritten {
	level: Level
	areas: number
	pairs: Record<Found, number>
	islands: string[]
}

/**
 * Makes `area_neighbour` of one division from `area_geometry`, in place of what was there, for every level. The caller
 * owns the transaction. `onPart` is told what part is done, from 0 to 1.
 */
export async function writeNeighbours(
	connection: DuckDBConnection,
	year: number,
	onPart: (part: number) => void = () => {},
): Promise<NeighboursWritten[]> {
	await connection.run('DELETE FROM area_neighbour WHERE year = $1', [year])
	const reader = await connection.runAndReadAll(
		'SELECT level, code, geometry FROM area JOIN area_geometry USING (code, year) WHERE year = $1 ORDER BY code',
		[year],
	)
	const rows = reader.getRows().map(([level, code, geometry]) => ({ level, code: String(code), geometry }))
	const appender = await connection.createAppender('area_neighbour')
	let done = 0
	const written = levels.map((level): NeighboursWritten => {
		const areas = rows.filter((row) => row.level === level)
		const shapes = areas.map(
			({ code, geometry }): LocatablePolygon => ({ code, geometry: JSON.parse(String(geometry)) }),
		)
		const islands = new Set(areas.map(({ code }) => code))
		const pairs = { edge: 0, vertex: 0, near: 0 }
		const part = (of: number) => onPart((done + of * areas.length) / rows.length)
		for (const { a, b, found, length } of contiguity(inMetres(shapes), TOLERANCE, part)) {
			pairs[found]++
			const ends = [(areas[a] as { code: string }).code, (areas[b] as { code: string }).code] as const
			for (const [area, neighbour] of [ends, ends.toReversed() as [string, string]]) {
				islands.delete(area)
				appender.appendVarchar(area)
				appender.appendVarchar(neighbour)
				appender.appendSmallInt(year)
				appender.appendVarchar(level)
				appender.appendVarchar(found)
				appender.appendDouble(Math.round(100 * length) / 100)
				appender.endRow()
			}
		}
		done += areas.length
		return { level, areas: areas.length, pairs, islands: [...islands] }
	})
	appender.closeSync()
	return written
}
