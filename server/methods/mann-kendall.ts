import { median, quantileSorted } from 'd3-array'
import { twoSided } from './normal.ts'

/** A value and when; times are in the unit that the slope is wanted per. */
export interface Moment {
	at: number
	value: number
}

export interface TrendTest {
	/** Moments that have a value. */
	n: number
	s: number
	/** Of S, corrected for ties. */
	variance: number
	/** With continuity correction; 0 where all values are equal. */
	z: number
	/** Two-sided, normal. */
	p: number
	/** Kendall's tau corrected for ties (tau-b); 0 where all values are equal. */
	tau: number
	/** Median of all pairwise slopes (Sen 1968); null with fewer than two moments. */
	slope: number | null
	/** Value of the line at time 0: median value − slope × median time. */
	intercept: number | null
	/** 95 % limits of the slope; null where there is none. */
	interval: [number, number] | null
}

const Z95 = 1.959963984540054

/** z of S with continuity correction; 0 where S or its variance is. */
export function scoreOf(s: number, variance: number): number {
	if (s === 0 || variance <= 0) return 0
	return (s - Math.sign(s)) / Math.sqrt(variance)
}

/** Values that know their time, of a list with gaps; `times` left out: 0, 1, 2 … */
export function momentsOf(values: readonly (number | null)[], times?: readonly number[]): Moment[] {
	return values.flatMap((value, i) => (value === null ? [] : [{ at: times?.[i] ?? i, value }]))
}

/** S, and its variance under no trend: (n(n−1)(2n+5) − Σ t(t−1)(2t+5)) / 18 over groups of t ties. */
export function mannKendallScore(values: readonly number[]): { s: number; variance: number; ties: number } {
	const n = values.length
	let s = 0
	for (let i = 0; i < n; i++) {
		for (let j = i + 1; j < n; j++) s += Math.sign((values[j] as number) - (values[i] as number))
	}
	const groups = new Map<number, number>()
	for (const value of values) groups.set(value, (groups.get(value) ?? 0) + 1)
	let variance = n * (n - 1) * (2 * n + 5)
	let ties = 0
	for (const t of groups.values()) {
		variance -= t * (t - 1) * (2 * t + 5)
		ties += (t * (t - 1)) / 2
	}
	return { s, variance: variance / 18, ties }
}

/** Slopes of all pairs, ascending. Two moments at the same time have none. */
export function pairwiseSlopes(moments: readonly Moment[]): number[] {
	const slopes: number[] = []
	for (let i = 0; i < moments.length; i++) {
		const from = moments[i] as Moment
		for (let j = i + 1; j < moments.length; j++) {
			const to = moments[j] as Moment
			if (to.at !== from.at) slopes.push((to.value - from.value) / (to.at - from.at))
		}
	}
	return slopes.sort((a, b) => a - b)
}

/** As Python and R round: halves to even. */
function roundHalfEven(x: number): number {
	const low = Math.floor(x)
	if (x - low !== 0.5) return Math.round(x)
	return low % 2 === 0 ? low : low + 1
}

/** Sen's 95 % limits among ascending slopes (Sen 1968, 2.6), the same places as scipy's theilslopes. */
export function slopeInterval(slopes: readonly number[], variance: number): [number, number] | null {
	if (slopes.length === 0) return null
	const width = Z95 * Math.sqrt(Math.max(0, variance))
	const low = Math.max(roundHalfEven((slopes.length - width) / 2) - 1, 0)
	const high = Math.min(roundHalfEven((slopes.length + width) / 2), slopes.length - 1)
	return [slopes[low] as number, slopes[high] as number]
}

/**
 * Mann-Kendall trend test (Mann 1945, Kendall 1975) with Sen's slope, over moments ascending in time; gaps are simply left
 * out. Equal values give z 0 and p 1, never NaN. Four moments cannot reach p 0.05.
 */
export function mannKendall(moments: readonly Moment[]): TrendTest {
	const values = moments.map(({ value }) => value)
	const n = values.length
	const { s, variance, ties } = mannKendallScore(values)
	const z = scoreOf(s, variance)
	const pairs = (n * (n - 1)) / 2
	const slopes = pairwiseSlopes(moments)
	const slope = quantileSorted(slopes, 0.5) ?? null
	const times = moments.map(({ at }) => at)
	return {
		n,
		s,
		variance,
		z,
		p: twoSided(z),
		tau: pairs > ties ? s / Math.sqrt(pairs * (pairs - ties)) : 0,
		slope,
		intercept: slope === null ? null : (median(values) as number) - slope * (median(times) as number),
		interval: slopeInterval(slopes, variance),
	}
}
