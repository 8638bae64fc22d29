import quantile from '@stdlib/stats-base-dists-poisson-quantile'

/** The counts that chance alone gives in 95 of 100 cases when `expected` (≥ 0) is the mean: 2.5 % and 97.5 % quantiles. */
export const poissonInterval = (expected: number): { low: number; high: number } => ({
	low: quantile(0.025, expected),
	high: quantile(0.975, expected),
})
