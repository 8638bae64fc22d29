import type { HotspotRow } from '../contract/hotspot.ts'
import { falseDiscovery } from '../methods/false-discovery.ts'

/** What a method says, one entry per member of the test set. */
export interface Outcome {
	z: ArrayLike<number> | null
	p: ArrayLike<number>
	q: ArrayLike<number> | null
	/** Level of evidence with its sign, -3 … 3. */
	bin: readonly number[]
	quadrant: readonly HotspotRow['quadrant'][] | null
}

export const alphas = [0.01, 0.05, 0.1]

/** 3, 2 or 1 where q is at most 0.01, 0.05 or 0.10, with the sign of what was found; 0 elsewhere. */
export function binOf(q: number, sign: number): number {
	const level = alphas.findIndex((alpha) => q <= alpha)
	return level < 0 || sign === 0 ? 0 : Math.sign(sign) * (alphas.length - level)
}

/** An outcome from scores and their p: Benjamini-Hochberg over all areas given, bins with the sign given. */
export function judgeOutcome(
	z: Float64Array,
	p: Float64Array,
	sign: ArrayLike<number>,
	quadrant: Outcome['quadrant'] = null,
): Outcome {
	const q = falseDiscovery(p)
	return { z, p, q, bin: q.map((value, i) => binOf(value, sign[i] as number)), quadrant }
}
