import { quantileSorted } from 'd3-array'

/** Share cut off at either side before the spread is measured: real outliers must not hide themselves. */
export const WINSORISED = 0.1

export interface Overdispersion {
	/** 2 (√O − √E) per area. */
	z: number[]
	winsorised: number[]
	/** Mean square of the winsorised z; 1 where areas differ by chance alone. */
	phi: number
	/** Variance between areas on the square-root scale, added to the limits; 0 where chance explains the differences. */
	tau2: number
}

/**
 * How much more areas differ than Poisson chance makes them (Spiegelhalter 2005, additive random effect; the estimator of
 * DerSimonian & Laird as in FunnelPlotR). `observed` and `expected` per area, both at least 0, some expected above 0.
 */
export function overdispersion(observed: readonly number[], expected: readonly number[]): Overdispersion {
	const z = observed.map((o, i) => 2 * (Math.sqrt(o) - Math.sqrt(expected[i] as number)))
	const sorted = z.toSorted((a, b) => a - b)
	const low = quantileSorted(sorted, WINSORISED) ?? 0
	const high = quantileSorted(sorted, 1 - WINSORISED) ?? 0
	const winsorised = z.map((value) => Math.min(Math.max(value, low), high))
	const n = z.length
	const squares = winsorised.reduce((sum, value) => sum + value * value, 0)
	// Weights 1 / s², where s = 1 / (2 √E) is the standard error of √(O / E).
	const weight = expected.reduce((sum, e) => sum + 4 * e, 0)
	const weight2 = expected.reduce((sum, e) => sum + (4 * e) ** 2, 0)
	const room = weight > 0 ? weight - weight2 / weight : 0
	const tau2 = room > 0 ? Math.max(0, (squares - (n - 1)) / room) : 0
	return { z, winsorised, phi: n > 0 ? squares / n : 0, tau2 }
}
