import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { competitionRanks, compositeIndex, scaleWeights } from '../../../server/methods/composite-index.ts'
import { minMax, normalise, percentileRank, winsorise } from '../../../server/methods/normalise.ts'
import { spreadOf, standardScore } from '../../../server/methods/standard-scores.ts'
import { rankQuantile, weightScenarios } from '../../../server/methods/weight-scenarios.ts'
import oracle from '../../oracles/composite_index.json' with { type: 'json' }
import { expectClose, valuesOf } from './reference.ts'

const columns = oracle.indicators.map((name, k) =>
	Array.from(valuesOf(oracle.file, name), (value) => value * (oracle.direction[k] as number)),
)
type Column = (number | null)[]
/** One row per area out of one column per indicator. */
const rowsOf = (made: readonly Column[]) => (made[0] ?? []).map((_, i) => made.map((column) => column[i] as number))
const minMaxed = rowsOf(columns.map(minMax))
const standardised = rowsOf(
	columns.map((column) => {
		const spread = spreadOf(column)
		return column.map((value) => standardScore(value, spread))
	}),
)
const [linear, geometric] = [compositeIndex('linear'), compositeIndex('geometric')]
const equal = scaleWeights([1, 1, 1])
const scoresOf = (rows: number[][], index: typeof linear, weights = equal) =>
	rows.map((row) => index.scoreOf(index.termsOf(row), weights))

describe('the index of Columbus, as R gives it', () => {
	test('min–max', () => expectClose(minMaxed.flat(), oracle.minmax.flat()))
	test('z-scores', () => expectClose(standardised.flat(), oracle.zscore.flat()))
	test('linear on min–max', () => {
		const scores = scoresOf(minMaxed, linear)
		expectClose(scores, oracle.score_minmax_linear)
		expect(competitionRanks(scores)).toEqual(oracle.rank_minmax_linear)
	})
	test('linear on z-scores', () => {
		const scores = scoresOf(standardised, linear)
		expectClose(scores, oracle.score_zscore_linear)
		expect(competitionRanks(scores)).toEqual(oracle.rank_zscore_linear)
	})
	test('geometric on min–max', () => {
		const scores = scoresOf(minMaxed, geometric)
		expectClose(scores, oracle.score_minmax_geometric)
		expect(competitionRanks(scores)).toEqual(oracle.rank_minmax_geometric)
	})
	test('linear on percentile ranks', () => {
		expectClose(scoresOf(rowsOf(columns.map(percentileRank)), linear), oracle.score_percentile_rank)
	})

	const ranks = Object.values(oracle.scenario_weights).map((weights) =>
		competitionRanks(scoresOf(minMaxed, linear, scaleWeights(weights))),
	)
	test.each(Object.keys(oracle.scenario_weights).map((name, s) => [name, s] as const))('ranks under %s', (_, s) => {
		expect(ranks[s]).toEqual(oracle.scenario_ranks.map((row) => row[s]))
	})
	test('best and worst rank over these scenarios', () => {
		expect(minMaxed.map((_, i) => Math.min(...ranks.map((list) => list[i] as number)))).toEqual(
			oracle.scenario_rank_min,
		)
		expect(minMaxed.map((_, i) => Math.max(...ranks.map((list) => list[i] as number)))).toEqual(
			oracle.scenario_rank_max,
		)
	})
	test('ranks under 20,000 weights of Dirichlet(1, 1, 1), within what chance leaves', () => {
		const { ranks } = weightScenarios(minMaxed, equal, { count: 20_000, seed: 12345, concentration: 3 })
		const off = (share: number, wanted: readonly number[]) =>
			Math.max(...ranks.map((counts, i) => Math.abs(rankQuantile(counts, share) - (wanted[i] as number))))
		expect(off(0.05, oracle.dirichlet_20000.p05)).toBeLessThanOrEqual(1)
		expect(off(0.5, oracle.dirichlet_20000.p50)).toBeLessThanOrEqual(1)
		expect(off(0.95, oracle.dirichlet_20000.p95)).toBeLessThanOrEqual(1)
		ranks.forEach((counts, i) => {
			const top = counts.slice(0, 10).reduce((sum, count) => sum + count, 0) / 20_000
			expect(Math.abs(top - (oracle.dirichlet_20000.share_in_top10[i] as number))).toBeLessThan(0.02)
		})
	})
})

