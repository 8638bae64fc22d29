import { sharesEnough, standardDistance } from '../methods/standard-distance.ts'
import { type Neighbours, neighboursOf } from '../methods/weights.ts'

export interface Contrast {
	/** Places among the areas; a before b. */
	a: number
	b: number
	distance: number
	shared: number
	differences: (number | null)[]
}

/**
 * Pairs of neighbours by how far their standard scores lie apart, furthest first; equals in the order of the areas.
 * `leftOut` counts the pairs that share fewer than half of the `telling` metrics.
 */
export function contrasts(
	z: readonly (readonly (number | null)[])[],
	neighbours: Neighbours,
	telling: number,
): { pairs: Contrast[]; leftOut: number } {
	const pairs: Contrast[] = []
	let leftOut = 0
	z.forEach((scores, a) => {
		for (const b of neighboursOf(neighbours, a)) {
			if (b <= a) continue
			const { distance, shared, differences } = standardDistance(scores, z[b] ?? [])
			if (distance === null || !sharesEnough(shared, telling)) leftOut++
			else pairs.push({ a, b, distance, shared, differences })
		}
	})
	return { pairs: pairs.sort((p, q) => q.distance - p.distance || p.a - q.a || p.b - q.b), leftOut }
}
