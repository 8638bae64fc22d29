import poissonCdf from '@stdlib/stats-base-dists-poisson-cdf'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { globalRates, localRates, ratePrior, standardisedRates } from '../../../server/methods/empirical-bayes.ts'
import { globalMoran } from '../../../server/methods/global-moran.ts'
import { twoSided } from '../../../server/methods/normal.ts'
import { toNeighbours } from '../../../server/methods/weights.ts'
import oracle from '../../oracles/eb_rates.json' with { type: 'json' }
import esda from '../../oracles/esda_tests.json' with { type: 'json' }
import { expectClose, valuesOf, weightsOf } from './reference.ts'

const [sids, even] = oracle.cases
describe('SIDS 1974', () => {
	const events = valuesOf('sids.geojson', 'SID74')
	const population = valuesOf('sids.geojson', 'BIR74')
	const neighbours = weightsOf('weights.json sids.queen')
	test('rates shrunk to the mean of all, and the prior, are those of spdep', () => {
		const { a, b } = sids?.result.global_params ?? { a: 0, b: 0 }
		const prior = ratePrior(events, population)
		expectClose([prior.rate, prior.variance], [b, a])
		expectClose(globalRates(events, population), sids?.result.global_EB_poisson ?? [])
	})
	test('rates shrunk to the focal neighbourhood are those of GeoDa and PySAL, not those of spdep', () => {
		const found = localRates(events, population, neighbours)
		expectClose(found, sids?.result.local_EB_geoda_pysal ?? [])
		const far = (sids?.result.local_EB_spdep ?? []).map((value, i) => Math.abs(value - (found[i] as number)))
		expect(Math.max(...far)).toBeGreaterThan(1e-4)
	})
	test('observed over expected, and its Poisson tail (Choynowski), are those of spdep', () => {
		const { rate } = ratePrior(events, population)
		const expected = population.map((people) => rate * people)
		expectClose(
			events.map((count, i) => count / (expected[i] as number)),
			sids?.result.relative_risk ?? [],
		)
		const tails = events.map((count, i) => poissonCdf(count, expected[i] as number))
		expectClose(tails, sids?.result.choynowski_p ?? [])
	})
	test('standardised rates are those of Assunção and Reis, and so is their Moran', () => {
		const { values } = standardisedRates(events, population)
		expectClose(values, sids?.result.EB_standardised_rate ?? [])
		const moran = globalMoran(values, neighbours)
		const { I, E, V, z } = sids?.result.EB_standardised_moran ?? { I: 0, E: 0, V: 0, z: 0 }
		expectClose(
			[moran.i, moran.expected, moran.varianceRandom, (moran.i - moran.expected) / Math.sqrt(moran.varianceRandom)],
			[I, E, V, z],
		)
		expectClose([moran.i], [sids?.result.EBImoran_mc_statistic ?? null])
	})
})

test('areas that differ less than chance would make them: every rate is the mean rate', () => {
	const result = even?.result
	const [events, population] = [even?.events, even?.population] as [number[], number[]]
	expectClose(globalRates(events, population), result?.global_EB_poisson ?? [])
	const { rate, variance } = ratePrior(events, population)
	expect(rate).toBe(result?.global_params.b)
	expect(Math.max(0, variance)).toBe(result?.global_params.a)
})

test('Moran of standardised rates of 1979 is that of esda, also its one-sided p under normality', () => {
	const { events, population, neighbours, ...wanted } = esda.sids2_moran_rate
	const links = toNeighbours(neighbours)
	const { i, expected, varianceNormal } = globalMoran(standardisedRates(events, population).values, links)
	expectClose([i], [wanted.EB_standardised_moran_I])
	expectClose([twoSided((i - expected) / Math.sqrt(varianceNormal)) / 2], [wanted.p_norm_one_sided])
	const raw = Float64Array.from(events, (count, at) => count / (population[at] as number))
	expectClose([globalMoran(raw, links).i], [wanted.raw_rate_moran_I])
})

describe('of any counts', () => {
	const counts = fc
		.array(fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 9000 })), {
			minLength: 3,
			maxLength: 40,
		})
		.map((pairs) => ({ events: pairs.map(([e]) => e), population: pairs.map(([, p]) => p) }))
	test('rates are finite and lie between the own rate and the mean', () => {
		fc.assert(
			fc.property(counts, ({ events, population }) => {
				const { rate } = ratePrior(events, population)
				globalRates(events, population).forEach((shrunk, i) => {
					const own = (events[i] as number) / (population[i] as number)
					expect(shrunk).toBeGreaterThanOrEqual(Math.min(own, rate) - 1e-12)
					expect(shrunk).toBeLessThanOrEqual(Math.max(own, rate) + 1e-12)
				})
				for (const value of standardisedRates(events, population).values) expect(Number.isFinite(value)).toBe(true)
			}),
		)
	})
	/**
	 * Both terms of a + b ÷ p fall with the square of the factor: (r ÷ c − b ÷ c) ÷ √(a ÷ c² + (b ÷ c) ÷ (c p)). So a map
	 * does not change when people are counted in thousands, or rounded up by the same share everywhere.
	 */
	test('the same factor on every population changes nothing', () => {
		fc.assert(
			fc.property(counts, fc.integer({ min: 2, max: 1000 }), ({ events, population }, factor) => {
				const { values } = standardisedRates(events, population)
				const scaled = standardisedRates(
					events,
					population.map((p) => p * factor),
				)
				// Where a + b ÷ p is 0 but for rounding, its sign is chance.
				const { rate, variance } = ratePrior(events, population)
				const clear = population.map((p) => Math.abs(variance + rate / p) > 1e-9 * (Math.abs(variance) + rate / p))
				expectClose(
					scaled.values.filter((_, i) => clear[i]),
					[...values].filter((_, i) => clear[i]),
					1e-6,
				)
			}),
		)
	})
	/** Twice the time with twice the events: chance weighs half as much, (r − b) ÷ √(a′ + b ÷ 2p) where a′ = s² − b ÷ 2p̄. */
	test('twice the events are more surprising: every standardised rate moves as the formula says', () => {
		fc.assert(
			fc.property(counts, ({ events, population }) => {
				const total = population.reduce((sum, p) => sum + p, 0)
				const rate = events.reduce((sum, e) => sum + e, 0) / total
				const spread = population.reduce((sum, p, i) => sum + p * ((events[i] as number) / p - rate) ** 2, 0) / total
				const twice = standardisedRates(
					events.map((e) => 2 * e),
					population,
				)
				// In rates of the single time, of which the noise b ÷ p halves.
				const half = (rate * population.length) / total / 2
				const wanted = population.map((p, i) => {
					const deviation = (events[i] as number) / p - rate
					const noise = rate / p / 2
					const variance = spread - half + noise
					return deviation === 0 ? 0 : deviation / Math.sqrt(variance < 0 ? noise : variance)
				})
				const clear = wanted.map(
					(_, i) => Math.abs(spread - half + rate / (population[i] as number) / 2) > 1e-9 * spread,
				)
				expectClose(
					twice.values.filter((_, i) => clear[i]),
					wanted.filter((_, i) => clear[i]),
					1e-6,
				)
			}),
		)
	})
	test('without any event all are 0', () => {
		expect([...standardisedRates([0, 0, 0], [10, 20, 30]).values]).toEqual([0, 0, 0])
	})
})
