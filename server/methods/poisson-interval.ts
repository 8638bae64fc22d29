import quantile from '@stdlib/stats-base-dists-poisson-quantile'

/** Above this mean the library's lower tail is up to 1 % off (its asymptotic series), its quantile at times one count. */
const LIBRARY_UP_TO = 1000

/** P(X ≤ count) of a large mean: the probability of `count` by Stirling's series, and those below it one from the other. */
function atMost(count: number, mean: number): number {
	const series = 1 / (12 * count) - 1 / (360 * count ** 3)
	const spread = 0.5 * Math.log(2 * Math.PI * count)
	let term = Math.exp(count * Math.log(mean / count) + count - mean - spread - series)
	let sum = 0
	for (let k = count; k > 0 && term > sum * 1e-16; k--) {
		sum += term
		term *= k / mean
	}
	return sum
}

/** The least count that has a share of at least `share` at or under it. */
function countAt(share: number, mean: number): number {
	let count = quantile(share, mean)
	if (mean <= LIBRARY_UP_TO) return count
	while (atMost(count - 1, mean) >= share) count--
	while (atMost(count, mean) < share) count++
	return count
}

/** The counts that chance alone gives in 95 of 100 cases when `expected` (≥ 0) is the mean: 2.5 % and 97.5 % quantiles. */
export const poissonInterval = (expected: number): { low: number; high: number } => ({
	low: countAt(0.025, expected),
	high: countAt(0.975, expected),
})