describe('counted by hand', () => {
	test.each<[string, Column, Column, Column]>([
		['three apart', [10, 20, 40], [0, 1 / 3, 1], [1 / 6, 3 / 6, 5 / 6]],
		['a tie', [5, 5, 9, 1], [0.5, 0.5, 1, 0], [0.5, 0.5, 0.875, 0.125]],
		['unknown stays unknown and counts nowhere', [10, null, 20], [0, null, 1], [0.25, null, 0.75]],
		['all equal favours nobody', [7, 7, null], [0.5, 0.5, null], [0.5, 0.5, null]],
		['one value', [7], [0.5], [0.5]],
		['nothing known', [null, null], [null, null], [null, null]],
		['no areas', [], [], []],
		['negative', [-3, 1], [0, 1], [0.25, 0.75]],
	])('%s', (_, values, scaled, ranked) => {
		minMax(values).forEach((value, i) => {
			value === null ? expect(scaled[i]).toBeNull() : expect(value).toBeCloseTo(scaled[i] as number, 12)
		})
		percentileRank(values).forEach((value, i) => {
			value === null ? expect(ranked[i]).toBeNull() : expect(value).toBeCloseTo(ranked[i] as number, 12)
		})
	})

	test('winsorise draws in what lies beyond the quantiles', () => {
		// Type 7 of 0 … 10 at 0.1 is 1, at 0.9 is 9.
		const values = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
		expect(winsorise(values, 0.1)).toEqual([1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9])
		expect(winsorise([null, 0, 0, 0, 0, 8], 0.125)).toEqual([null, 0, 0, 0, 0, 4])
		// Nothing would be left of the differences: they stay.
		expect(winsorise([...Array.from({ length: 99 }, () => 0), 5], 0.025)).toContain(5)
	})

	test('one extreme area does not decide min–max', () => {
		const values = [...Array.from({ length: 99 }, (_, i) => i), 10_000]
		expect(minMax(values)[50]).toBeLessThan(0.01)
		expect(normalise(values, 'minmax', 'high')[50]).toBeCloseTo(0.5, 1)
		expect(normalise(values, 'minmax', 'high')[99]).toBe(1)
	})

	test('zscore: three standard deviations below the mean is 0, three above is 1', () => {
		// Of [0, 0, 0, 4] the mean is 1 and the standard deviation 2.
		expect(normalise([0, 0, 0, 4], 'zscore', 'high')).toEqual([2.5 / 6, 2.5 / 6, 2.5 / 6, 4.5 / 6])
		const far = normalise([...Array.from({ length: 99 }, () => 0), 1], 'zscore', 'high')
		expect(far[99]).toBe(1)
	})

	test('scores, contributions and ranks', () => {
		const weights = scaleWeights([3, 1])
		expect(weights).toEqual([0.75, 0.25])
		expect(linear.scoreOf(linear.termsOf([0.4, 0.8]), weights)).toBeCloseTo(0.5, 12)
		expect(linear.contributionsOf([0.4, 0.8], weights)).toEqual([0.4 * 0.75, 0.2])
		const raised = geometric.scoreOf(geometric.termsOf([1, 0]), weights)
		expect(raised).toBeCloseTo(0.01 ** 0.25, 12)
		const parts = geometric.contributionsOf([1, 0], weights)
		expect((parts[0] as number) + (parts[1] as number)).toBeCloseTo(raised, 12)
		expect((parts[0] as number) / (parts[1] as number)).toBeCloseTo(0.75 / 0.0025, 9)
		expect(competitionRanks([0.3, 0.1 + 0.2, 0.9, 0.1])).toEqual([2, 2, 1, 4])
		expect(competitionRanks([])).toEqual([])
	})

	test('rankQuantile: the smallest rank that the share does not exceed', () => {
		expect([0.05, 0.5, 0.95].map((share) => rankQuantile([10, 80, 10], share))).toEqual([1, 2, 3])
		expect([0.05, 0.95].map((share) => rankQuantile([0, 0, 100], share))).toEqual([3, 3])
	})
})

const normalised = fc.double({ min: 0, max: 1, noNaN: true })
const column = fc.array(fc.option(fc.integer({ min: -1000, max: 1000 })), { minLength: 1, maxLength: 40 })
const how = fc.constantFrom('percentileRank' as const, 'minmax' as const, 'zscore' as const)
const direction = fc.constantFrom('high' as const, 'low' as const)

describe('whatever the figures', () => {
	test('normalised lies between 0 and 1, in the order asked, unknown only where it was', () => {
		fc.assert(
			fc.property(column, how, direction, (values, method, towards) => {
				const made = normalise(values, method, towards)
				made.forEach((value, i) => {
					expect(value === null).toBe(values[i] === null)
					if (value === null) return
					expect(value).toBeGreaterThanOrEqual(0)
					expect(value).toBeLessThanOrEqual(1)
					made.forEach((other, j) => {
						if (other === null || (values[i] as number) >= (values[j] as number)) return
						towards === 'high'
							? expect(value).toBeLessThanOrEqual(other + 1e-12)
							: expect(value).toBeGreaterThanOrEqual(other - 1e-12)
					})
				})
			}),
		)
	})

	test('another unit changes nothing', () => {
		fc.assert(
			fc.property(column, how, direction, fc.double({ min: 0.001, max: 1000, noNaN: true }), (values, m, d, factor) => {
				const scaled = normalise(
					values.map((value) => (value === null ? null : value * factor)),
					m,
					d,
				)
				normalise(values, m, d).forEach((value, i) => {
					if (value === null) expect(scaled[i]).toBeNull()
					else expect(scaled[i]).toBeCloseTo(value, 9)
				})
			}),
		)
	})

	test('the order of the areas plays no part', () => {
		fc.assert(
			fc.property(column, how, (values, method) => {
				const turned = normalise(values.toReversed(), method, 'high').toReversed()
				normalise(values, method, 'high').forEach((value, i) => {
					if (value === null) expect(turned[i]).toBeNull()
					else expect(turned[i]).toBeCloseTo(value, 9)
				})
			}),
		)
	})

	test('contributions add up to the score; more of anything never lowers it', () => {
		const rows = fc.array(fc.tuple(normalised, fc.double({ min: 0.01, max: 100, noNaN: true })), { minLength: 1 })
		fc.assert(
			fc.property(rows, fc.constantFrom(linear, geometric), normalised, (pairs, index, more) => {
				const values = pairs.map(([value]) => value)
				const weights = scaleWeights(pairs.map(([, weight]) => weight))
				const score = index.scoreOf(index.termsOf(values), weights)
				const sum = index.contributionsOf(values, weights).reduce((total, part) => total + part, 0)
				expect(sum).toBeCloseTo(score, 9)
				const raised = values.map((value, i) => (i === 0 ? Math.max(value, more) : value))
				expect(index.scoreOf(index.termsOf(raised), weights)).toBeGreaterThanOrEqual(score - 1e-12)
			}),
		)
	})
})
