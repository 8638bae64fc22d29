type Scores = readonly (number | null)[]

export interface StandardDistance {
	/** Root of the mean squared difference over the shared metrics; null when nothing is shared. */
	distance: number | null
	/** Metrics that both have. */
	shared: number
	/** a minus b per metric; null where either is unknown. */
	differences: (number | null)[]
}

/** Metrics that both have, and the sum of the squared differences over them. */
export function squaredDifferences(a: Scores, b: Scores): { sum: number; shared: number } {
	let [sum, shared] = [0, 0]
	for (let metric = 0; metric < a.length; metric++) {
		const [score, other] = [a[metric] ?? null, b[metric] ?? null]
		if (score === null || other === null) continue
		sum += (score - other) ** 2
		shared++
	}
	return { sum, shared }
}

/**
 * How far two areas lie apart: the Euclidean distance of their standard scores divided by the root of the number of metrics
 * that both have, so that a missing figure brings two areas neither nearer nor further.
 */
export function standardDistance(a: Scores, b: Scores): StandardDistance {
	const { sum, shared } = squaredDifferences(a, b)
	const differences = a.map((score, metric) => {
		const other = b[metric] ?? null
		return score === null || other === null ? null : score - other
	})
	return { distance: shared === 0 ? null : Math.sqrt(sum / shared), shared, differences }
}

/**
 * Whether a distance says something: both areas have at least half of the metrics that tell areas apart at all. Below that,
 * an area with one known figure would come out as the most or least alike by that figure alone.
 */
export const sharesEnough = (shared: number, metrics: number): boolean => shared > 0 && 2 * shared >= metrics
