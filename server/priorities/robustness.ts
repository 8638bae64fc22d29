import { type Criterion, MAXIMUM_WEIGHT } from '../contract/criterion.ts'
import type { PrioritiesAnswer } from '../contract/priority.ts'
import { scaleWeights } from '../methods/composite-index.ts'
import { decidingCriterion, tippingWeight } from '../methods/tipping-weight.ts'
import { rankQuantile, type WeightScenarios, weightScenarios } from '../methods/weight-scenarios.ts'

/** Enough for shares to be right to about a percent; the rest would only cost time. */
const SCENARIOS = 2000
const SEED = 12345
/**
 * Dirichlet parameters add up to this for each criterion: with five equal weights nine in ten draws of one lie between 0.4 and
 * 1.8 times its share: wide enough that a lead has to stand on its own, near enough that what was found important stays so.
 */
const CONCENTRATION_PER_CRITERION = 4
const [LOW, HIGH] = [0.05, 0.95]

/** Candidates of which every criterion is known: the terms of their index, in the order of the candidates. */
export interface Known {
	codes: string[]
	terms: number[][]
}

interface Robustness extends Pick<PrioritiesAnswer, 'scenarios' | 'deciding' | 'tipping'> {
	/** Per known candidate. */
	intervals: { rankLow: number; rankHigh: number; first: number }[]
}

const quantileOf = (sorted: ArrayLike<number>, share: number) =>
	sorted[Math.round(share * (sorted.length - 1))] as number

function describe(
	criteria: readonly Criterion[],
	shares: readonly number[],
	{ weights }: WeightScenarios,
): PrioritiesAnswer['scenarios'] {
	const concentration = CONCENTRATION_PER_CRITERION * criteria.length
	return {
		count: SCENARIOS,
		seed: SEED,
		how: `Dirichlet distribution with parameters ${concentration} × each weight's share of their sum, so that the mean is the weights given`,
		concentration,
		ranges: criteria.map(({ metric }, k) => ({
			metric,
			share: shares[k] as number,
			low: quantileOf(weights[k] ?? [], LOW),
			high: quantileOf(weights[k] ?? [], HIGH),
		})),
	}
}

/** Whether the order hangs on the weights: ranks under other weights, the criterion that decides, and the weights that turn it. */
export function robustnessOf(criteria: readonly Criterion[], { codes, terms }: Known, ranks: number[]): Robustness {
	const given = criteria.map(({ weight }) => weight)
	const shares = scaleWeights(given)
	const concentration = CONCENTRATION_PER_CRITERION * criteria.length
	const scenarios = weightScenarios(terms, shares, { count: SCENARIOS, seed: SEED, concentration })
	const first = ranks.indexOf(1)
	const second = ranks.indexOf(2)
	const deciding = second < 0 ? null : decidingCriterion(terms, given, first, second)
	return {
		intervals: scenarios.ranks.map((counts) => ({
			rankLow: rankQuantile(counts, LOW),
			rankHigh: rankQuantile(counts, HIGH),
			first: (counts[0] ?? 0) / SCENARIOS,
		})),
		scenarios: describe(criteria, shares, scenarios),
		deciding: deciding && {
			metric: criteria[deciding.criterion]?.metric ?? '',
			winnerWithout: deciding.winner === null ? null : (codes[deciding.winner] ?? null),
		},
		tipping: criteria.map(({ metric, weight }, k) => {
			const tip = first < 0 ? null : tippingWeight(terms, given, k, first, MAXIMUM_WEIGHT)
			return { metric, weight, tipsAt: tip?.weight ?? null, winner: tip ? (codes[tip.winner] ?? null) : null }
		}),
	}
}
