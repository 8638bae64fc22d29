import type { HotspotRow } from '../contract/hotspot.ts'

/** What a method says, one entry per member of the test set. */
export interface Outcome {
	z: ArrayLike<number> | null
	p: ArrayLike<number>
	q: ArrayLike<number> | null
	/** Level of evidence with its sign, -3 … 3. */
	bin: ArrayLike<number>
	quadrant: readonly HotspotRow['quadrant'][] | null
}

export const alphas = [0.01, 0.05, 0.1]

/** 3, 2 or 1 where q is at most 0.01, 0.05 or 0.10, with the sign of what was found; 0 elsewhere. */
export function binOf(q: number, sign: number): number {
	const level = alphas.findIndex((alpha) => q <= alpha)
	return level < 0 || sign === 0 ? 0 : Math.sign(sign) * (alphas.length - level)
}
