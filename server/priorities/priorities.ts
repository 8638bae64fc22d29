import type { z } from 'zod'
import type { Criterion } from '../contract/criterion.ts'
import type { PrioritiesAnswer, prioritiesQuery } from '../contract/priority.ts'
import { competitionRanks, compositeIndex, scaleWeights } from '../methods/composite-index.ts'
import { normalise } from '../methods/normalise.ts'
import { pearson } from '../methods/pearson.ts'
import { spreadOf } from '../methods/standard-scores.ts'
import type { Served } from '../served.ts'
import { type ChosenMetric, readChosen } from '../values/chosen.ts'
import { readChoice } from './question.ts'
import { robustnessOf } from './robustness.ts'

/** From this |r| on two criteria nearly say the same. */
const CORRELATED = 0.8

const isKnown = (list: readonly (number | null)[]): list is number[] => list.every((value) => value !== null)

/** Pairs of criteria of which the figures of all areas run together. */
function correlatedOf(criteria: readonly Criterion[], chosen: readonly ChosenMetric[]): PrioritiesAnswer['correlated'] {
	return criteria.flatMap((a, i) =>
		criteria.slice(i + 1).flatMap((b, j) => {
			const r = pearson(chosen[i]?.known ?? [], chosen[i + 1 + j]?.known ?? [])
			if (r === null || Math.abs(r) < CORRELATED) return []
			return [{ a: a.metric, b: b.metric, r, double: r > 0 === (a.direction === b.direction) }]
		}),
	)
}

/** Weighs the candidates: scores and ranks at the weights given, and how far these hang on the weights. */
export async function readPriorities(
	served: Served,
	query: z.output<typeof prioritiesQuery>,
): Promise<PrioritiesAnswer> {
	const { candidates, criteria } = await readChoice(served, query)
	const { normalisation, aggregation, candidates: codes, criteria: _, ...filter } = query
	const level = candidates[0]?.level ?? 'buurt'
	const division = await served.division()
	const ids = criteria.map(({ metric }) => metric)
	const chosen = await readChosen(served, ids, level, filter, 'criteria')
	const columns = chosen.map(({ known }, k) => normalise(known, normalisation, criteria[k]?.direction ?? 'high'))

	const index = compositeIndex(aggregation)
	const shares = scaleWeights(criteria.map(({ weight }) => weight))
	const places = candidates.map(({ code }) => division.levels[level].index.get(code) ?? -1)
	const bare = candidates.map(({ code }, i) => {
		const place = places[i] as number
		const normalised = columns.map((column) => column[place] ?? null)
		const known = isKnown(normalised)
		return {
			area: code,
			score: known ? index.scoreOf(index.termsOf(normalised), shares) : null,
			values: chosen.map(({ values }) => values[place] ?? null),
			status: chosen.map(({ status }) => status[place] ?? ('missing' as const)),
			normalised,
			contributions: known ? index.contributionsOf(normalised, shares) : normalised.map(() => null),
			terms: known ? index.termsOf(normalised) : null,
		}
	})
	const ranked = bare.filter((row) => row.terms !== null)
	const ranks = competitionRanks(ranked.map(({ score }) => score ?? 0))
	const known = { codes: ranked.map(({ area }) => area), terms: ranked.map(({ terms }) => terms ?? []) }
	const { intervals, ...robustness } = robustnessOf(criteria, known, ranks)
	const rows = bare.map(({ terms, ...row }) => {
		const at = known.codes.indexOf(row.area)
		const { rankLow = null, rankHigh = null, first = null } = intervals[at] ?? {}
		return { ...row, rank: ranks[at] ?? null, rankLow, rankHigh, first }
	})
	return {
		query: { candidates: codes, level, normalisation, aggregation },
		criteria: chosen.map(({ metric, when, known, source }, k) => {
			const { label, unit, decimals, currency } = metric
			const mean = spreadOf(known).mean
			return { ...(criteria[k] as Criterion), label, unit, decimals, currency, ...when, mean, source }
		}),
		rows: rows.toSorted((a, b) => (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY) || 0),
		...robustness,
		correlated: correlatedOf(criteria, chosen),
	}
}
