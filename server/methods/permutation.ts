import { mulberry32 } from './random.ts'
import { type Neighbours, neighboursOf } from './weights.ts'

/** Sums that differ by less than this many standard deviations of the values are ties. */
const TIE = 1e-10

/** How often chance gives as much or more (`greater`), as little or less (`less`) around an area; `p` is two-sided. */
export interface PermutationP {
	greater: Float64Array
	less: Float64Array
	p: Float64Array
}

/**
 * Conditional permutation (Anselin 1995): area i keeps its value, its k neighbours get k of the other n − 1 values, drawn
 * without replacement by the first k steps of a Fisher–Yates shuffle; (M + 1) ÷ (R + 1), ties counted as extreme. The one
 * pass serves Gi, Gi* (which adds a constant to the neighbour sum) and local Moran (affine in it).
 * Two-sided: twice the smaller tail, at most 1.
 */
export function permutationP(
	values: Float64Array,
	neighbours: Neighbours,
	permutations: number,
	seed: number,
): PermutationP {
	const n = values.length
	let mean = 0
	for (const value of values) mean += value / n
	let variance = 0
	for (const value of values) variance += (value - mean) ** 2 / n
	const scores = values.map((value) => (value - mean) / Math.sqrt(variance))
	const draw = mulberry32(seed)
	const pool = new Float64Array(n)
	const out: PermutationP = {
		greater: new Float64Array(n),
		less: new Float64Array(n),
		p: new Float64Array(n),
	}
	for (let i = 0; i < n; i++) {
		const around = neighboursOf(neighbours, i)
		const count = around.length
		let observed = 0
		for (const j of around) observed += scores[j] as number
		pool.set(scores)
		pool[i] = scores[n - 1] as number
		let more = 0
		let fewer = 0
		for (let turn = 0; turn < permutations; turn++) {
			let sum = 0
			for (let at = 0; at < count; at++) {
				const from = at + Math.floor(draw() * (n - 1 - at))
				const taken = pool[from] as number
				pool[from] = pool[at] as number
				pool[at] = taken
				sum += taken
			}
			if (sum >= observed - TIE) more += 1
			if (sum <= observed + TIE) fewer += 1
		}
		const [greater, less] = [(more + 1) / (permutations + 1), (fewer + 1) / (permutations + 1)]
		out.greater[i] = greater
		out.less[i] = less
		out.p[i] = Math.min(1, 2 * Math.min(greater, less))
	}
	return out
}
