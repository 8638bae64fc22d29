import { mannKendall, momentsOf } from './mann-kendall.ts'

/** The categories of Esri's emerging hot spot analysis, of hot or of cold. */
export type EsriCategory =
	| 'new'
	| 'consecutive'
	| 'intensifying'
	| 'persistent'
	| 'diminishing'
	| 'sporadic'
	| 'oscillating'
	| 'historical'

export type Emergence = 'new' | 'intensifying' | 'persistent' | 'diminishing' | 'onAndOff' | 'historical' | 'none'

export interface EsriPattern {
	kind: 'hot' | 'cold'
	category: EsriCategory
}

/** Esri asks for ten steps: with fewer, nine tenths and a trend say nothing. */
export const MINIMUM_STEPS = 10
const MOSTLY = 0.9
const ALPHA = 0.05

function patternOf(z: readonly number[], hot: readonly boolean[], cold: readonly boolean[]): EsriCategory | null {
	const n = z.length
	const count = hot.filter(Boolean).length
	const last = hot[n - 1] === true
	if (count / n >= MOSTLY) {
		if (!last) return 'historical'
		const trend = mannKendall(momentsOf(z))
		if (trend.p > ALPHA) return 'persistent'
		return trend.z > 0 ? 'intensifying' : 'diminishing'
	}
	if (!last) return null
	if (cold.some(Boolean)) return 'oscillating'
	if (count === 1) return 'new'
	return lastRun(hot) === count ? 'consecutive' : 'sporadic'
}

/** How many steps the run lasts that ends the series; 0 when the last step is not in one. */
export function lastRun(is: readonly boolean[]): number {
	const before = is.lastIndexOf(false)
	return is.length - 1 - before
}

/**
 * The space-time category of one area from its Gi* z per step and whether each is significant, after the text of Esri's
 * emerging hot spot analysis (ArcGIS Pro, latest: sporadic and consecutive must be hot in the last step):
 * hot in at least nine tenths of the steps: in the last one too? z rises (Mann-Kendall, 0.05): intensifying; falls:
 * diminishing; else persistent; no longer hot: historical. Hot in the last step, less often: ever cold before: oscillating;
 * for the first time: new; in one run that ends the series: consecutive; else sporadic. Cold is the mirror image.
 */
export function esriPattern(z: readonly number[], significant: readonly boolean[]): EsriPattern | null {
	const hot = z.map((value, i) => significant[i] === true && value > 0)
	const cold = z.map((value, i) => significant[i] === true && value < 0)
	const asHot = patternOf(z, hot, cold)
	if (asHot) return { kind: 'hot', category: asHot }
	const negated = z.map((value) => -value)
	const asCold = patternOf(negated, cold, hot)
	return asCold ? { kind: 'cold', category: asCold } : null
}

/**
 * Esri's eight in the six words of the screen:
 * - new, intensifying, persistent, diminishing, historical: the same;
 * - consecutive (one run, ending now): `new` as long as the run covers at most half of the steps, then `persistent`;
 * - sporadic and oscillating: `onAndOff`;
 * - no pattern: `none`.
 */
export function emergenceOf(pattern: EsriPattern | null, significant: readonly boolean[]): Emergence {
	if (!pattern) return 'none'
	switch (pattern.category) {
		case 'consecutive':
			return 2 * significant.filter(Boolean).length <= significant.length ? 'new' : 'persistent'
		case 'sporadic':
		case 'oscillating':
			return 'onAndOff'
		default:
			return pattern.category
	}
}
