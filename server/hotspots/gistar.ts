import { getisOrdStar } from '../methods/getis-ord.ts'
import { twoSided } from '../methods/normal.ts'
import type { Neighbours } from '../methods/weights.ts'
import { judgeOutcome, type Outcome } from './outcome.ts'

/** Gi* with its analytic two-sided p, Benjamini-Hochberg over all areas given. */
export function testGistar(values: Float64Array, neighbours: Neighbours): Outcome {
	const { z } = getisOrdStar(values, neighbours)
	return judgeOutcome(z, z.map(twoSided), z)
}
