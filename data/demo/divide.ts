import { arc, jog, roughen } from './lines.ts'
import { distance, type Plane, type Point, ringArea } from './plane.ts'
import type { Random } from './random.ts'

/** How borders inside a wijk run: along streets and canals (curved), or along the parcels of the polder (straight). */
export interface Grain {
	/** Only cuts along this direction (radians) or square to it; null: any direction. */
	grid: number | null
	/** Height of the bow of a border as part of its length. */
	bow: number
	/** Bend of the small pieces. */
	rough: number
}

/** The part of the ring where x·u < t, by clipping at the line (Sutherland–Hodgman). */
function below(ring: readonly Point[], u: Point, t: number): Point[] {
	const result: Point[] = []
	ring.forEach((a, i) => {
		const b = ring[(i + 1) % ring.length] as Point
		const da = a[0] * u[0] + a[1] * u[1] - t
		const db = b[0] * u[0] + b[1] * u[1] - t
		if (da < 0) result.push(a)
		if (da < 0 !== db < 0) {
			const s = da / (da - db)
			result.push([a[0] + (b[0] - a[0]) * s, a[1] + (b[1] - a[1]) * s])
		}
	})
	return result
}

/** The chord square to `u` that cuts off `fraction` of the area; null where the line meets the border more than twice. */
function chord(ring: readonly Point[], u: Point, fraction: number): [Point, Point] | null {
	const along = ring.map((p) => p[0] * u[0] + p[1] * u[1])
	let low = Math.min(...along)
	let high = Math.max(...along)
	const target = fraction * ringArea(ring)
	for (let i = 0; i < 40; i++) {
		const middle = (low + high) / 2
		if (ringArea(below(ring, u, middle)) < target) low = middle
		else high = middle
	}
	const t = (low + high) / 2
	const crossings: Point[] = []
	ring.forEach((a, i) => {
		const b = ring[(i + 1) % ring.length] as Point
		const da = a[0] * u[0] + a[1] * u[1] - t
		const db = b[0] * u[0] + b[1] * u[1] - t
		if (da < 0 !== db < 0) {
			const s = da / (da - db)
			crossings.push([a[0] + (b[0] - a[0]) * s, a[1] + (b[1] - a[1]) * s])
		}
	})
	const [p, q] = crossings
	if (crossings.length !== 2 || !p || !q) return null
	// Seen from p to q the part below t has to lie left.
	return (q[0] - p[0]) * -u[1] + (q[1] - p[1]) * u[0] > 0 ? ([p, q].map((x) => x) as [Point, Point]) : [q, p]
}

/** 4πA/P²: 1 for a circle, π/4 for a square. */
function compactness(ring: readonly Point[]): number {
	let perimeter = 0
	ring.forEach((a, i) => {
		perimeter += distance(a, ring[(i + 1) % ring.length] as Point)
	})
	return (4 * Math.PI * ringArea(ring)) / perimeter ** 2
}

const directions = 18

/**
 * Deals the land of one face out to `parts` in proportion to their sizes, by cutting in two again and again across the
 * direction that leaves the most compact pieces. The order of the parts runs roughly from west to east or south to north.
 */
export function divide(
	plane: Plane,
	face: string,
	parts: readonly { code: string; size: number }[],
	grain: Grain,
	random: Random,
): void {
	if (parts.length === 1) {
		const ring = plane.faces.get(face)
		const code = parts[0]?.code
		if (!ring || !code) throw new Error(`no face ${face}`)
		plane.faces.delete(face)
		plane.faces.set(code, ring)
		return
	}
	const half = Math.floor(parts.length / 2)
	const first = parts.slice(0, half)
	const second = parts.slice(half)
	const size = (list: readonly { size: number }[]) => list.reduce((sum, part) => sum + part.size, 0)
	const fraction = size(first) / size(parts)
	const ring = plane.ring(face)
	const angles =
		grain.grid === null
			? Array.from({ length: directions }, (_, i) => -Math.PI / 4 + (i * Math.PI) / directions)
			: [grain.grid, grain.grid + Math.PI / 2]
	const cuts = angles
		.flatMap((angle) => {
			const u: Point = [Math.cos(angle), Math.sin(angle)]
			const ends = chord(ring, u, fraction)
			if (!ends) return []
			const t = ends[0][0] * u[0] + ends[0][1] * u[1]
			const pieces = [below(ring, u, t), below(ring, [-u[0], -u[1]], -t)]
			const worst = Math.min(...pieces.map(compactness))
			return [{ ends, score: worst * random.between(0.85, 1) }]
		})
		.sort((a, b) => b.score - a.score)
	const left = `${face}<`
	const right = `${face}>`
	for (const calm of [1, 0.6, 0.3, 0]) {
		for (const { ends } of cuts) {
			const [p, q] = ends
			const path =
				grain.grid === null
					? roughen(arc(p, q, random.normal() * grain.bow * calm, 260), grain.rough * calm, 70, random)
					: jog(p, q, random.between(0.3, 0.7), random.pick([-1, 1]) * 260 * calm)
			if (!plane.split(face, path, left, right)) continue
			divide(plane, left, first, grain, random)
			divide(plane, right, second, grain, random)
			return
		}
	}
	throw new Error(`${face} cannot be divided into ${parts.map((part) => part.code).join(', ')}`)
}
