import type { MultiPolygon, Polygon, Position } from 'geojson'
import { union } from 'polyclip-ts'
import { findCrossing } from './find-crossing.ts'
import { boxOf, geometryOf, METRES_PER_DEGREE, partsOf, polygonArea, ringArea } from './plane.ts'
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
	const [west, south, , north] = boxOf(geometryOf(areas.flatMap(partsOf)))
	const perLat = METRES_PER_DEGREE
	const perLon = METRES_PER_DEGREE * Math.cos(((south + north) / 2) * (Math.PI / 180))
	const polygons = areas.map((area) =>
		partsOf(area).flatMap((part) =>
			part.map((ring, i) => {
				const plane = ring.map(([lon, lat]): [number, number] => [
					((lon as number) - west) * perLon,
					((lat as number) - south) * perLat,
				])
				return ringArea(plane) > 0 === (i === 0) ? plane : plane.reverse()
			}),
		),
	)
	const expected = areas.reduce((sum, area) => sum + partsOf(area).reduce((s, part) => s + polygonArea(part), 0), 0)
	const { rings, vertices } = snapBorders(polygons, tolerance)
	const outlines = stitchRings(rings, vertices).map((ring) => {
		const closed = [...ring, ring[0] as number].map((v): [number, number] => [
			vertices.x[v] as number,
			vertices.y[v] as number,
		])
		const positions = closed.map(([x, y]): Position => [round(x / perLon + west), round(y / perLat + south)])
		return { positions, area: ringArea(closed), sliver: isSliver(positions) }
	})
	const kept = outlines.filter((o) => !o.sliver)
	const shells = kept.filter((o) => o.area > 0).sort((a, b) => a.area - b.area)
	const parts = shells.map((shell) => [shell.positions])
	for (const hole of kept.filter((o) => o.area < 0)) {
		const around = shells.findIndex((shell) => shell.area > -hole.area && contains(shell.positions, hole.positions))
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
function isSliver(ring: readonly Position[]): boolean {
	const perLon = METRES_PER_DEGREE * Math.cos((ring[0]?.[1] ?? 0) * (Math.PI / 180))
	const plane = ring.map(([lon, lat]) => [(lon as number) * perLon, (lat as number) * METRES_PER_DEGREE])
	const perimeter = plane.reduce((sum, [x, y], i) => {
		const [px, py] = plane[i - 1] ?? [x, y]
		return sum + Math.hypot((x as number) - (px as number), (y as number) - (py as number))
	}, 0)
	return (2 * Math.abs(ringArea(plane))) / perimeter < SLIVER
}

const round = (degrees: number) => Number(degrees.toFixed(8))

/** Whether most corners of `inner` lie within `outer`; they may touch it. */
function contains(outer: readonly Position[], inner: readonly Position[]): boolean {
	let inside = 0
	for (const [x, y] of inner as [number, number][]) {
		let odd = false
		for (let i = 1; i < outer.length; i++) {
			const [x1, y1] = outer[i - 1] as [number, number]
			const [x2, y2] = outer[i] as [number, number]
			if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) odd = !odd
		}
		if (odd) inside++
	}
	return inside * 2 > inner.length
}
