import { distance, type Point } from './plane.ts'
import type { Random } from './random.ts'

/** A smooth line through the given points (centripetal-like Catmull–Rom), with a point about every `step` metres. */
export function smooth(points: readonly Point[], step: number, closed = false): Point[] {
	const at = (i: number): Point => {
		const n = points.length
		return points[closed ? (i + n) % n : Math.min(n - 1, Math.max(0, i))] as Point
	}
	const result: Point[] = []
	const last = closed ? points.length : points.length - 1
	for (let i = 0; i < last; i++) {
		const [p0, p1, p2, p3] = [at(i - 1), at(i), at(i + 1), at(i + 2)]
		const pieces = Math.max(1, Math.round(distance(p1, p2) / step))
		for (let k = 0; k < pieces; k++) {
			const t = k / pieces
			const along = (axis: 0 | 1) =>
				0.5 *
				(2 * p1[axis] +
					(p2[axis] - p0[axis]) * t +
					(2 * p0[axis] - 5 * p1[axis] + 4 * p2[axis] - p3[axis]) * t * t +
					(3 * p1[axis] - p0[axis] - 3 * p2[axis] + p3[axis]) * t * t * t)
			result.push([along(0), along(1)])
		}
	}
	if (!closed) result.push(at(points.length - 1))
	return result
}

/** Fractal midpoint displacement: each piece longer than `shortest` gets a bend of about `amount` of its length. Ends stay. */
export function roughen(points: readonly Point[], amount: number, shortest: number, random: Random): Point[] {
	const bend = (a: Point, b: Point): Point[] => {
		const length = distance(a, b)
		if (length < shortest * 1.5) return [a]
		const shift = Math.max(-1.5, Math.min(1.5, random.normal())) * amount * length
		const middle: Point = [
			(a[0] + b[0]) / 2 - ((b[1] - a[1]) / length) * shift,
			(a[1] + b[1]) / 2 + ((b[0] - a[0]) / length) * shift,
		]
		return [...bend(a, middle), ...bend(middle, b)]
	}
	const result: Point[] = []
	for (let i = 1; i < points.length; i++) result.push(...bend(points[i - 1] as Point, points[i] as Point))
	result.push(points[points.length - 1] as Point)
	return result
}

/** From a to b in one bow: `bow` is the height of the arc as part of its length, positive to the left. */
export function arc(a: Point, b: Point, bow: number, step: number): Point[] {
	const pieces = Math.max(1, Math.round(distance(a, b) / step))
	return Array.from({ length: pieces + 1 }, (_, i): Point => {
		const t = i / pieces
		const height = 4 * t * (1 - t) * bow
		return [a[0] + (b[0] - a[0]) * t - (b[1] - a[1]) * height, a[1] + (b[1] - a[1]) * t + (b[0] - a[0]) * height]
	})
}

/** A line with one jog, as along parcels of a polder: straight, a step aside of `aside` metres at part `t`, straight on. */
export function jog(a: Point, b: Point, t: number, aside: number): Point[] {
	const length = distance(a, b)
	const nx = -(b[1] - a[1]) / length
	const ny = (b[0] - a[0]) / length
	const bend: Point = [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]
	return [a, bend, [bend[0] + nx * aside, bend[1] + ny * aside], [b[0] + nx * aside, b[1] + ny * aside]]
}

/** The same line with its corners rounded: each corner becomes an arc that starts up to `radius` metres before it. */
export function roundCorners(ring: readonly Point[], radius: number, step: number): Point[] {
	return ring.flatMap((corner, i) => {
		const towards = (other: Point): Point => {
			const length = distance(corner, other)
			const part = Math.min(radius, length * 0.45) / length
			return [corner[0] + (other[0] - corner[0]) * part, corner[1] + (other[1] - corner[1]) * part]
		}
		const from = towards(ring[(i + ring.length - 1) % ring.length] as Point)
		const to = towards(ring[(i + 1) % ring.length] as Point)
		const pieces = Math.max(2, Math.round(distance(from, to) / step))
		return Array.from({ length: pieces + 1 }, (_, k): Point => {
			const t = k / pieces
			const bend = (axis: 0 | 1) => (1 - t) ** 2 * from[axis] + 2 * t * (1 - t) * corner[axis] + t ** 2 * to[axis]
			return [bend(0), bend(1)]
		})
	})
}
