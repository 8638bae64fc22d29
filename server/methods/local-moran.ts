import type { quadrants } from '../contract/hotspot.ts'
import { neighbourSum } from './neighbour-sum.ts'
import { type Neighbours, neighboursOf } from './weights.ts'

/** Moments of local Moran under a null, per area. */
export interface LocalMoments {
	expected: Float64Array
	variance: Float64Array
}

export interface LocalMoran {
	i: Float64Array
	/** Mean of the neighbours. */
	lag: Float64Array
	/** Every area's value fixed, all others dealt out (Sokal, Oden & Thomson 1998). */
	conditional: LocalMoments
	/** All values dealt out (Anselin 1995). */
	total: LocalMoments
	/** The area, then its neighbours, above the mean or not; exactly the mean counts as low. */
	quadrant: (typeof quadrants)[number][]
	/** (I − E) ÷ √V, conditional; 0 where the area or its surroundings leave nothing to chance, NaN without neighbours. */
	z: Float64Array
}

/**
 * Local Moran's I (Anselin 1995), row-standardised: I_i = z_i ÷ m2 × mean of the neighbours' z, with m2 = Σz² ÷ n.
 * GeoDa and esda divide by n − 1 instead: theirs is (n − 1) ÷ n of it. All equal: NaN. Needs n ≥ 3.
 */
export function localMoran(values: Float64Array, neighbours: Neighbours): LocalMoran {
	const n = values.length
	const { sum, expected, variance } = neighbourSum(values, neighbours)
	let mean = 0
	for (const value of values) mean += value / n
	let second = 0
	let fourth = 0
	for (const value of values) {
		const square = (value - mean) ** 2
		second += square / n
		fourth += (square * square) / n
	}
	const kurtosis = fourth / (second * second)
	const out: LocalMoran = {
		i: new Float64Array(n),
		lag: new Float64Array(n),
		conditional: { expected: new Float64Array(n), variance: new Float64Array(n) },
		total: { expected: new Float64Array(n), variance: new Float64Array(n) },
		quadrant: [],
		z: new Float64Array(n),
	}
	for (let i = 0; i < n; i++) {
		const around = neighboursOf(neighbours, i)
		const count = around.length
		if (count === 0) {
			out.z[i] = Number.NaN
			out.quadrant.push((values[i] as number) > mean ? 'highLow' : 'lowLow')
			continue
		}
		const own = (values[i] as number) - mean
		let above = 0
		for (const j of around) above += (values[j] as number) - mean
		const factor = own / (second * count)
		out.i[i] = factor * above
		out.lag[i] = (sum[i] as number) / count
		const conditional = factor * ((expected[i] as number) - count * mean)
		const spread = factor * factor * (variance[i] as number)
		out.conditional.expected[i] = conditional
		out.conditional.variance[i] = spread
		const squares = 1 / count
		out.total.expected[i] = -1 / (n - 1)
		out.total.variance[i] =
			(squares * (n - kurtosis)) / (n - 1) +
			((1 - squares) * (2 * kurtosis - n)) / ((n - 1) * (n - 2)) -
			1 / ((n - 1) * (n - 1))
		out.z[i] = count === n - 1 || own === 0 ? 0 : (factor * above - conditional) / Math.sqrt(spread)
		const near = above > 0 ? 'High' : 'Low'
		out.quadrant.push(own > 0 ? `high${near}` : `low${near}`)
	}
	return out
}
