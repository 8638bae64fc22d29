import { type Neighbours, neighboursOf } from './weights.ts'

/** Per area the sum over its neighbours, with its mean and variance when the other n − 1 values are dealt out at random. */
export interface NeighbourSum {
	sum: Float64Array
	expected: Float64Array
	variance: Float64Array
}

/**
 * The exact moments of conditional randomisation (finite-population sampling). Gi is this sum scaled, Gi* adds a constant
 * to it and local Moran is affine in it, so that all three share these moments. Needs n ≥ 3; no neighbours: all 0.
 */
export function neighbourSum(values: Float64Array, neighbours: Neighbours): NeighbourSum {
	const n = values.length
	let total = 0
	for (const value of values) total += value
	const mean = total / n
	let squares = 0
	for (const value of values) squares += (value - mean) ** 2
	const out: NeighbourSum = {
		sum: new Float64Array(n),
		expected: new Float64Array(n),
		variance: new Float64Array(n),
	}
	for (let i = 0; i < n; i++) {
		const around = neighboursOf(neighbours, i)
		const count = around.length
		const own = (values[i] as number) - mean
		const shift = own / (n - 1)
		const spread = (squares - own * own) / (n - 1) - shift * shift
		let sum = 0
		for (const j of around) sum += values[j] as number
		out.sum[i] = sum
		out.expected[i] = count * (mean - shift)
		out.variance[i] = (count * (n - 1 - count) * Math.max(0, spread)) / (n - 2)
	}
	return out
}
