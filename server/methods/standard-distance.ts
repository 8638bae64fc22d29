type Scores = readonly (number | null)[]

export interface StandardDistance {
	/** Root of the mean squared difference over the shared metrics; null when nothing is shared. */
	distance: number | null
	/** Metrics that both have. */
	shared: number
	/** a minus b per metric; null where either is unknown. */
	differences: (number | null)[]
}

/**
 * How far two areas lie apart: the Euclidean distance of their standard scores divided by the root of the number of metrics
 * that both have, so that a missing figure brings two areas neither nearer nor further.
 */
export function standardDistance(a: Scores, b: Scores): StandardDistance {
	const differences = a.map((score, metric) => {
		const other = b[metric] ?? null
		return score === null || other === null ? null : score - other
	})
	const known = differences.filter((difference) => difference !== null)
	const squares = known.reduce((sum, difference) => sum + difference ** 2, 0)
	return { distance: known.length === 0 ? null : Math.sqrt(squares / known.length), shared: known.length, differences }
}

/**
 * Whether a distance says something: both areas have at least half of the metrics that tell areas apart at all. Below that,
 * an area with one known figure would come out as the most or least alike by that figure alone.
 */
export const sharesEnough = (shared: number, metrics: number): boolean => shared > 0 && 2 * shared >= metrics
