import { describe, expect, test } from 'vitest'
import { added, fluctuation, psiOf } from '../../../server/methods/fluctuation.ts'
import { predictiveMean, predictiveTail } from '../../../server/methods/predictive-tail.ts'
import { mulberry32 } from '../../../server/methods/random.ts'

const WEEKS = 52

/** Counts per week of areas whose mean is `mean` × 1, 2, 3 or 4 by turns; `rate` says how many times that of a week. */
function town(
	seed: number,
	mean: number,
	rate: (area: number, week: number, random: () => number) => number,
	areas = 80,
) {
	const random = mulberry32(seed)
	const poisson = (m: number) => {
		const limit = Math.exp(-m)
		let [count, product] = [0, random()]
		while (product > limit) {
			count++
			product *= random()
		}
		return count
	}
	return Int32Array.from({ length: areas * WEEKS }, (_, i) => {
		const area = Math.floor(i / WEEKS)
		return poisson(mean * (1 + (area % 4)) * rate(area, i % WEEKS, random))
	})
}
/** Twice or nothing like it, equally often: a variance of cv². */
const coin = (cv: number, random: () => number) => (random() < 0.5 ? 1 - cv : 1 + cv)
/** The same for four weeks on end. */
function clumps(cv: number) {
	const known = new Map<string, number>()
	return (area: number, week: number, random: () => number) => {
		const key = `${area}|${Math.floor(week / 4)}`
		const value = known.get(key) ?? coin(cv, random)
		known.set(key, value)
		return value
	}
}

describe('how much a rate goes up and down', () => {
	const psi = (counts: Int32Array) => psiOf(fluctuation(counts, WEEKS))
	test.each([0.2, 1, 4])('nothing where chance explains it, also with a season; %s a week', (mean) => {
		const season = (_: number, week: number) => 1 + 0.8 * Math.sin((week / WEEKS) * 2 * Math.PI)
		expect(psi(town(7, mean, () => 1))).toBeLessThan(0.05)
		expect(psi(town(8, mean, season))).toBeLessThan(0.05)
	})
	test.each([0.2, 1, 4])('a quarter where it is half more or half less by turns of four weeks; %s a week', (mean) => {
		const found = psi(town(3, mean, clumps(0.5)))
		expect(found).toBeGreaterThan(0.15)
		expect(found).toBeLessThan(0.35)
	})
	test('what is new in some areas is no fluctuation of all', () => {
		const surges = (area: number, week: number) => (area < 6 && week > 30 ? 6 : 1)
		expect(psi(town(5, 1, surges))).toBeLessThan(0.03)
	})
	test('nothing to go by gives 0', () => {
		const one = new Int32Array(WEEKS * 3)
		one[5] = 1
		for (const counts of [new Int32Array(), new Int32Array(WEEKS * 3), one]) expect(psi(counts)).toBe(0)
	})
	test('of one area the season is not known: by hand, 0 and 4 by turns is a variance of 4 × 52 / 51 around 2, 2 by chance', () => {
		const counts = Int32Array.from({ length: WEEKS }, (_, week) => (week % 2) * 4)
		expect(psi(counts)).toBeCloseTo((4 * WEEKS) / (WEEKS - 1) / 4 - 0.5, 10)
	})
	test('with few events it is taken from all kinds together, with many its own counts', () => {
		const all = added([
			{ excess: 90, units: 400 },
			{ excess: 10, units: 100 },
		])
		expect(psiOf({ excess: 0, units: 0 }, all)).toBeCloseTo(0.2, 12)
		expect(psiOf({ excess: -5, units: 50 }, all)).toBeCloseTo(0.05, 12)
		expect(psiOf({ excess: 0, units: 4950 }, all)).toBeCloseTo(0.002, 12)
		expect(psiOf({ excess: -500, units: 100 }, all)).toBe(0)
	})
})

describe('what is to be expected of a rate that goes up and down', () => {
	test('is as much, but more is less unlikely', () => {
		expect(predictiveTail(12, 104, 1 / 52, 0.25)).toBeGreaterThan(20 * predictiveTail(12, 104, 1 / 52))
		expect(predictiveMean(104, 1 / 52)).toBeCloseTo(104.5 / 52, 12)
	})
	test('by hand: known to be 4, ψ ¼: size 4, P(0) = (½)⁴', () => {
		expect(predictiveTail(1, 4e9, 1e-9, 0.25)).toBeCloseTo(1 - 1 / 16, 6)
	})
})
