import { sharesEnough, squaredDifferences, standardDistance } from '../methods/standard-distance.ts'
import { type Neighbours, neighboursOf } from '../methods/weights.ts'

export interface Contrast {
	/** Places among the areas; a before b. */
	a: number
	b: number
	distance: number
	shared: number
	differences: (number | null)[]
}

type Found = Pick<Contrast, 'a' | 'b'> & { square: number }
const furthestFirst = (p: Found, q: Found) => q.square - p.square || p.a - q.a || p.b - q.b

/**
 * The `limit` pairs of neighbours whose standard scores lie furthest apart, furthest first; equals in the order of the areas.
 * `leftOut` counts the pairs that share fewer than half of the `telling` metrics.
 */
export function contrasts(
	z: readonly (readonly (number | null)[])[],
	neighbours: Neighbours,
	telling: number,
	limit: number,
): { pairs: Contrast[]; leftOut: number } {
	let found: Found[] = []
	let leftOut = 0
	for (const [a, scores] of z.entries()) {
		for (const b of neighboursOf(neighbours, a)) {
			if (b <= a) continue
			const { sum, shared } = squaredDifferences(scores, z[b] ?? [])
			if (sharesEnough(shared, telling)) found.push({ a, b, square: sum / shared })
			else leftOut++
		}
		// A country has some 36,000 pairs: sorting them all would take longer than everything else here.
		if (found.length > 100 * limit) found = found.sort(furthestFirst).slice(0, limit)
	}
	const pairs = found.sort(furthestFirst).slice(0, limit)
	return {
		pairs: pairs.map(({ a, b, square }) => {
			const { shared, differences } = standardDistance(z[a] ?? [], z[b] ?? [])
			return { a, b, distance: Math.sqrt(square), shared, differences }
		}),
		leftOut,
	}
}
