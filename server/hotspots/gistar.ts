import { falseDiscovery } from '../methods/false-discovery.ts'
import { getisOrdStar } from '../methods/getis-ord.ts'
import { twoSided } from '../methods/normal.ts'
import type { Neighbours } from '../methods/weights.ts'
import { binOf, type Outcome } from './outcome.ts'

/** Gi* with its analytic two-sided p, Benjamini-Hochberg over all areas given. */
export function testGistar(values: Float64Array, neighbours: Neighbours): Outcome {
	const { z } = getisOrdStar(values, neighbours)
	const p = z.map(twoSided)
	const q = falseDiscovery(p)
	return { z, p, q, bin: q.map((value, i) => binOf(value, z[i] as number)), quadrant: null }
}
