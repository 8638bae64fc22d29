import { quantileSorted } from 'd3-array'
import { type Moment, mannKendallScore, pairwiseSlopes, scoreOf } from './mann-kendall.ts'
import { twoSided } from './normal.ts'

interface Corrected {
	variance: number
	z: number
	p: number
}

const Z95 = 1.959963984540054

/** Autocorrelation at lags 0 … n − 1; a series that does not vary has none. */
function autocorrelation(values: readonly number[]): number[] {
	const n = values.length
	const mean = values.reduce((sum, value) => sum + value, 0) / n
	const y = values.map((value) => value - mean)
	const at = (lag: number) => y.slice(lag).reduce((sum, value, i) => sum + value * (y[i] as number), 0)
	const whole = at(0)
	return values.map((_, lag) => (whole > 0 ? at(lag) / whole : lag === 0 ? 1 : 0))
}

/** Ranks from 1; ties share their mean. */
function ranks(values: readonly number[]): number[] {
	return values.map((value) => {
		let [below, equal] = [0, 0]
		for (const other of values) {
			if (other < value) below++
			else if (other === value) equal++
		}
		return below + (equal + 1) / 2
	})
}

function detrended(values: readonly number[]): number[] {
	const slope = quantileSorted(pairwiseSlopes(values.map((value, at): Moment => ({ at, value }))), 0.5) ?? 0
	return values.map((value, i) => value - (i + 1) * slope)
}

function corrected(values: readonly number[], factor: number): Corrected {
	const { s, variance } = mannKendallScore(values)
	const z = scoreOf(s, variance * factor)
	return { variance: variance * factor, z, p: twoSided(z) }
}

/**
 * Mann-Kendall of an evenly spaced series whose neighbouring values resemble each other (Hamed & Rao 1998): the variance is
 * multiplied by what the significant autocorrelations of the detrended ranks say. At least three values.
 */
export function hamedRao(values: readonly number[]): Corrected {
	const n = values.length
	const bound = Z95 / Math.sqrt(n)
	const sum = autocorrelation(ranks(detrended(values))).reduce(
		(total, r, lag) =>
			lag === 0 || Math.abs(r) <= bound ? total : total + (n - lag) * (n - lag - 1) * (n - lag - 2) * r,
		0,
	)
	return corrected(values, 1 + (2 / (n * (n - 1) * (n - 2))) * sum)
}

/**
 * The same by effective sample size (Yue & Wang 2004) over all lags. On short series it can shrink the variance far below
 * what is left of it by chance: a check, not a first choice.
 */
export function yueWang(values: readonly number[]): Corrected {
	const n = values.length
	const sum = autocorrelation(detrended(values)).reduce(
		(total, r, lag) => (lag === 0 ? total : total + (1 - lag / n) * r),
		0,
	)
	return corrected(values, 1 + 2 * sum)
}
