/**
 * Probability of `count` events or more in a time that is `share` as long as the time before, in which there were `before`:
 * the negative binomial of a Poisson rate of which only that earlier count is known (Jeffreys prior). The fewer the earlier
 * events, the less sure what is to be expected, the longer the tail. `fluctuation`: variance that the rate has between both
 * times by itself, over its square; 0 = always the same. Whole numbers of at least 0, share above 0.
 */
export function predictiveTail(count: number, before: number, share: number, fluctuation = 0): number {
	const mean = predictiveMean(before, share)
	const size = 1 / (1 / (before + 0.5) + fluctuation)
	const success = size / (size + mean)
	// P(0), P(1) … one from the other; what lies under `count` is taken from 1, what lies above it is summed.
	let term = success ** size
	if (term === 0) return count <= mean ? 1 : 0
	let below = 0
	for (let k = 0; k < count; k++) {
		below += term
		term *= ((size + k) / (k + 1)) * (1 - success)
	}
	if (below < 0.5) return 1 - below
	let tail = 0
	for (let k = count; term > tail * 1e-16 && term > 0; k++) {
		tail += term
		term *= ((size + k) / (k + 1)) * (1 - success)
	}
	return Math.min(1, tail)
}

/** What is to be expected by the same reckoning. */
export const predictiveMean = (before: number, share: number): number => (before + 0.5) * share
