import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pearson } from '../../../server/methods/pearson.ts'
import { sharesEnough, standardDistance } from '../../../server/methods/standard-distance.ts'
import { spreadOf, standardScore } from '../../../server/methods/standard-scores.ts'

describe('standard scores', () => {
	test.each<[string, (number | null)[], number | null, number | null, (number | null)[]]>([
		['three', [1, 2, 3], 2, 1, [-1, 0, 1]],
		['unknown counts nowhere', [1, null, 3, 2], 2, 1, [-1, null, 1, 0]],
		['all equal', [0.1, 0.1, 0.1], 0.1, 0, [null, null, null]],
		['all zero', [0, 0], 0, 0, [null, null]],
		['one', [5], 5, null, [null]],
		['none known', [null, null], null, null, [null, null]],
		['none', [], null, null, []],
	])('%s', (_, values, mean, sd, z) => {
		const spread = spreadOf(values)
		mean === null ? expect(spread.mean).toBeNull() : expect(spread.mean).toBeCloseTo(mean, 12)
		expect(spread.sd).toBe(sd)
		expect(values.map((value) => standardScore(value, spread))).toEqual(z)
	})

	test('another unit or zero point changes no distance', () => {
		const numbers = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 2, maxLength: 30 })
		const factor = fc.double({ min: 0.01, max: 100, noNaN: true })
		fc.assert(
			fc.property(numbers, factor, fc.integer({ min: -100, max: 100 }), (values, times, plus) => {
				const moved = values.map((value) => value * times + plus)
				const [spread, other] = [spreadOf(values), spreadOf(moved)]
				// A property that returns anything but true fails, an assertion that holds too: so it is not returned.
				if (new Set(values).size === 1) {
					expect(spread.sd).toBe(0)
					expect(other.sd).toBe(0)
					return
				}
				values.forEach((value, i) => {
					expect(standardScore(moved[i] as number, other)).toBeCloseTo(standardScore(value, spread) as number, 6)
				})
			}),
			// All equal: found by chance once, and held since.
			{ examples: [[[-60, -60], 0.01, 0]] },
		)
	})
})

describe('distance', () => {
	test.each<[string, (number | null)[], (number | null)[], number | null, number, (number | null)[]]>([
		['one metric', [1], [-1], 2, 1, [2]],
		['the root of the mean square', [3, 0], [0, 4], Math.sqrt(12.5), 2, [3, -4]],
		['on what is shared', [1, null, 5], [0, 9, null], 1, 1, [1, null, null]],
		['nothing shared', [1, null], [null, 2], null, 0, [null, null]],
		['equal', [1, 2], [1, 2], 0, 2, [0, 0]],
		['no metrics', [], [], null, 0, []],
	])('%s', (_, a, b, distance, shared, differences) => {
		expect(standardDistance(a, b)).toEqual({ distance, shared, differences })
	})
	test('half of the metrics is enough', () => {
		const cases = [
			[0, 0],
			[0, 3],
			[1, 3],
			[2, 3],
			[1, 2],
			[2, 4],
			[1, 1],
		] as const
		expect(cases.map(([shared, metrics]) => sharesEnough(shared, metrics))).toEqual([
			...[false, false, false, true, true, true, true],
		])
	})
	test('is as far there as back', () => {
		const scores = fc.array(fc.option(fc.double({ min: -9, max: 9, noNaN: true })), { minLength: 4, maxLength: 4 })
		fc.assert(
			fc.property(scores, scores, (a, b) => {
				expect(standardDistance(a, b).distance).toEqual(standardDistance(b, a).distance)
			}),
		)
	})
})

test.each<[string, (number | null)[], (number | null)[], number | null]>([
	['on a line', [1, 2, 3], [10, 20, 30], 1],
	['on a falling line', [1, 2, 3], [3, 2, 1], -1],
	['by hand: 3 ÷ √(2 × 6)', [1, 2, 3], [1, 1, 4], 3 / Math.sqrt(12)],
	['no relation', [1, 2, 3], [1, 0, 1], 0],
	['on what both have', [1, 2, 3, null, 9], [1, 2, 3, 4, null], 1],
	['two pairs always lie on a line', [1, 2], [1, 2], null],
	['one does not vary', [1, 2, 3], [5, 5, 5], null],
	['nothing known', [null, null, null], [1, 2, 3], null],
])('correlation: %s', (_, a, b, r) => {
	r === null ? expect(pearson(a, b)).toBeNull() : expect(pearson(a, b)).toBeCloseTo(r, 12)
})
