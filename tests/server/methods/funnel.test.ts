import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adjustedLimits, funnel, funnelLimits, outsidePoisson } from '../../../server/methods/funnel.ts'
import { overdispersion } from '../../../server/methods/overdispersion.ts'
import { deviationsOf, poissonLimits } from '../../../server/methods/poisson-limits.ts'
import oracle from '../../oracles/funnel.json' with { type: 'json' }

/** As in the reference, where an exact limit is asked of any count. */
const close = (got: number, wanted: number, digits = 9) =>
	expect(Math.abs(got - wanted)).toBeLessThanOrEqual(10 ** -digits * Math.max(1, Math.abs(wanted)))

describe('limits of a Poisson count', () => {
	const { count, ci95, ci998 } = oracle.poisson_ci
	test.each(count.map((n, i) => [n, i]))('of %i: exact under ten, Byar from ten', (n, i) => {
		const kind = n < 10 ? 'exact' : 'byar'
		for (const [coverage, wanted] of [
			[0.95, ci95],
			[0.998, ci998],
		] as const) {
			const { low, high } = poissonLimits(n, coverage)
			close(low, wanted[`${kind}_lower`][i] as number)
			close(high, wanted[`${kind}_upper`][i] as number)
		}
	})
	test('are 1.96 and 3.09 standard deviations wide', () => {
		expect([deviationsOf(0.95), deviationsOf(0.998)].map((z) => z.toFixed(6))).toEqual(['1.959964', '3.090232'])
	})
})

test('significance of every county is that of PHE', () => {
	const words = {
		'-2': 'Low (0.001)',
		'-1': 'Low (0.025)',
		'0': 'Not significant',
		'1': 'High (0.025)',
		'2': 'High (0.001)',
	}
	const found = oracle.observed.map((o, i) => words[outsidePoisson(o, oracle.expected[i] as number)])
	expect(found).toEqual(oracle.significance_vs_1)
})

test('overdispersion: z, winsorised z, phi and tau2 as FunnelPlotR', () => {
	const { z, winsorised, phi, tau2 } = overdispersion(oracle.observed, oracle.expected)
	for (const [i, value] of z.entries()) close(value, oracle.overdispersion.z[i] as number)
	for (const [i, value] of winsorised.entries()) close(value, oracle.overdispersion.winsorised_z[i] as number)
	close(phi, oracle.overdispersion.phi)
	close(tau2, oracle.overdispersion.tau2)
})

test('adjusted limits are those of FunnelPlotR, squared back, and never under 0', () => {
	const { limits_sqrt_scale: limits, tau2 } = oracle.overdispersion
	limits.E.forEach((expected, i) => {
		for (const [coverage, name] of [
			[0.95, '1.959964'],
			[0.998, '3.090232'],
		] as const) {
			const { low, high } = adjustedLimits(expected, tau2, coverage)
			close(low, Math.max(0, limits[`od_lower_${name}`][i] as number) ** 2, 6)
			close(high, (limits[`od_upper_${name}`][i] as number) ** 2, 6)
		}
	})
})

describe('without overdispersion', () => {
	const { events, ...wanted } = oracle.funnel_expected_for_observed
	test.each(events.map((n, i) => [n, i]))(
		'the funnel of %i events runs no narrower than where PHE draws it',
		(n, i) => {
			const at = (expected: number) => funnelLimits(expected, 0)
			// PHE solves to about 1e-5 and is exact throughout; from ten events on Byar is up to 0.3 % off at 99.8 %, low.
			const tolerance = n < 10 ? 1e-4 : 0.02
			expect(at(wanted.exp_for_lower95[i] as number).low95).toBeLessThanOrEqual(
				(n / (wanted.exp_for_lower95[i] as number)) * (1 + tolerance),
			)
			expect(at(wanted.exp_for_upper95[i] as number).high95).toBeGreaterThanOrEqual(
				(n / (wanted.exp_for_upper95[i] as number)) * (1 - tolerance),
			)
			expect(at(wanted.exp_for_lower998[i] as number).low998).toBeLessThanOrEqual(
				(n / (wanted.exp_for_lower998[i] as number)) * (1 + tolerance),
			)
			expect(at(wanted.exp_for_upper998[i] as number).high998).toBeGreaterThanOrEqual(
				(n / (wanted.exp_for_upper998[i] as number)) * (1 - tolerance),
			)
		},
	)
})

