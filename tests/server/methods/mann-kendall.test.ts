import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hamedRao, yueWang } from '../../../server/methods/autocorrelated-mann-kendall.ts'
import { mannKendall, momentsOf } from '../../../server/methods/mann-kendall.ts'
import { seasonalMannKendall } from '../../../server/methods/seasonal-mann-kendall.ts'
import oracle from '../../oracles/mann_kendall.json' with { type: 'json' }

const close = (got: number | null | undefined, wanted: number, relative = 1e-9) => {
	expect(got).toEqual(expect.any(Number))
	expect(Math.abs((got as number) - wanted)).toBeLessThanOrEqual(relative * Math.max(1, Math.abs(wanted)))
}

/** Small p are compared by their size; the reference takes them from 1, so it is good to a few 1e-16. */
const sameTail = (got: number, wanted: number) =>
	expect(Math.abs(got - wanted)).toBeLessThanOrEqual(1e-9 * wanted + 3e-16)

describe('pymannkendall and scipy', () => {
	test.each(oracle.cases.map((c) => [c.name, c] as const))('%s', (_, c) => {
		const found = mannKendall(momentsOf(c.values))
		expect(found.n).toBe(c.n)
		expect(found.s).toBe(c.S)
		close(found.variance, c.var_S)
		close(found.z, c.z)
		sameTail(found.p, c.p_two_sided)
		close(found.slope, c.sen_slope)
		close(found.intercept, c.sen_intercept)
		expect(found.p < 0.05 ? (found.z > 0 ? 'increasing' : 'decreasing') : 'no trend').toBe(c.trend_alpha_05)
		if (c.kendall_tau_b_scipy !== undefined) close(found.tau, c.kendall_tau_b_scipy)
		if (c.sen_ci95_scipy !== undefined) {
			close(found.interval?.[0], c.sen_ci95_scipy[0] as number)
			close(found.interval?.[1], c.sen_ci95_scipy[1] as number)
		}
		if (c.hamed_rao) {
			const corrected = hamedRao(c.values)
			close(corrected.variance, c.hamed_rao.var_S)
			close(corrected.z, c.hamed_rao.z)
			close(corrected.p, c.hamed_rao.p)
		}
		if (c.yue_wang) {
			const corrected = yueWang(c.values)
			close(corrected.variance, c.yue_wang.var_S)
			close(corrected.z, c.yue_wang.z)
			close(corrected.p, c.yue_wang.p)
		}
		if (c.seasonal) {
			const { period } = c.seasonal
			const moments = c.values.map((value, i) => ({ at: i / period, value }))
			const seasonal = seasonalMannKendall(moments, ({ at }) => Math.round(at * period) % period)
			expect(seasonal.s).toBe(c.seasonal.S)
			close(seasonal.variance, c.seasonal.var_S)
			close(seasonal.z, c.seasonal.z)
			sameTail(seasonal.p, c.seasonal.p)
			close(seasonal.slope, c.seasonal.sen_slope_per_year)
		}
	})
	test('the oracle holds a seasonal series and corrected ones', () => {
		expect(oracle.cases.filter((c) => c.seasonal)).toHaveLength(1)
		expect(oracle.cases.filter((c) => c.hamed_rao && c.yue_wang).length).toBeGreaterThanOrEqual(3)
	})
})

describe('by hand', () => {
	test('1 2 3 4: six pairs rise, S 6 of variance 52/6, z 5/√(26/3), too short for 0.05', () => {
		const found = mannKendall(momentsOf([1, 2, 3, 4]))
		expect(found).toMatchObject({ s: 6, tau: 1, slope: 1, intercept: 1 })
		expect(found.z).toBeCloseTo(5 / Math.sqrt(26 / 3), 12)
		expect(found.p).toBeGreaterThan(0.05)
	})
	test('a gap is left out, and the slope knows the years', () => {
		const found = mannKendall(momentsOf([10, null, 14, 16], [2014, 2015, 2016, 2017]))
		expect(found).toMatchObject({ n: 3, s: 3, slope: 2 })
	})
	test('a season that swings without a trend: none in the seasonal test', () => {
		const moments = Array.from({ length: 16 }, (_, i) => ({ at: i / 4, value: i % 4 === 0 ? 100 : i % 4 }))
		expect(seasonalMannKendall(moments, ({ at }) => (at * 4) % 4)).toMatchObject({ s: 0, z: 0, p: 1, slope: 0 })
	})
})

describe('degenerate', () => {
	test.each([
		['nothing', []],
		['all missing', [null, null, null]],
		['one value', [3]],
		['all equal', [5, 5, 5, 5, 5]],
		['all zero', [0, 0, 0, 0]],
	])('%s: z 0, p 1, tau 0, never NaN', (_, values) => {
		expect(mannKendall(momentsOf(values))).toMatchObject({ z: 0, p: 1, tau: 0 })
		expect(seasonalMannKendall(momentsOf(values), ({ at }) => at % 2)).toMatchObject({ z: 0, p: 1, tau: 0 })
	})
	test('a series that does not vary stays without a trend when corrected', () => {
		expect(hamedRao([2, 2, 2, 2, 2])).toMatchObject({ z: 0, p: 1 })
		expect(yueWang([2, 2, 2, 2, 2])).toMatchObject({ z: 0, p: 1 })
	})
})

describe('always', () => {
	const series = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 30 })
	test('backwards, or mirrored, the trend turns round', () => {
		fc.assert(
			fc.property(series, (values) => {
				const forth = mannKendall(momentsOf(values))
				const back = mannKendall(momentsOf(values.toReversed()))
				const mirrored = mannKendall(momentsOf(values.map((value) => -value)))
				expect(back.s).toBe(0 - forth.s)
				expect(mirrored.s).toBe(0 - forth.s)
				expect(back.p).toBeCloseTo(forth.p, 12)
				expect(back.slope).toBeCloseTo(0 - (forth.slope ?? 0), 12)
			}),
		)
	})
	test('adding a constant changes nothing; twice as slow is half the slope', () => {
		fc.assert(
			fc.property(series, fc.integer({ min: -100, max: 100 }), (values, more) => {
				const plain = mannKendall(momentsOf(values))
				const shifted = mannKendall(momentsOf(values.map((value) => value + more)))
				expect([shifted.z, shifted.p, shifted.tau]).toEqual([plain.z, plain.p, plain.tau])
				expect(shifted.slope).toBeCloseTo(plain.slope ?? 0, 10)
				const slow = mannKendall(
					momentsOf(
						values,
						values.map((_, i) => 2 * i),
					),
				)
				expect(slow.z).toBe(plain.z)
				expect(slow.slope).toBeCloseTo((plain.slope ?? 0) / 2, 12)
			}),
		)
	})
	test('the slope lies between its limits', () => {
		fc.assert(
			fc.property(series, (values) => {
				const { slope, interval } = mannKendall(momentsOf(values))
				expect(interval?.[0]).toBeLessThanOrEqual(slope ?? 0)
				expect(interval?.[1]).toBeGreaterThanOrEqual(slope ?? 0)
			}),
		)
	})
})
