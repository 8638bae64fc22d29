import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compositeIndex, scaleWeights } from '../../../server/methods/composite-index.ts'
import { decidingCriterion, tippingWeight, winners } from '../../../server/methods/tipping-weight.ts'
import { weightScenarios } from '../../../server/methods/weight-scenarios.ts'

describe('counted by hand', () => {
	// First by 2 × 0.9 + 1 × 0.2 = 2.0 against 2 × 0.5 + 1 × 0.8 = 1.8.
	const two = [
		[0.9, 0.2],
		[0.5, 0.8],
	]
	test('the weight at which both are equal', () => {
		// w × 0.9 + 0.2 = w × 0.5 + 0.8 at w = 1.5; 2 × 0.9 + w × 0.2 = 2 × 0.5 + w × 0.8 at w = 4/3.
		expect(tippingWeight(two, [2, 1], 0, 0, 100)).toEqual({ weight: expect.closeTo(1.5, 12), winner: 1 })
		expect(tippingWeight(two, [2, 1], 1, 0, 100)).toEqual({ weight: expect.closeTo(4 / 3, 12), winner: 1 })
	})
	test('none: better on everything, or too far', () => {
		expect(tippingWeight([[0.9], [0.5]], [1], 0, 0, 100)).toBeNull()
		const better = [
			[0.9, 0.8],
			[0.5, 0.7],
		]
		expect(tippingWeight(better, [1, 1], 0, 0, 100)).toBeNull()
		const far = [
			[1, 0.5],
			[0, 0.501],
		]
		expect(tippingWeight(far, [1, 1], 1, 0, 100)).toBeNull()
		expect(tippingWeight(far, [1, 1], 1, 0, 2000)).toEqual({ weight: expect.closeTo(1000, 6), winner: 1 })
	})
	test('at the very edge nothing tips: without the criterion both are equal', () => {
		const edge = [
			[0.9, 0.5],
			[0.1, 0.5],
		]
		expect(tippingWeight(edge, [1, 1], 0, 0, 100)).toBeNull()
	})
	test('the nearest of several, and who takes over there', () => {
		const three = [
			[0.5, 0.9],
			[0.7, 0.6],
			[1, 0.2],
		]
		// Against the second: w × 0.2 = 0.3, so 1.5; against the third: w × 0.5 = 0.7, so 1.4.
		expect(tippingWeight(three, [1, 1], 0, 0, 100)).toEqual({ weight: expect.closeTo(1.4, 12), winner: 2 })
	})
	test('which criterion decides', () => {
		expect(decidingCriterion(two, [2, 1], 0, 1)).toEqual({ criterion: 0, winner: 1 })
		const strong = [
			[0.9, 0.8],
			[0.5, 0.7],
		]
		expect(decidingCriterion(strong, [1, 1], 0, 1)).toEqual({ criterion: 0, winner: 0 })
		expect(decidingCriterion([[0.9], [0.5]], [1], 0, 1)).toEqual({ criterion: 0, winner: null })
	})
	test('winners: several when they tie', () => {
		expect(
			winners(
				[
					[0.1, 0.2],
					[0.3, 0],
					[0.2, 0.05],
				],
				[1, 1],
			),
		).toEqual([0, 1])
	})
})

const unit = fc.double({ min: 0, max: 1, noNaN: true })
const weight = fc.double({ min: 0.01, max: 100, noNaN: true })
const choice = fc
	.tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 5 }))
	.chain(([candidates, criteria]) =>
		fc.record({
			rows: fc.array(fc.array(unit, { minLength: criteria, maxLength: criteria }), {
				minLength: candidates,
				maxLength: candidates,
			}),
			weights: fc.array(weight, { minLength: criteria, maxLength: criteria }),
		}),
	)
const aggregation = fc.constantFrom('linear' as const, 'geometric' as const)

