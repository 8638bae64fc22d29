import type { Geometry, Position } from 'geojson'
import type { Rect } from './topology.ts'
import { tenth } from './xml.ts'

/** Sutherland & Hodgman (1974): what of a ring lies on the inner side of each edge of the window. */
function clipRing(ring: readonly Position[], { left, right, top, bottom }: Rect): Position[] {
	const edges: [axis: 0 | 1, limit: number, sign: 1 | -1][] = [
		[0, left, 1],
		[0, right, -1],
		[1, top, 1],
		[1, bottom, -1],
	]
	let points = ring.slice(0, -1)
	for (const [axis, limit, sign] of edges) {
		const inside = (p: Position) => ((p[axis] as number) - limit) * sign >= 0
		const before = points
		points = []
		before.forEach((point, i) => {
			const previous = before.at(i - 1) as Position
			if (inside(point) !== inside(previous)) points.push(crossing(previous, point, axis, limit))
			if (inside(point)) points.push(point)
		})
	}
	return points.length < 3 ? [] : [...points, points[0] as Position]
}

function crossing(a: Position, b: Position, axis: 0 | 1, limit: number): Position {
	const [ax = 0, ay = 0] = a
	const [bx = 0, by = 0] = b
	const t = axis === 0 ? (limit - ax) / (bx - ax) : (limit - ay) / (by - ay)
	return [tenth(ax + t * (bx - ax)), tenth(ay + t * (by - ay))]
}

/** What of a segment lies in the window (Liang & Barsky 1984), or null. */
function clipSegment(from: Position, to: Position, { left, right, top, bottom }: Rect): [Position, Position] | null {
	const [ax = 0, ay = 0] = from
	const [dx, dy] = [(to[0] ?? 0) - ax, (to[1] ?? 0) - ay]
	let [first, last] = [0, 1]
	for (const [step, room] of [
		[-dx, ax - left],
		[dx, right - ax],
		[-dy, ay - top],
		[dy, bottom - ay],
	] as const) {
		if (step === 0 && room < 0) return null
		if (step < 0) first = Math.max(first, room / step)
		if (step > 0) last = Math.min(last, room / step)
	}
	const at = (t: number): Position => [tenth(ax + t * dx), tenth(ay + t * dy)]
	return first > last ? null : [first === 0 ? from : at(first), last === 1 ? to : at(last)]
}

/** The pieces of a line within the window. */
function clipLine(line: readonly Position[], window: Rect): Position[][] {
	const pieces: Position[][] = []
	let piece: Position[] | null = null
	line.slice(1).forEach((to, i) => {
		const from = line[i] as Position
		const part = clipSegment(from, to, window)
		if (part === null) {
			piece = null
			return
		}
		if (piece !== null && part[0] === from) piece.push(part[1])
		else {
			piece = part
			pieces.push(piece)
		}
		if (part[1] !== to) piece = null
	})
	return pieces
}

/** What of water, a park, a road or a railway lies within the window, in pixels. */
export function clip(geometry: Geometry | null, window: Rect): Geometry | null {
	const rings = (polygon: Position[][]) =>
		polygon.map((ring) => clipRing(ring, window)).filter((ring) => ring.length > 0)
	switch (geometry?.type) {
		case 'Polygon':
			return { type: 'Polygon', coordinates: rings(geometry.coordinates) }
		case 'MultiPolygon':
			return { type: 'MultiPolygon', coordinates: geometry.coordinates.map(rings) }
		case 'LineString':
			return { type: 'MultiLineString', coordinates: clipLine(geometry.coordinates, window) }
		case 'MultiLineString':
			return {
				type: 'MultiLineString',
				coordinates: geometry.coordinates.flatMap((line) => clipLine(line, window)),
			}
		default:
			return null
	}
}
