import chisquareQuantile from '@stdlib/stats-base-dists-chisquare-quantile'
import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import poissonCdf from '@stdlib/stats-base-dists-poisson-cdf'
import poissonQuantile from '@stdlib/stats-base-dists-poisson-quantile'
import { describe, expect, test } from 'vitest'
import { twoSided } from '../../../server/methods/normal.ts'
import { poissonInterval } from '../../../server/methods/poisson-interval.ts'
import oracle from '../../oracles/distributions.json' with { type: 'json' }

/** Relative, because in a tail an absolute difference is always small. */
function expectRelative(got: number, wanted: number, tolerance: number) {
	expect(Math.abs(got - wanted)).toBeLessThanOrEqual(tolerance * Math.abs(wanted))
}
const at = (list: readonly number[], i: number) => list[i] as number

describe('normal, as R gives it', () => {
	const { z, cdf, sf, p, quantile } = oracle.normal
	test.each(z.map((value, i) => [value, i] as const))('both tails at %d', (value, i) => {
		expectRelative(normalCdf(value, 0, 1), at(cdf, i), 1e-9)
		expectRelative(normalCdf(-value, 0, 1), at(sf, i), 1e-9)
		expectRelative(twoSided(value), 2 * Math.min(at(cdf, i), at(sf, i)), 1e-9)
	})
	test.each(p.map((value, i) => [value, i] as const))('quantile of %d', (value, i) => {
		// The library is good to some 2e-9; what needs more is written out (poisson-limits.ts).
		if (at(quantile, i) === 0) expect(normalQuantile(value, 0, 1)).toBeCloseTo(0, 12)
		else expectRelative(normalQuantile(value, 0, 1), at(quantile, i), 1e-8)
	})
})

describe('chi-square quantiles, as R gives them', () => {
	const { p, df, q } = oracle.chisq_quantile
	test.each(p.flatMap((share, row) => df.map((freedom, column) => [share, freedom, row, column] as const)))(
		'%d at %i degrees of freedom',
		(share, freedom, row, column) => {
			expectRelative(chisquareQuantile(share, freedom), at(q[row] ?? [], column), 1e-9)
		},
	)
})

describe('Poisson, as R gives it', () => {
	const { k, lambda, cdf, sf_gt_k: above } = oracle.poisson
	const cases = k.map((count, i) => [count, at(lambda, i), at(cdf, i), at(above, i)] as const)
	test.each(cases)('%i or fewer of %d', (count, mean, below) => {
		expectRelative(poissonCdf(count, mean), below, 1e-9)
	})
	/** Where the probability can be told from 0 and 1. */
	const inside = cases.filter(([, , below, more]) => below > 1e-10 && more > 1e-6)
	test.each(inside)('quantiles at %i of %d turn where the probability does', (count, mean, below, more) => {
		expect(poissonQuantile(below * (1 - 1e-9), mean)).toBeLessThanOrEqual(count)
		expect(poissonQuantile(below + 1e-9 * more, mean)).toBeGreaterThan(count)
	})
	test.each([0.1, 0.5, 1, 3, 10, 25, 60, 150])('chance alone gives 95 in 100 counts of %d', (mean) => {
		const { low, high } = poissonInterval(mean)
		expect(low === 0 ? 0 : poissonCdf(low - 1, mean)).toBeLessThan(0.025)
		expect(poissonCdf(low, mean)).toBeGreaterThanOrEqual(0.025)
		expect(high === 0 ? 0 : poissonCdf(high - 1, mean)).toBeLessThan(0.975)
		expect(poissonCdf(high, mean)).toBeGreaterThanOrEqual(0.975)
	})
	/** scipy 1.17.1, stats.poisson.ppf; the library's own quantile is one count off at most of them. */
	test.each([
		[1002.1084759521318, 941, 1065],
		[2885.427301587302, 2781, 2991],
		[12_345.6, 12_128, 12_564],
		[299_621.89, 298_550, 300_695],
	])('also of a large mean: %d', (mean, low, high) => {
		expect(poissonInterval(mean)).toEqual({ low, high })
	})
})
