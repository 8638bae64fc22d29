/** Up to this mean P(0) is far from the smallest number there is, and all counts are summed from 0. */
const FROM_ZERO_UP_TO = 500
/** Scores of 2.5 % and 97.5 %, to begin near the answer. */
const NEAR = 1.96

/** P(X = count) of a large mean, by Stirling's series. */
function probability(count: number, mean: number): number {
	const series = 1 / (12 * count) - 1 / (360 * count ** 3)
	return Math.exp(count * Math.log(mean / count) + count - mean - 0.5 * Math.log(2 * Math.PI * count) - series)
}

/** P(X ≤ count) of a large mean: the probability of `count`, and of those below it one from the other. */
function atMost(count: number, mean: number): number {
	let term = probability(count, mean)
	let sum = 0
	for (let k = count; k > 0 && term > sum * 1e-16; k--) {
		sum += term
		term *= k / mean
	}
	return sum
}

/** The least count that has a share of at least `share` at or under it; `near` is where to begin. */
function countAt(share: number, mean: number, near: number): number {
	let count = Math.round(near)
	let below = atMost(count, mean)
	while (below >= share) below -= probability(count--, mean)
	while (below < share) below += probability(++count, mean)
	return count
}

/**
 * The counts that chance alone gives in 95 of 100 cases when `expected` (≥ 0) is the mean: 2.5 % and 97.5 % quantiles. Summed
 * here: the quantile of the library is exact too up to a mean of 1,000, but several times as slow, which a country feels.
 */
export function poissonInterval(expected: number): { low: number; high: number } {
	if (expected > FROM_ZERO_UP_TO) {
		const spread = NEAR * Math.sqrt(expected)
		return { low: countAt(0.025, expected, expected - spread), high: countAt(0.975, expected, expected + spread) }
	}
	let count = 0
	let term = Math.exp(-expected)
	let sum = term
	const upTo = (share: number) => {
		while (sum < share) {
			count++
			term *= expected / count
			sum += term
		}
		return count
	}
	return { low: upTo(0.025), high: upTo(0.975) }
}
