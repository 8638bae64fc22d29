import quantile from '@stdlib/stats-base-dists-normal-quantile'

/** Under this many expected events per area a map of constant risk shows false hotspots too often, whatever its size. */
export const MINIMUM_EXPECTED = 2
/** Up to about this many areas, with populations like those of a gemeente, two are enough (tests/server/null-simulation). */
const REFERENCE_AREAS = 100
const ALPHA = 0.1

/** Third Hermite polynomial: how fast a skewed tail leaves the normal one at z (Edgeworth's first term). */
const bend = (z: number) => z ** 3 - 3 * z
/** The score at which the strongest of n areas passes Benjamini-Hochberg. */
const passing = (areas: number) => quantile(1 - ALPHA / (2 * areas), 0, 1)

/**
 * Mean expected events per area that Gi* on standardised rates needs, a whole number of at least 2. Counts are skewed by
 * 1 ÷ √expected, so the normal tail promises too little, and the more so the further out it is read: with more areas the
 * correction reads further out, and where populations differ much the small areas set the skewness. The need grows with
 * the square of the bend at the score to pass, and with the mean population over its power mean of exponent -½.
 */
export function expectedNeeded(population: ArrayLike<number>): number {
	const n = population.length
	const further = bend(passing(Math.max(n, REFERENCE_AREAS / 2))) / bend(passing(REFERENCE_AREAS))
	let mean = 0
	let roots = 0
	for (let i = 0; i < n; i++) {
		mean += (population[i] as number) / n
		roots += 1 / Math.sqrt(population[i] as number) / n
	}
	const uneven = mean * roots ** 2
	return Math.max(MINIMUM_EXPECTED, Math.round(MINIMUM_EXPECTED * further ** 2 * uneven))
}
