import { countOf, type Neighbours } from './weights.ts'

/** Moran's I with its moments under normality and under randomisation (Cliff & Ord 1981). */
export interface GlobalMoran {
	i: number
	expected: number
	varianceNormal: number
	varianceRandom: number
}

/**
 * Whether values cluster over the whole map. Areas without neighbours do not count in n of the moments, but do in the
 * mean and the kurtosis, as in spdep (`adjust.n`). All equal: NaN. Needs at least four areas with neighbours.
 */
export function globalMoran(
	values: Float64Array,
	neighbours: Neighbours,
	style: 'binary' | 'rowStandardised' = 'rowStandardised',
): GlobalMoran {
	const all = values.length
	let mean = 0
	for (const value of values) mean += value / all
	let squares = 0
	let fourth = 0
	for (const value of values) {
		const square = (value - mean) ** 2
		squares += square
		fourth += square * square
	}
	const kurtosis = (all * fourth) / (squares * squares)

	const { offsets, targets } = neighbours
	const weightOf = (i: number) => (style === 'binary' ? 1 : 1 / countOf(neighbours, i))
	const incoming = new Float64Array(all)
	let n = 0
	let cross = 0
	let s0 = 0
	let s1 = 0
	for (let i = 0; i < all; i++) {
		if (countOf(neighbours, i) === 0) continue
		n += 1
		const weight = weightOf(i)
		for (let link = offsets[i] as number; link < (offsets[i + 1] as number); link++) {
			const j = targets[link] as number
			cross += weight * ((values[i] as number) - mean) * ((values[j] as number) - mean)
			incoming[j] = (incoming[j] as number) + weight
			s0 += weight
			// Contiguity is symmetric: ½ Σ (w_ij + w_ji)² over ordered pairs.
			s1 += (weight + weightOf(j)) ** 2 / 2
		}
	}
	let s2 = 0
	for (let i = 0; i < all; i++) {
		const count = countOf(neighbours, i)
		const outgoing = style === 'binary' ? count : Math.min(count, 1)
		s2 += ((incoming[i] as number) + outgoing) ** 2
	}
	const expected = -1 / (n - 1)
	const s0s0 = s0 * s0
	const varianceNormal = (n * n * s1 - n * s2 + 3 * s0s0) / (s0s0 * (n * n - 1)) - expected ** 2
	const varianceRandom =
		(n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0s0) - kurtosis * ((n * n - n) * s1 - 2 * n * s2 + 6 * s0s0)) /
			((n - 1) * (n - 2) * (n - 3) * s0s0) -
		expected ** 2
	return { i: (n / s0) * (cross / squares), expected, varianceNormal, varianceRandom }
}