describe('whatever the choice', () => {
	test('just before the tipping weight the first wins, just beyond it another does; without one the first always wins', () => {
		fc.assert(
			fc.property(choice, aggregation, ({ rows, weights }, how) => {
				const index = compositeIndex(how)
				const terms = rows.map((row) => index.termsOf(row))
				/** Winners by the score itself, computed anew: no algebra of crossings. */
				const best = (k: number, at: number) => {
					const scaled = scaleWeights(weights.map((given, other) => (other === k ? at : given)))
					const scores = terms.map((row) => index.scoreOf(row, scaled))
					const highest = Math.max(...scores)
					return { margin: (i: number) => highest - (scores[i] as number) }
				}
				const [first, ...tied] = winners(terms, weights)
				if (first === undefined || tied.length > 0) return
				weights.forEach((given, k) => {
					const tip = tippingWeight(terms, weights, k, first, 100)
					if (tip === null) {
						for (const at of [1e-9, given / 2, given, (given + 100) / 2, 100]) {
							expect(best(k, at).margin(first)).toBeLessThan(1e-9)
						}
						return
					}
					expect(tip.weight).toBeGreaterThanOrEqual(0)
					expect(tip.weight).toBeLessThanOrEqual(100)
					const step = Math.sign(tip.weight - given) || 1
					const beyond = tip.weight + step * Math.min(step > 0 ? 100 - tip.weight : tip.weight, 1e-3) * 0.5
					const before = tip.weight + (given - tip.weight) * 0.5
					expect(best(k, before).margin(first)).toBeLessThan(1e-9)
					expect(best(k, tip.weight).margin(first)).toBeLessThan(1e-9)
					expect(best(k, tip.weight).margin(tip.winner)).toBeLessThan(1e-9)
					expect(best(k, beyond).margin(tip.winner)).toBeLessThan(1e-6)
				})
			}),
			{ numRuns: 300 },
		)
	})

	test('beyond it the first has really lost', () => {
		const terms = [
			[0.9, 0.2, 0.5],
			[0.5, 0.8, 0.5],
			[0.4, 0.4, 0.9],
		]
		const weights = [2, 1, 1]
		const [first] = winners(terms, weights)
		weights.forEach((given, k) => {
			const tip = tippingWeight(terms, weights, k, first as number, 100)
			if (tip === null) throw new Error(`criterion ${k} should tip`)
			const at = (weight: number) =>
				winners(
					terms,
					weights.map((w, other) => (other === k ? weight : w)),
				)
			expect(at(tip.weight + Math.sign(tip.weight - given) * 1e-6)).toEqual([tip.winner])
			expect(at(tip.weight - Math.sign(tip.weight - given) * 1e-6)).toEqual([first])
		})
	})

	test('the order of candidates and criteria plays no part in the tipping weight', () => {
		fc.assert(
			fc.property(choice, ({ rows, weights }) => {
				const [first, ...tied] = winners(rows, weights)
				if (first === undefined || tied.length > 0) return
				const turned = rows.toReversed().map((row) => row.toReversed())
				weights.forEach((_, k) => {
					const tip = tippingWeight(rows, weights, k, first, 100)
					const same = tippingWeight(turned, weights.toReversed(), weights.length - 1 - k, rows.length - 1 - first, 100)
					if (tip === null) expect(same).toBeNull()
					else expect(same?.weight).toBeCloseTo(tip.weight, 6)
				})
			}),
		)
	})
})

describe('weight scenarios', () => {
	const options = { count: 2000, seed: 12345, concentration: 8 }
	test('the same seed gives the same ranks, another seed nearly the same', () => {
		const terms = [
			[0.9, 0.2],
			[0.5, 0.8],
		]
		const once = weightScenarios(terms, [0.5, 0.5], options)
		expect(weightScenarios(terms, [0.5, 0.5], options)).toEqual(once)
		const other = weightScenarios(terms, [0.5, 0.5], { ...options, seed: 1 })
		expect(Math.abs((once.ranks[0]?.[0] as number) - (other.ranks[0]?.[0] as number)) / 2000).toBeLessThan(0.05)
	})
	test('drawn weights add up to 1 and have the given ones as their mean', () => {
		const { weights } = weightScenarios([[1, 1, 1]], [0.6, 0.3, 0.1], { ...options, concentration: 12 })
		const means = weights.map((list) => list.reduce((sum, value) => sum + value, 0) / list.length)
		expect(means.reduce((sum, mean) => sum + mean, 0)).toBeCloseTo(1, 9)
		;[0.6, 0.3, 0.1].forEach((wanted, k) => {
			expect(Math.abs((means[k] as number) - wanted)).toBeLessThan(0.01)
		})
	})
	test('who is better on everything is first in every scenario; equals share every rank', () => {
		const { ranks } = weightScenarios(
			[
				[0.9, 0.8],
				[0.5, 0.7],
				[0.5, 0.7],
			],
			[0.5, 0.5],
			options,
		)
		expect(ranks).toEqual([
			[2000, 0, 0],
			[0, 2000, 0],
			[0, 2000, 0],
		])
	})
	test('a tiny weight beside large ones gives no NaN', () => {
		const { ranks, weights } = weightScenarios(
			[
				[1, 0],
				[0, 1],
			],
			scaleWeights([100, 0.01]),
			options,
		)
		expect(ranks[0]?.[0]).toBe(2000)
		expect(weights.every((list) => list.every((weight) => weight >= 0 && weight <= 1))).toBe(true)
	})
	test('no candidates', () => {
		expect(weightScenarios([], [1], { ...options, count: 3 }).ranks).toEqual([])
	})
})
