import { getisOrdStar } from '../methods/getis-ord.ts'
import { inWorker } from '../methods/in-worker.ts'
import { localMoran } from '../methods/local-moran.ts'
import type { Neighbours } from '../methods/weights.ts'
import { judgeOutcome, type Outcome } from './outcome.ts'

export const SEED = 12345
/** With more areas the floor of p cannot pass the correction anyway: fewer permutations, in time to wait for. */
const MANY_AREAS = 2000
export const permutationsFor = (areas: number): number => (areas <= MANY_AREAS ? 9_999 : 999)

const permute = (values: Float64Array, neighbours: Neighbours) =>
	inWorker('permutationP', { values, neighbours, permutations: permutationsFor(values.length), seed: SEED })

/** Gi* with the p of conditional permutation. Whether high or low is told by the neighbours, as the p is. */
export async function testGistarPermuted(values: Float64Array, neighbours: Neighbours): Promise<Outcome> {
	const { p, greater, less } = await permute(values, neighbours)
	const { z } = getisOrdStar(values, neighbours)
	const sign = less.map((tail, i) => tail - (greater[i] as number))
	return judgeOutcome(z, p, sign)
}

/** Local Moran with the p of conditional permutation; the sign is that of the area's own value against the mean. */
export async function testLisa(values: Float64Array, neighbours: Neighbours): Promise<Outcome> {
	const { p } = await permute(values, neighbours)
	const { z, quadrant } = localMoran(values, neighbours)
	const sign = quadrant.map((is) => (is === 'highHigh' || is === 'highLow' ? 1 : -1))
	return judgeOutcome(z, p, sign, quadrant)
}
