/** Scores that lie this near to each other share a rank: sums of the same numbers in another order differ by less. */
export const TIE = 1e-12

/** How far a geometric index stays above 0, so that one zero does not make the whole 0. */
const FLOOR = 0.01

/** Weights that add up to 1. */
export function scaleWeights(weights: readonly number[]): number[] {
	const total = weights.reduce((sum, weight) => sum + weight, 0)
	return weights.map((weight) => weight / total)
}

const weightedSum = (terms: readonly number[], weights: readonly number[]) =>
	terms.reduce((sum, term, k) => sum + term * (weights[k] as number), 0)

/**
 * An index made of normalised values (0 to 1) and weights, as a weighted sum of terms: the values themselves, or for the
 * geometric mean Π (0.01 + 0.99 × value)^weight their logarithms. Order and ties are those of the sum, so that ranks,
 * weight scenarios and tipping weights are the same algebra for both. Source: OECD/JRC Handbook (2008), step 6.
 */
export function compositeIndex(aggregation: 'linear' | 'geometric') {
	const geometric = aggregation === 'geometric'
	const raised = (value: number) => FLOOR + (1 - FLOOR) * value
	const termsOf = (normalised: readonly number[]): number[] =>
		geometric ? normalised.map((value) => Math.log(raised(value))) : [...normalised]
	const scoreOf = (terms: readonly number[], weights: readonly number[]): number => {
		const sum = weightedSum(terms, weights)
		return geometric ? Math.exp(sum) : sum
	}
	return {
		/** What the weights are multiplied by. */
		termsOf,
		/** 0 to 1; `weights` add up to 1. */
		scoreOf,
		/** What each criterion brings to the score; they add up to it. */
		contributionsOf(normalised: readonly number[], weights: readonly number[]): number[] {
			if (!geometric) return normalised.map((value, k) => value * (weights[k] as number))
			const parts = normalised.map((value, k) => raised(value) * (weights[k] as number))
			const total = parts.reduce((sum, part) => sum + part, 0)
			const score = scoreOf(termsOf(normalised), weights)
			return parts.map((part) => (part / total) * score)
		},
	}
}

/** Competition ranks, 1 = highest: equals share the best rank and the ranks after them are skipped (1, 2, 2, 4). */
export function competitionRanks(scores: readonly number[]): number[] {
	return scores.map((score) => {
		let above = 0
		for (const other of scores) if (other > score + TIE) above++
		return above + 1
	})
}
