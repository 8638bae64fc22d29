import type { Geometry, Position } from 'geojson'

interface Rect {
	left: number
	right: number
	top: number
	bottom: number
}

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
	const round = (value: number) => Math.round(value * 10) / 10
	return [round(ax + t * (bx - ax)), round(ay + t * (by - ay))]
}

/** The stretches of a line of which something may lie in the window: whole segments, no new points. */
function clipLine(line: readonly Position[], { left, right, top, bottom }: Rect): Position[][] {
	const pieces: Position[][] = []
	let piece: Position[] = []
	line.slice(1).forEach((to, i) => {
		const from = line[i] as Position
		const [ax = 0, ay = 0] = from
		const [bx = 0, by = 0] = to
		const outside =
			Math.max(ax, bx) < left || Math.min(ax, bx) > right || Math.max(ay, by) < top || Math.min(ay, by) > bottom
		if (!outside) piece = piece.length > 0 ? [...piece, to] : [from, to]
		else if (piece.length > 0) {
			pieces.push(piece)
			piece = []
		}
	})
	return piece.length > 0 ? [...pieces, piece] : pieces
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
