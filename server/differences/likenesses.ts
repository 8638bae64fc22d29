import { sharesEnough, standardDistance } from '../methods/standard-distance.ts'

export interface Likeness {
	/** Place among the others. */
	other: number
	distance: number
	shared: number
	/** That area minus the asked one, per metric. */
	differences: (number | null)[]
}

/**
 * The `limit` areas most and least like one by their standard scores; of few areas each stands at one end only, the middle
 * one among the most alike. Equals keep their order. `leftOut` counts those that share fewer than half of the `telling` metrics.
 */
export function likenesses(
	asked: readonly (number | null)[],
	others: readonly (readonly (number | null)[])[],
	telling: number,
	limit: number,
): { most: Likeness[]; least: Likeness[]; leftOut: number } {
	const compared = others.flatMap((scores, other): Likeness[] => {
		const { distance, shared, differences } = standardDistance(scores, asked)
		return distance === null || !sharesEnough(shared, telling) ? [] : [{ other, distance, shared, differences }]
	})
	const byDistance = compared.toSorted((p, q) => p.distance - q.distance || p.other - q.other)
	const most = byDistance.slice(0, Math.min(limit, Math.ceil(byDistance.length / 2)))
	const least = byDistance
		.slice(most.length)
		.toSorted((p, q) => q.distance - p.distance || p.other - q.other)
		.slice(0, limit)
	return { most, least, leftOut: others.length - compared.length }
}
