import { competitionRanks } from './composite-index.ts'
import { drawDirichlet } from './dirichlet.ts'
import { mulberry32 } from './random.ts'

export interface WeightScenarios {
	/** Per candidate how many scenarios gave it rank 1, 2, … n. */
	ranks: number[][]
	/** Per criterion the weights drawn, ascending. */
	weights: number[][]
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
	const drawn = weights.map(() => new Array<number>(count).fill(0))
	for (let scenario = 0; scenario < count; scenario++) {
		const draw = drawDirichlet(parameters, uniform)
		draw.forEach((weight, k) => {
			;(drawn[k] as number[])[scenario] = weight
		})
		const scores = terms.map((row) => row.reduce((sum, term, k) => sum + term * (draw[k] as number), 0))
		competitionRanks(scores).forEach((rank, i) => {
			;(ranks[i] as number[])[rank - 1] = ((ranks[i] as number[])[rank - 1] as number) + 1
		})
	}
	return { ranks, weights: drawn.map((list) => list.sort((a, b) => a - b)) }
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
