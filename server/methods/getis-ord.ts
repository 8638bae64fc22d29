import { type Neighbours, neighboursOf } from './weights.ts'

/** Per area: the share G of the sum that lies around it, what is expected of G, its variance, and the standard score. */
export interface LocalG {
	g: Float64Array
	expected: Float64Array
	variance: Float64Array
	z: Float64Array
}

type Style = 'binary' | 'rowStandardised'

/**
 * Gi* (Getis & Ord 1992, Ord & Getis 1995): the area and its neighbours together against all areas, under the null that
 * values are spread over areas at random; s² = Σ(x − x̄)² ÷ n. The z does not depend on the style of the weights.
 * An area that borders on all others has z = 0: its surroundings are the map. All values equal: z is NaN; g is NaN where
 * the values sum to 0.
 */
export function getisOrdStar(values: Float64Array, neighbours: Neighbours, style: Style = 'binary'): LocalG {
	const n = values.length
	let sum = 0
	for (const value of values) sum += value
	const mean = sum / n
	let squares = 0
	for (const value of values) squares += (value - mean) ** 2
	return localG(values, neighbours, style, true, () => ({ n, mean, sum, variance: squares / n }))
}

/** Gi: as Gi*, without the area itself in the sum, the mean and the variance. Areas without neighbours: NaN. */
export function getisOrd(values: Float64Array, neighbours: Neighbours, style: Style = 'binary'): LocalG {
	const n = values.length
	let sum = 0
	for (const value of values) sum += value
	const centre = sum / n
	let squares = 0
	for (const value of values) squares += (value - centre) ** 2
	return localG(values, neighbours, style, false, (i) => {
		const own = (values[i] as number) - centre
		const shift = own / (n - 1)
		const variance = (squares - own * own) / (n - 1) - shift * shift
		return { n: n - 1, mean: centre - shift, sum: sum - (values[i] as number), variance }
	})
}

interface Null {
	n: number
	mean: number
	sum: number
	variance: number
}

function localG(values: Float64Array, neighbours: Neighbours, style: Style, self: boolean, at: (i: number) => Null) {
	const out: LocalG = {
		g: new Float64Array(values.length),
		expected: new Float64Array(values.length),
		variance: new Float64Array(values.length),
		z: new Float64Array(values.length),
	}
	for (let i = 0; i < values.length; i++) {
		const { n, mean, sum, variance } = at(i)
		const around = neighboursOf(neighbours, i)
		const count = around.length + (self ? 1 : 0)
		const weight = style === 'binary' ? 1 : 1 / count
		let above = self ? (values[i] as number) - mean : 0
		for (const j of around) above += (values[j] as number) - mean
		const spread = (weight * weight * variance * count * (n - count)) / (n - 1)
		out.g[i] = (weight * (above + count * mean)) / sum
		out.expected[i] = (weight * count) / n
		out.variance[i] = spread / (sum * sum)
		out.z[i] = count === n && variance > 0 ? 0 : (weight * above) / Math.sqrt(spread)
	}
	return out
}
