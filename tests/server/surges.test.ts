import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BASELINE_WEEKS, WATCHED_WEEKS } from '../../server/alerts/rules.ts'
import { findSurges, type Surge, toldSurge } from '../../server/alerts/surges.ts'
import { predictiveMean, predictiveTail } from '../../server/methods/predictive-tail.ts'

const WEEKS = BASELINE_WEEKS + WATCHED_WEEKS
/** A year of `every` a week here and ten times as many elsewhere, ending in the weeks given. */
function series(every: number, ending: number[], elsewhere: number[] = []) {
	const quiet = WEEKS - ending.length
	const counts = [...Array.from({ length: quiet }, () => every), ...ending]
	const others = counts.map((_, week) => elsewhere[week - quiet] ?? 10 * Math.max(every, 0.1))
	return { counts, everywhere: counts.map((count, week) => count + (others[week] as number)) }
}
const told = (...asked: Parameters<typeof series>) => toldSurge(findSurges(series(...asked)), WEEKS, 3000)

describe('a surge', () => {
	test('one case, or two, is none', () => {
		expect(told(0, [1])).toBeNull()
		expect(told(0, [2])).toBeNull()
		expect(told(0, [1, 1])).toBeNull()
	})
	test('eight where one a week is usual is one, from this week', () => {
		const found = told(1, [8])
		expect(found?.quiet).toBe(false)
		expect(found?.surge).toMatchObject({ since: WEEKS - 1, end: WEEKS, observed: 8 })
		// 52 in the year before: (52 + ½) × 1 ÷ 52.
		expect(found?.surge.expected).toBeCloseTo(52.5 / 52, 10)
		expect(found?.surge.p).toBeLessThan(1e-4)
	})
	test('consecutive alarm weeks are one surge, since the first', () => {
		expect(told(1, [8, 9, 7])?.surge).toMatchObject({ since: WEEKS - 3, end: WEEKS, observed: 24 })
	})
	test('a slow rise is seen by CUSUM, since it began', () => {
		const found = told(2, [4, 5, 5, 5, 6, 6])
		expect(found?.surge).toMatchObject({ method: 'cusum', since: WEEKS - 6, observed: 31 })
	})
	test('over for more than two weeks, it is not told', () => {
		expect(told(1, [8, 1, 1, 1])).toBeNull()
		expect(told(1, [8, 1])).not.toBeNull()
	})
	test('where all other areas rise as much, as on New Year’s Eve, nothing is unusual', () => {
		expect(told(1, [8], [80])).toBeNull()
		const [found] = findSurges(series(1, [12], [80]))
		expect(found?.expected).toBeCloseTo((52.5 / 52) * (80.5 / 10.5), 10)
		expect(found?.p).toBeGreaterThan(0.05)
		expect(told(1, [12])?.surge.p).toBeLessThan(1e-6)
	})
	test('a low season elsewhere does not make the usual unusual', () => {
		expect(told(1, [8], [0])?.surge.expected).toBe(told(1, [8])?.surge.expected)
	})
})

describe('the quiet period', () => {
	test('what flares up within 28 days after it was told is not told again', () => {
		expect(told(1, [9, 1, 1, 1, 9])).toMatchObject({ quiet: true })
	})
	test('as long as the alarm lasts it is the same surge', () => {
		expect(told(1, [12, 1, 1, 12])).toMatchObject({ quiet: false, surge: { since: WEEKS - 4, observed: 26 } })
	})
	test('after a great number the alarm lasts for weeks, the surge does not', () => {
		expect(told(1, [20, 1, 1, 1])).toBeNull()
	})
	test('after the quiet period it is', () => {
		expect(told(1, [12, 1, 1, 1, 1, 1, 12])?.quiet).toBe(false)
	})
	test('what was too little to be told does not silence what follows', () => {
		const small: Surge = { method: 'earsC2', since: 60, end: 61, alarmed: 60, observed: 4, expected: 1, p: 0.01 }
		const large: Surge = { method: 'earsC2', since: 64, end: 65, alarmed: 64, observed: 15, expected: 1, p: 1e-9 }
		expect(toldSurge([small, large], WEEKS, 3000)).toMatchObject({ quiet: false, surge: { observed: 15 } })
		expect(toldSurge([{ ...small, p: 1e-9 }, large], WEEKS, 3000)).toMatchObject({ quiet: true })
	})
})

test('too short a history, and nothing at all, give nothing', () => {
	expect(findSurges({ counts: [9, 9, 9], everywhere: [9, 9, 9] })).toEqual([])
	expect(findSurges(series(0, []))).toEqual([])
})

describe('what is to be expected of a rate that is known from a count', () => {
	test('by hand: none before, as long again: size ½, P(0) = √½, P(1) = √½ / 4', () => {
		expect(predictiveMean(0, 1)).toBe(0.5)
		expect(predictiveTail(0, 0, 1)).toBe(1)
		expect(predictiveTail(1, 0, 1)).toBeCloseTo(1 - Math.SQRT1_2, 12)
		expect(predictiveTail(2, 0, 1)).toBeCloseTo(1 - Math.SQRT1_2 * 1.25, 12)
	})
	test('after much it is nearly Poisson: 100,000 before, one expected, P(≥ 3) = 1 − 2.5 / e', () => {
		expect(predictiveTail(3, 100_000, 1e-5)).toBeCloseTo(1 - 2.5 / Math.E, 4)
	})
	test('far tails keep their size', () => {
		const far = predictiveTail(60, 10, 0.1)
		expect(far).toBeGreaterThan(0)
		expect(far).toBeLessThan(1e-30)
	})
	test('a probability, falling with the count', () => {
		fc.assert(
			fc.property(fc.nat(200), fc.nat(2000), fc.double({ min: 1e-4, max: 50, noNaN: true }), (count, before, share) => {
				const [here, next] = [predictiveTail(count, before, share), predictiveTail(count + 1, before, share)]
				expect(here).toBeGreaterThanOrEqual(next - 1e-12)
				expect(next).toBeGreaterThanOrEqual(0)
				expect(here).toBeLessThanOrEqual(1)
			}),
		)
	})
})
