import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mayBeChance, strengthOf } from '../../../web/distribution/correlation-words.ts'
import { midranks, rankCorrelation } from '../../../web/distribution/rank-correlation.ts'

const pairs = (xs: number[], ys: number[]) => xs.map((x, i) => ({ x, y: ys[i] ?? 0 }))

describe('rankCorrelation', () => {
	test('equal values share the mean of their ranks', () => {
		expect(midranks([10, 30, 10, 20])).toEqual([1.5, 4, 1.5, 3])
		expect(midranks([7, 7, 7])).toEqual([2, 2, 2])
	})
	test('counted by hand: 1 − 6 Σd² ÷ n(n² − 1) without ties', () => {
		// d = 1, -1, 0, 1, -1: Σd² = 4, n = 5.
		expect(rankCorrelation(pairs([1, 2, 3, 4, 5], [2, 1, 3, 5, 4]))).toBeCloseTo(1 - 24 / 120, 12)
	})
	test('counted by hand with ties: Pearson of the midranks', () => {
		// Ranks 1.5, 1.5, 3, 4 against 1, 2, 3, 4: Σxy = 4.5, Σxx = 4.5, Σyy = 5.
		expect(rankCorrelation(pairs([0, 0, 1, 2], [5, 6, 7, 8]))).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 12)
	})
	test('nothing that varies, or fewer than three pairs: null', () => {
		expect(rankCorrelation(pairs([1, 1, 1, 1], [1, 2, 3, 4]))).toBeNull()
		expect(rankCorrelation(pairs([1, 2], [1, 2]))).toBeNull()
		expect(rankCorrelation([])).toBeNull()
	})
	test('between -1 and 1, turned by turning one, unmoved by stretching', () => {
		const value = fc.integer({ min: -20, max: 20 })
		fc.assert(
			fc.property(fc.array(fc.record({ x: value, y: value }), { minLength: 3, maxLength: 30 }), (list) => {
				const r = rankCorrelation(list)
				if (r === null) return
				expect(Math.abs(r)).toBeLessThanOrEqual(1 + 1e-12)
				expect(rankCorrelation(list.map(({ x, y }) => ({ x, y: -y })))).toBeCloseTo(-r, 10)
				expect(rankCorrelation(list.map(({ x, y }) => ({ x: x ** 3, y: 5 * y + 1 })))).toBeCloseTo(r, 10)
			}),
		)
	})
})

test.each([
	[0.05, 'none'],
	[-0.2, 'weak'],
	[0.3, 'moderate'],
	[-0.6, 'clear'],
	[0.9, 'strong'],
])('an r of %d is %s', (r, strength) => {
	expect(strengthOf(r)).toBe(strength)
})

test('whether it may be chance depends on how many there are', () => {
	expect(mayBeChance(-0.18, 70)).toBe(true)
	expect(mayBeChance(0.25, 70)).toBe(false)
	expect(mayBeChance(0.64, 12_147)).toBe(false)
})
