import { z } from 'zod'
import { type Area, buildingPeriods } from '../contract/area.ts'
import { type Level, level, levels } from '../contract/common.ts'
import type { Database } from '../db.ts'

const row = z.object({
	code: z.string(),
	level,
	name: z.string(),
	parent: z.string().nullable(),
	gemeente: z.string(),
	inhabitants: z.int().nullable(),
	households: z.int().nullable(),
	landArea: z.number().nullable(),
	urbanity: z.int().nullable(),
	buildingPeriod: z.enum(buildingPeriods).nullable().catch(null),
	lon: z.number(),
	lat: z.number(),
	west: z.number(),
	south: z.number(),
	east: z.number(),
	north: z.number(),
})
export type AreaRow = z.infer<typeof row>

/** The areas of one level, by code; `index` gives the place of a code in `rows`. */
interface LevelAreas {
	rows: AreaRow[]
	codes: string[]
	index: Map<string, number>
}

/** The areas of the Dataset's division: what every Answer is laid out on. */
export interface Division {
	levels: Record<Level, LevelAreas>
	/** For each buurt the place of its area at a level (itself for buurt), or -1. */
	parts: Record<Level, Int32Array>
	byCode: Map<string, AreaRow>
}

function levelAreas(rows: AreaRow[]): LevelAreas {
	return { rows, codes: rows.map((r) => r.code), index: new Map(rows.map((r, i) => [r.code, i])) }
}

/** Reads the division of `database`, every level at once. */
export async function readDivision(database: Database): Promise<Division> {
	const rows = await database.query(new URL('./areas.sql', import.meta.url), row)
	const at = (wanted: Level) => levelAreas(rows.filter((r) => r.level === wanted))
	const byLevel: Record<Level, LevelAreas> = { buurt: at('buurt'), wijk: at('wijk'), gemeente: at('gemeente') }
	const placeOf = (code: string | null, wanted: Level) => (code === null ? -1 : (byLevel[wanted].index.get(code) ?? -1))
	const { rows: buurten } = byLevel.buurt
	return {
		levels: byLevel,
		parts: {
			buurt: Int32Array.from(buurten, (_, i) => i),
			wijk: Int32Array.from(buurten, (b) => placeOf(b.parent, 'wijk')),
			gemeente: Int32Array.from(buurten, (b) => placeOf(b.gemeente, 'gemeente')),
		},
		byCode: new Map(rows.map((r) => [r.code, r])),
	}
}

/** The codes of the buurten inside an area of any level. */
export function buurtenOf(division: Division, area: AreaRow): string[] {
	const place = division.levels[area.level].index.get(area.code)
	const part = division.parts[area.level]
	return division.levels.buurt.codes.filter((_, i) => part[i] === place)
}

/** An area as the contract gives it in lists. */
export function toArea(r: AreaRow): Area {
	return {
		code: r.code,
		level: r.level,
		name: r.name,
		parent: r.parent,
		inhabitants: r.inhabitants,
		lon: r.lon,
		lat: r.lat,
		bbox: [r.west, r.south, r.east, r.north],
	}
}

/** The levels that have areas, smallest areas first. */
export function levelsOf(division: Division): Level[] {
	return levels.filter((l) => division.levels[l].rows.length > 0)
}