describe('by hand', () => {
	test('5 where 1 is expected: lower limit 1.62, so outside 95 % and not 99.8 % (0.74)', () => {
		expect(outsidePoisson(5, 1)).toBe(1)
	})
	test('none where 3.68 is expected is chance, where 3.7 is not; nor where 6.91 is under 99.8 %', () => {
		expect([3.68, 3.7, 6.9, 6.91].map((expected) => outsidePoisson(0, expected))).toEqual([0, -1, -1, -2])
	})
	test('areas as expected: phi 0, tau2 0, none outside', () => {
		const found = funnel([4, 9, 16, 25], [4, 9, 16, 25])
		expect(found).toMatchObject({ phi: 0, tau2: 0, outside: [0, 0, 0, 0] })
	})
	test('the drawn curve has a corner where the lower limit leaves 0, so that no count of 0 lies on its wrong side', () => {
		const expected = Array.from({ length: 30 }, (_, i) => 1.1 ** i * 1.7)
		const { limits, outside } = funnel(
			expected.map(() => 0),
			expected,
		)
		expected.forEach((e, i) => {
			const after = limits.findIndex((at) => at.expected >= e)
			const [a, b] = [limits[Math.max(0, after - 1)], limits[after]]
			if (!a || !b) throw new Error('the curve does not reach')
			const across = a === b ? 0 : (e - a.expected) / (b.expected - a.expected)
			const low = a.low95 + across * (b.low95 - a.low95)
			expect([e, low > 0]).toEqual([e, (outside[i] as number) < 0])
		})
	})
	test('ordinary differences between areas widen the funnel: what chance does not explain is not abnormal yet', () => {
		const expected = Array.from({ length: 40 }, () => 100)
		const observed = expected.map((e, i) => e + (i % 2 ? 30 : -30))
		const { outside, outsidePoisson: bare, tau2 } = funnel(observed, expected)
		expect(tau2).toBeGreaterThan(0)
		expect(bare.filter((o) => o !== 0)).toHaveLength(40)
		expect(outside.filter((o) => o !== 0)).toHaveLength(0)
	})
})

describe('always', () => {
	const areas = fc.array(fc.record({ o: fc.nat(400), e: fc.double({ min: 0.01, max: 400, noNaN: true }) }), {
		maxLength: 40,
	})
	test('limits hold 1, the outer hold the inner; numbers are numbers; adjusting makes nothing stand out', () => {
		fc.assert(
			fc.property(areas, (list) => {
				const found = funnel(
					list.map(({ o }) => o),
					list.map(({ e }) => e),
				)
				expect([found.phi, found.tau2].every((n) => Number.isFinite(n) && n >= 0)).toBe(true)
				found.limits.forEach((at, i) => {
					expect(Object.values(at).every((n) => Number.isFinite(n) && n >= 0)).toBe(true)
					expect(at.low998).toBeLessThanOrEqual(at.low95)
					expect(at.low95).toBeLessThan(1)
					expect(at.high95).toBeGreaterThan(1)
					expect(at.high998).toBeGreaterThanOrEqual(at.high95)
					if (i > 0) expect(at.expected).toBeGreaterThan(found.limits[i - 1]?.expected ?? 0)
				})
				found.outside.forEach((o, i) => {
					const bare = found.outsidePoisson[i] as number
					expect(Math.abs(o)).toBeLessThanOrEqual(Math.abs(bare))
					expect(o * bare).toBeGreaterThanOrEqual(0)
				})
			}),
		)
	})
	test('the order of the areas does not matter', () => {
		fc.assert(
			fc.property(areas, (list) => {
				const forth = funnel(
					list.map(({ o }) => o),
					list.map(({ e }) => e),
				)
				const back = funnel(list.map(({ o }) => o).reverse(), list.map(({ e }) => e).reverse())
				expect(Math.abs(back.tau2 - forth.tau2)).toBeLessThanOrEqual(1e-9 * (1 + forth.tau2))
				expect(back.outsidePoisson.toReversed()).toEqual(forth.outsidePoisson)
			}),
		)
	})
})
