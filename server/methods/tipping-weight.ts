import { scaleWeights, TIE } from './composite-index.ts'

type Terms = readonly (readonly number[])[]

const sumOf = (row: readonly number[], weights: readonly number[], without = -1) =>
	row.reduce((sum, term, k) => (k === without ? sum : sum + term * (weights[k] as number)), 0)

/** Places with the highest weighted sum; several when they tie. Not all weights may be 0. */
export function winners(terms: Terms, weights: readonly number[]): number[] {
	const scaled = scaleWeights(weights)
	const sums = terms.map((row) => sumOf(row, scaled))
	const highest = Math.max(...sums)
	return sums.flatMap((sum, i) => (sum >= highest - TIE ? [i] : []))
}

/**
 * The weight of one criterion, nearest to the given one and with the others as they are, beyond which another than `first` has
 * the highest sum. Dividing by the sum of the weights changes no order, so the lead of `first` over another is a straight
 * line in the weight and the crossing is exact; for a geometric index too, whose terms are logarithms.
 * @param weights as given, not scaled @param limit the largest weight there is
 * @returns null when `first` stays first from 0 to `limit`
 */
export function tippingWeight(
	terms: Terms,
	weights: readonly number[],
	criterion: number,
	first: number,
	limit: number,
): { weight: number; winner: number } | null {
	const given = weights[criterion] as number
	const ours = terms[first] ?? []
	const crossings = terms.flatMap((row, place) => {
		const slope = (ours[criterion] as number) - (row[criterion] as number)
		if (place === first || Math.abs(slope) <= TIE) return []
		const weight = (sumOf(row, weights, criterion) - sumOf(ours, weights, criterion)) / slope
		// A crossing at the very edge would need a weight below 0 or above the limit to be passed.
		const passed = slope > 0 ? weight > TIE && weight <= given + TIE : weight < limit - TIE && weight >= given - TIE
		return passed ? [{ weight, place, steepness: Math.abs(slope) }] : []
	})
	const [nearest] = crossings.toSorted(
		(a, b) => Math.abs(a.weight - given) - Math.abs(b.weight - given) || b.steepness - a.steepness,
	)
	return nearest ? { weight: nearest.weight, winner: nearest.place } : null
}

/**
 * The criterion that makes `first` the first: of those without which another wins, or without such of all, the one with the
 * largest lead over `second`. `winner`: who wins without it (`first` when it shares that place); null without other criteria.
 */
export function decidingCriterion(
	terms: Terms,
	weights: readonly number[],
	first: number,
	second: number,
): { criterion: number; winner: number | null } {
	const all = weights.map((weight, criterion) => {
		const rest = weights.map((other, k) => (k === criterion ? 0 : other))
		const left = weights.length === 1 ? [] : winners(terms, rest)
		const winner = left.includes(first) ? first : (left[0] ?? null)
		const lead = weight * ((terms[first]?.[criterion] as number) - (terms[second]?.[criterion] as number))
		return { criterion, winner, lead, flips: winner !== first }
	})
	const flipping = all.filter(({ flips }) => flips)
	const [most] = (flipping.length > 0 ? flipping : all).toSorted((a, b) => b.lead - a.lead)
	return { criterion: most?.criterion ?? 0, winner: most?.winner ?? null }
}
