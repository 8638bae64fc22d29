import type { Polygon, Position } from 'geojson'
import { GEMEENTE, wijkCode, wijken } from './places.ts'
import { insideRing, nearestOnSegment, type Plane, type Point, ringArea } from './plane.ts'

/** Where the origin of the recipe lies: in the Markermeer, on the polder that was never made. */
const ORIGIN = { lon: 5.262, lat: 52.582 }
const METRES_PER_DEGREE = 111_320
const PER_LON = METRES_PER_DEGREE * Math.cos((ORIGIN.lat * Math.PI) / 180)

const round = (x: number) => Math.round(x * 1e6) / 1e6
/** Metres from the origin → WGS84, rounded to 6 decimals (about 0.1 m): equal points stay equal. */
export const toLonLat = ([x, y]: Point): [number, number] => [
	round(ORIGIN.lon + x / PER_LON),
	round(ORIGIN.lat + y / METRES_PER_DEGREE),
]

/** Borders of several faces together: edges used in both directions cancel out. The longest ring is the outside. */
export function dissolve(plane: Plane, codes: readonly string[]): number[][] {
	const next = new Map<number, number>()
	const edges = new Set<string>()
	for (const code of codes) {
		const ring = plane.faces.get(code) ?? []
		ring.forEach((a, i) => {
			edges.add(`${a} ${ring[(i + 1) % ring.length]}`)
		})
	}
	for (const edge of edges) {
		const [a = 0, b = 0] = edge.split(' ').map(Number)
		if (!edges.has(`${b} ${a}`)) next.set(a, b)
	}
	const rings: number[][] = []
	for (const [start] of next) {
		if (!next.has(start)) continue
		const ring: number[] = []
		for (let at = start; next.has(at); ) {
			ring.push(at)
			const to = next.get(at) as number
			next.delete(at)
			at = to
		}
		rings.push(ring)
	}
	return rings
}

/** The point deepest inside the ring, on a grid refined three times: where a label or symbol stands well. */
export function innerPoint(ring: readonly Point[]): Point {
	const xs = ring.map((p) => p[0])
	const ys = ring.map((p) => p[1])
	let [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
	let best: Point = ring[0] as Point
	let depth = -1
	for (let round = 0; round < 3; round++) {
		const n = 16
		const stepX = (east - west) / n
		const stepY = (north - south) / n
		for (let i = 0; i <= n; i++) {
			for (let k = 0; k <= n; k++) {
				const p: Point = [west + i * stepX, south + k * stepY]
				if (!insideRing(ring, p[0], p[1])) continue
				let d = Number.POSITIVE_INFINITY
				ring.forEach((a, j) => {
					const q = nearestOnSegment(p, a, ring[(j + 1) % ring.length] as Point)
					d = Math.min(d, Math.hypot(p[0] - q[0], p[1] - q[1]))
				})
				if (d > depth) {
					depth = d
					best = p
				}
			}
		}
		;[west, east, south, north] = [best[0] - stepX, best[0] + stepX, best[1] - stepY, best[1] + stepY]
	}
	return best
}

/** Place and shape of one area of any level. */
export interface Shape {
	code: string
	level: 'buurt' | 'wijk' | 'gemeente'
	name: string
	parent: string | null
	/** Outer ring in metres, not closed. */
	ring: Point[]
	geometry: Polygon
	hectares: number
	lon: number
	lat: number
	bbox: [west: number, south: number, east: number, north: number]
}

/** Every area of the division with its geometry: gemeente, wijken, buurten. */
export function makeShapes(plane: Plane): Shape[] {
	const shape = (
		code: string,
		level: Shape['level'],
		name: string,
		parent: string | null,
		members: string[],
	): Shape => {
		const rings = dissolve(plane, members)
		const [ids] = rings
		if (rings.length !== 1 || !ids) throw new Error(`${code} has ${rings.length} rings, not one`)
		const ring = ids.map((id) => plane.points[id] as Point)
		const positions: Position[] = ring.map(toLonLat)
		const lons = positions.map((p) => p[0] as number)
		const lats = positions.map((p) => p[1] as number)
		const [lon, lat] = toLonLat(innerPoint(ring))
		return {
			code,
			level,
			name,
			parent,
			ring,
			geometry: { type: 'Polygon', coordinates: [[...positions, positions[0] as Position]] },
			hectares: Math.round(ringArea(ring) / 1e4),
			lon,
			lat,
			bbox: [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)],
		}
	}
	const codes = [...plane.faces.keys()].sort()
	return [
		shape(GEMEENTE.code, 'gemeente', GEMEENTE.name, null, codes),
		...wijken.map((wijk, w) =>
			shape(
				wijkCode(w),
				'wijk',
				wijk.name,
				GEMEENTE.code,
				codes.filter((code) => code.startsWith(`BU${wijkCode(w).slice(2)}`)),
			),
		),
		...wijken.flatMap((wijk, w) =>
			wijk.buurten.map((buurt, b) => {
				const code = `BU${wijkCode(w).slice(2)}${String(b + 1).padStart(2, '0')}`
				return shape(code, 'buurt', buurt.name, wijkCode(w), [code])
			}),
		),
	]
}
