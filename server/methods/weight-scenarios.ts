import { competitionRanks } from './composite-index.ts'
import { drawDirichlet } from './dirichlet.ts'
import { mulberry32 } from './random.ts'

export interface WeightScenarios {
	/** Per candidate how many scenarios gave it rank 1, 2, … n. */
	ranks: number[][]
	/** Per criterion the weights drawn, ascending. */
	weights: Float64Array[]
}

/**
 * Ranks under weights drawn around the given ones: Dirichlet(concentration × weight), whose mean is the given weights.
 * A conclusion that holds for most of them does not hang on the exact weights. Source: Saisana, Saltelli & Tarantola 2005;
 * OECD/JRC Handbook (2008), step 7.
 * @param terms per candidate, per criterion, what a weight is multiplied by (see compositeIndex)
 * @param weights per criterion, adding up to 1
 */
export function weightScenarios(
	terms: readonly (readonly number[])[],
	weights: readonly number[],
	{ count, seed, concentration }: { count: number; seed: number; concentration: number },
): WeightScenarios {
	const uniform = mulberry32(seed)
	const parameters = weights.map((weight) => weight * concentration)
	const ranks = terms.map(() => new Array<number>(terms.length).fill(0))
	const drawn = weights.map(() => new Float64Array(count))
	const scores = new Array<number>(terms.length).fill(0)
	for (let scenario = 0; scenario < count; scenario++) {
		const draw = drawDirichlet(parameters, uniform)
		for (const [k, list] of drawn.entries()) list[scenario] = draw[k] as number
		for (const [i, row] of terms.entries()) {
			let score = 0
			for (let k = 0; k < row.length; k++) score += (row[k] as number) * (draw[k] as number)
			scores[i] = score
		}
		for (const [i, rank] of competitionRanks(scores).entries()) {
			const counts = ranks[i] as number[]
			counts[rank - 1] = (counts[rank - 1] as number) + 1
		}
	}
	return { ranks, weights: drawn.map((list) => list.sort()) }
}

/** The smallest rank that at least `share` of the scenarios does not exceed. */
export function rankQuantile(counts: readonly number[], share: number): number {
	const wanted = share * counts.reduce((sum, count) => sum + count, 0)
	let sum = 0
	for (const [i, count] of counts.entries()) {
		sum += count
		if (sum >= wanted && sum > 0) return i + 1
	}
	return counts.length
}
