import type { Polygon, Position } from 'geojson'
import polylabel from 'polylabel'
import { GEMEENTE, wijkCode, wijken } from './places.ts'
import { type Plane, type Point, ringArea } from './plane.ts'

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

/** The point deepest inside the ring, to about ten metres: where a label or symbol stands well. */
export function innerPoint(ring: readonly Point[]): Point {
	const [x, y] = polylabel([ring.map(([px, py]) => [px, py])], 10)
	if (x === undefined || y === undefined) throw new Error('a ring without points has no inside')
	return [x, y]
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
		const ring = plane.outline(members)
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
