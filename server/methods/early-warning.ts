/**
 * Early warning on a series of counts per week (or day), as in R's surveillance. Farrington (1996) and Noufaily (2012) are not
 * built: they fit a quasi-Poisson model on three to five years of every series, and are for work offline.
 */

export type EarsMethod = 'C1' | 'C2' | 'C3'

export interface EarsOptions {
	/** How many steps the baseline has. */
	baseline: number
	/** The standard deviation is never taken smaller: with 0 a baseline of zeros alarms at the first report. */
	minSigma: number
	/** Standard deviations above the baseline that a count must pass. */
	threshold: number
}

/** 3.09: alpha 0.001 one-sided, for C1 and C2; 1.96: alpha 0.025, for C3. */
export const earsThresholds: Record<EarsMethod, number> = {
	C1: 3.090232306167813,
	C2: 3.090232306167813,
	C3: 1.959963984540054,
}

const lags: Record<EarsMethod, number> = { C1: 0, C2: 2, C3: 2 }

/** Mean and standard deviation (÷ n − 1) of the steps [from, to). */
function moments(counts: ArrayLike<number>, from: number, to: number): { mean: number; sd: number } {
	const n = to - from
	let sum = 0
	for (let i = from; i < to; i++) sum += counts[i] as number
	const mean = sum / n
	let squares = 0
	for (let i = from; i < to; i++) squares += ((counts[i] as number) - mean) ** 2
	return { mean, sd: n > 1 ? Math.sqrt(squares / (n - 1)) : 0 }
}

/**
 * Upper bounds of EARS (Hutwagner et al. 2003, Salmon et al. 2016): a count above its bound is an alarm. C1: against the steps
 * just before; C2: two steps are left between, so that a slow start does not raise its own baseline; C3: what the two steps before lie above
 * their own baselines, each less one standard deviation, passes the threshold together (surveillance 1.20 leaves the step
 * itself out of that sum; the bound is its count plus what was left). Null where the baseline is not complete.
 */
export function earsBounds(
	counts: ArrayLike<number>,
	method: EarsMethod,
	{ baseline = 7, minSigma = 0, threshold = earsThresholds[method] }: Partial<EarsOptions> = {},
): (number | null)[] {
	const first = baseline + lags[method]
	const of = (t: number) => {
		const { mean, sd } = moments(counts, t - first, t - lags[method])
		return { mean, sd: Math.max(sd, minSigma) }
	}
	/** What step t lies above its baseline, less one standard deviation; without spread any excess counts as far above. */
	const excess = (t: number) => {
		const { mean, sd } = of(t)
		const above = (counts[t] as number) - mean
		return above > 0 ? Math.max(0, (sd > 0 ? above / sd : Number.MAX_VALUE) - 1) : 0
	}
	return Array.from({ length: counts.length }, (_, t) => {
		if (t < first + (method === 'C3' ? 2 : 0)) return null
		const { mean, sd } = of(t)
		if (method !== 'C3') return mean + threshold * sd
		const sum = excess(t - 1) + excess(t - 2)
		const x = counts[t] as number
		if (sd === 0) return sum > threshold ? 0 : x
		return Math.max(0, x + sd * (threshold - sum))
	})
}

/** How a Poisson count is made standard normal: (x − m) / √m, after Rossi et al. (1999), or after Anscombe. */
export type CusumTransform = 'standard' | 'rossi' | 'anscombe'

function standardise(x: number, m: number, transform: CusumTransform): number {
	switch (transform) {
		case 'standard':
			return (x - m) / Math.sqrt(m)
		case 'rossi':
			return (x - 3 * m + 2 * Math.sqrt(x * m)) / (2 * Math.sqrt(m))
		case 'anscombe':
			return (1.5 * (x ** (2 / 3) - m ** (2 / 3))) / m ** (1 / 6)
		default:
			return transform satisfies never
	}
}

/** Reference value and decision limit for a mean that rises by two standard deviations, α about 0.002 (Rossi et al. 1999). */
export const cusumDefaults = { k: 1.04, h: 2.26 } as const

/**
 * One-sided CUSUM of counts with mean m > 0 in control: S_t = max(0, S_{t−1} + z_t − k), an alarm while S_t ≥ h. It is not set
 * back after an alarm, so an alarm lasts until the rise is over.
 */
export function cusum(
	counts: ArrayLike<number>,
	m: number,
	{ k = cusumDefaults.k as number, transform = 'rossi' as CusumTransform } = {},
): Float64Array {
	let sum = 0
	return Float64Array.from(counts, (x) => {
		sum = Math.max(0, sum + standardise(x, m, transform) - k)
		return sum
	})
}
