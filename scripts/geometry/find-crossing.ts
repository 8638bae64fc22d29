import Flatbush from 'flatbush'
import type { Position } from 'geojson'

/** Under this many edges comparing each with each beats building an index. */
const FEW = 80

/**
 * A point where two edges of a polygon (any of its rings) properly cross, or null. Touching, and edges that lie on one
 * another, are no crossing: inside and outside stay clear.
 */
export function findCrossing(rings: readonly (readonly Position[])[]): Position | null {
	const edges: number[] = []
	for (const ring of rings) {
		for (let i = 1; i < ring.length; i++) {
			const [x1, y1] = ring[i - 1] as [number, number]
			const [x2, y2] = ring[i] as [number, number]
			if (x1 !== x2 || y1 !== y2) edges.push(x1, y1, x2, y2)
		}
	}
	const count = edges.length / 4
	if (count < FEW) {
		for (let a = 0; a < count; a++) {
			for (let b = a + 2; b < count; b++) {
				const point = crossing(edges, a, b)
				if (point) return point
			}
		}
		return null
	}
	const index = new Flatbush(count)
	const box = (e: number): [number, number, number, number] => {
		const [x1, y1, x2, y2] = edges.slice(e * 4, e * 4 + 4) as [number, number, number, number]
		return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]
	}
	for (let e = 0; e < count; e++) index.add(...box(e))
	index.finish()
	for (let a = 0; a < count; a++) {
		for (const b of index.search(...box(a), (other) => other > a + 1)) {
			const point = crossing(edges, a, b)
			if (point) return point
		}
	}
	return null
}

function crossing(edges: number[], a: number, b: number): Position | null {
	const [x1, y1, x2, y2] = edges.slice(a * 4, a * 4 + 4) as [number, number, number, number]
	const [x3, y3, x4, y4] = edges.slice(b * 4, b * 4 + 4) as [number, number, number, number]
	if (Math.max(x1, x2) < Math.min(x3, x4) || Math.max(x3, x4) < Math.min(x1, x2)) return null
	if (Math.max(y1, y2) < Math.min(y3, y4) || Math.max(y3, y4) < Math.min(y1, y2)) return null
	const s3 = side(x1, y1, x2, y2, x3, y3)
	const s4 = side(x1, y1, x2, y2, x4, y4)
	const s1 = side(x3, y3, x4, y4, x1, y1)
	const s2 = side(x3, y3, x4, y4, x2, y2)
	if (s3 * s4 >= 0 || s1 * s2 >= 0) return null
	const t = s1 / (s1 - s2)
	return [x1 + t * (x2 - x1), y1 + t * (y2 - y1)]
}

/** Twice the area of the triangle; 0 within what rounding can make of a point on the line. */
function side(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number {
	const left = (bx - ax) * (cy - ay)
	const right = (by - ay) * (cx - ax)
	const found = left - right
	return Math.abs(found) <= 1e-9 * (Math.abs(left) + Math.abs(right)) ? 0 : found
}
