import { bbox, booleanClockwise, booleanPointInPolygon, length, rewind } from '@turf/turf'
import type { LineString, MultiPolygon, Polygon, Position } from 'geojson'
import { union } from 'polyclip-ts'
import { findCrossing } from './find-crossing.ts'
import { geometryOf, METRES_PER_DEGREE, partsOf, polygonArea } from './plane.ts'
import { snapBorders } from './snap-borders.ts'
import { stitchRings } from './stitch-rings.ts'

/** Borders drawn from the same points meet within this many metres. */
const EXACT = 0.2
/** Borders simplified one by one lie up to so far apart; where the widest folds an area over itself, less may do. */
const APART = [15, 8, 4]
/** A ring narrower than this, in metres (twice its area by its perimeter), is a gap between borders and not a place. */
const SLIVER = 12
/** The outline may differ by this part from the areas it is made of. */
const DIFFERENCE = 0.03

/**
 * One outline around several areas (lon, lat). Shared borders disappear, also when they were simplified apart and so
 * lie metres from each other; thin gaps between them are closed, real holes are kept.
 *
 * Never fails: when borders cannot be matched the areas are united by polygon clipping, and when that fails too the
 * parts are put side by side.
 */
export function dissolve(areas: readonly (Polygon | MultiPolygon)[]): Polygon | MultiPolygon {
	const parts = areas.flatMap(partsOf)
	if (areas.length <= 1) return geometryOf(parts)
	const exact = matchBorders(areas, EXACT)
	if (exact && !exact.doubtful) return geometryOf(exact.parts)
	for (const tolerance of APART) {
		const snapped = matchBorders(areas, tolerance)
		if (snapped) return geometryOf(snapped.parts)
	}
	try {
		const united = union(parts as [number, number][][][]) as Position[][][]
		const kept = united.map((part) => part.filter((ring, i) => i === 0 || !isSliver(ring)))
		if (kept.length > 0) return geometryOf(kept)
	} catch {
		// polyclip gives up on some inputs; the parts side by side still show the place.
	}
	return geometryOf(parts)
}

/**
 * The outline by matching borders within `tolerance` metres; null when the result cannot be right. Doubtful: with gaps
 * that a wider tolerance may close.
 */
function matchBorders(
	areas: readonly (Polygon | MultiPolygon)[],
	tolerance: number,
): { parts: Position[][][]; doubtful: boolean } | null {
	const [west, south, , north] = bbox(geometryOf(areas.flatMap(partsOf))) as [number, number, number, number]
	const perLat = METRES_PER_DEGREE
	const perLon = METRES_PER_DEGREE * Math.cos(((south + north) / 2) * (Math.PI / 180))
	const polygons = areas.map((area) =>
		partsOf(rewind(area) as Polygon | MultiPolygon).flatMap((part) =>
			part.map((ring) =>
				ring.map(([lon, lat]): [number, number] => [
					((lon as number) - west) * perLon,
					((lat as number) - south) * perLat,
				]),
			),
		),
	)
	const expected = areas.reduce((sum, area) => sum + partsOf(area).reduce((s, part) => s + polygonArea(part), 0), 0)
	const { rings, vertices } = snapBorders(polygons, tolerance)
	const outlines = stitchRings(rings, vertices).map((ring) => {
		const positions = [...ring, ring[0] as number].map(
			(v): Position => [
				round((vertices.x[v] as number) / perLon + west),
				round((vertices.y[v] as number) / perLat + south),
			],
		)
		return {
			positions,
			isHole: booleanClockwise(positions),
			area: polygonArea([positions]),
			sliver: isSliver(positions),
		}
	})
	const kept = outlines.filter((o) => !o.sliver)
	const shells = kept.filter((o) => !o.isHole).sort((a, b) => a.area - b.area)
	const parts = shells.map((shell) => [shell.positions])
	for (const hole of kept.filter((o) => o.isHole)) {
		const around = shells.findIndex((shell) => shell.area > hole.area && contains(shell.positions, hole.positions))
		if (around < 0) return null
		parts[around]?.push(hole.positions)
	}
	const found = parts.reduce((sum, part) => sum + polygonArea(part), 0)
	if (parts.length === 0 || Math.abs(found - expected) > DIFFERENCE * expected) return null
	if (findCrossing(parts.flat()) !== null) return null
	return {
		parts: parts.reverse(),
		doubtful: outlines.some((o) => o.sliver) || meetTwice(shells.map((s) => s.positions)),
	}
}

/** Whether two rings meet in two points or more: a gap lies between them that is a hole of neither. */
function meetTwice(rings: readonly Position[][]): boolean {
	const at = new Map<string, number[]>()
	const pairs = new Set<string>()
	for (const [ring, positions] of rings.entries()) {
		for (const position of positions.slice(1)) {
			const key = position.join(' ')
			for (const other of at.get(key) ?? []) {
				const pair = `${other} ${ring}`
				if (pairs.has(pair)) return true
				pairs.add(pair)
			}
			at.set(key, [...(at.get(key) ?? []), ring])
		}
	}
	return false
}

/** Whether a ring of lon, lat is a thin gap between borders. */
function isSliver(ring: Position[]): boolean {
	const line: LineString = { type: 'LineString', coordinates: ring }
	const perimeter = length({ type: 'Feature', properties: {}, geometry: line }, { units: 'meters' })
	return (2 * polygonArea([ring])) / perimeter < SLIVER
}

const round = (degrees: number) => Number(degrees.toFixed(8))

/** Whether most corners of `inner` lie within `outer`; they may touch it. */
function contains(outer: Position[], inner: readonly Position[]): boolean {
	const polygon: Polygon = { type: 'Polygon', coordinates: [outer] }
	const inside = inner.filter((corner) => booleanPointInPolygon(corner, polygon, { ignoreBoundary: true }))
	return inside.length * 2 > inner.length
}
