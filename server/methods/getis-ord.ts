import { neighbourSum } from './neighbour-sum.ts'
import { countOf, type Neighbours } from './weights.ts'

/** Per area: the share G of the sum that lies around it, what is expected of G, its variance, and the standard score. */
export interface LocalG {
	g: Float64Array
	expected: Float64Array
	variance: Float64Array
	z: Float64Array
}

type Style = 'binary' | 'rowStandardised'

const empty = (n: number): LocalG => ({
	g: new Float64Array(n),
	expected: new Float64Array(n),
	variance: new Float64Array(n),
	z: new Float64Array(n),
})

/**
 * Gi* (Getis & Ord 1992, Ord & Getis 1995): the area and its neighbours together against all areas, under the null that
 * values are spread over areas at random; s² = Σ(x − x̄)² ÷ n. The z does not depend on the style of the weights.
 * An area that borders on all others has z = 0: its surroundings are the map. All values equal: z is NaN. The share g
 * has no meaning where the values sum to 0.
 */
export function getisOrdStar(values: Float64Array, neighbours: Neighbours, style: Style = 'binary'): LocalG {
	const n = values.length
	let sum = 0
	for (const value of values) sum += value
	const mean = sum / n
	let squares = 0
	for (const value of values) squares += (value - mean) ** 2
	const out = empty(n)
	const { offsets, targets } = neighbours
	for (let i = 0; i < n; i++) {
		const count = countOf(neighbours, i) + 1
		const weight = style === 'binary' ? 1 : 1 / count
		let above = (values[i] as number) - mean
		for (let link = offsets[i] as number; link < (offsets[i + 1] as number); link++) {
			above += (values[targets[link] as number] as number) - mean
		}
		const spread = ((squares / n) * count * (n - count)) / (n - 1)
		out.g[i] = (weight * (above + count * mean)) / sum
		out.expected[i] = (weight * count) / n
		out.variance[i] = (weight * weight * spread) / (sum * sum)
		out.z[i] = count === n && squares > 0 ? 0 : above / Math.sqrt(spread)
	}
	return out
}

/** Gi: the neighbours without the area itself, against the mean and variance of the others. No neighbours: z is NaN. */
export function getisOrd(values: Float64Array, neighbours: Neighbours, style: Style = 'binary'): LocalG {
	const n = values.length
	const { sum, expected, variance } = neighbourSum(values, neighbours)
	let total = 0
	for (const value of values) total += value
	const out = empty(n)
	for (let i = 0; i < n; i++) {
		const count = countOf(neighbours, i)
		const weight = style === 'binary' || count === 0 ? 1 : 1 / count
		const others = total - (values[i] as number)
		out.g[i] = (weight * (sum[i] as number)) / others
		out.expected[i] = (weight * count) / (n - 1)
		out.variance[i] = (weight * weight * (variance[i] as number)) / (others * others)
		out.z[i] = ((sum[i] as number) - (expected[i] as number)) / Math.sqrt(variance[i] as number)
	}
	return out
}
