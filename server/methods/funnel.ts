import { type Overdispersion, overdispersion } from './overdispersion.ts'
import { type Coverage, coverages, deviationsOf, EXACT_UNDER, poissonLimits } from './poisson-limits.ts'

/** Limits of observed ÷ expected at one number of expected events. */
export interface FunnelLimits {
	expected: number
	low95: number
	high95: number
	low998: number
	high998: number
}

/** −2 … 2: outside 95 % (1) or 99.8 % (2), below (−) or above (+). */
export type Outside = -2 | -1 | 0 | 1 | 2

export interface Funnel extends Pick<Overdispersion, 'phi' | 'tau2'> {
	outside: Outside[]
	outsidePoisson: Outside[]
	/** Adjusted limits, ascending by expected, over the range of the areas. */
	limits: FunnelLimits[]
}

const CURVE_POINTS = 60

/** Whether a count differs from what is expected, by chance alone: its limits do not hold the expected number. */
export function outsidePoisson(observed: number, expected: number): Outside {
	const at = (coverage: Coverage) => {
		const { low, high } = poissonLimits(observed, coverage)
		return low > expected ? 1 : high < expected ? -1 : 0
	}
	return (at(0.998) * 2 || at(0.95)) as Outside
}

const memo = new Map<string, number>()
/** The limit of a whole count, kept: the curve asks the same ten again and again. */
function limit(count: number, side: 'low' | 'high', coverage: Coverage): number {
	if (count >= EXACT_UNDER) return poissonLimits(count, coverage)[side]
	const key = `${count} ${side} ${coverage}`
	const known = memo.get(key) ?? poissonLimits(count, coverage)[side]
	memo.set(key, known)
	return known
}

/**
 * The count, not whole, whose limit is `expected`: where the unadjusted funnel runs. Between whole counts under ten the limit
 * is drawn straight; it is right at the whole counts, and no others occur. `low` side of a count bounds it from above.
 */
function countAt(expected: number, side: 'low' | 'high', coverage: Coverage): number {
	if (side === 'high' && expected <= limit(0, side, coverage)) return 0
	let from = 0
	let to = EXACT_UNDER
	while (limit(to, side, coverage) < expected) {
		from = to
		to *= 2
	}
	if (from === 0) {
		while (limit(from + 1, side, coverage) < expected) from++
		const [a, b] = [limit(from, side, coverage), limit(from + 1, side, coverage)]
		// Byar begins a hair under the exact limit of the count before.
		return b > a ? Math.min(from + 1, from + (expected - a) / (b - a)) : from + 1
	}
	for (let step = 0; step < 50; step++) {
		const middle = (from + to) / 2
		if (limit(middle, side, coverage) < expected) from = middle
		else to = middle
	}
	return (from + to) / 2
}

/** The square-root limits with the variance between areas added, squared back: never under 0. */
export function adjustedLimits(expected: number, tau2: number, coverage: Coverage): { low: number; high: number } {
	const width = deviationsOf(coverage) * Math.sqrt(1 / (4 * expected) + tau2)
	return { low: Math.max(0, 1 - width) ** 2, high: (1 + width) ** 2 }
}

/** The wider of adjusted and exact limits: an adjustment never makes an area stand out that chance explains. */
export function funnelLimits(expected: number, tau2: number): FunnelLimits {
	const at = (coverage: Coverage) => {
		const { low, high } = adjustedLimits(expected, tau2, coverage)
		return {
			low: Math.min(low, countAt(expected, 'high', coverage) / expected),
			high: Math.max(high, countAt(expected, 'low', coverage) / expected),
		}
	}
	const [inner, outer] = [at(0.95), at(0.998)]
	return { expected, low95: inner.low, high95: inner.high, low998: outer.low, high998: outer.high }
}

function outsideOf(ratio: number, { low95, high95, low998, high998 }: FunnelLimits): Outside {
	if (ratio > high95) return ratio > high998 ? 2 : 1
	if (ratio < low95) return ratio < low998 ? -2 : -1
	return 0
}

/** The weaker of two judgements of the same area. */
const weaker = (a: Outside, b: Outside): Outside => (a * b <= 0 ? 0 : Math.abs(a) < Math.abs(b) ? a : b)

/**
 * Funnel plot of event counts against what is expected of areas of their size (Spiegelhalter 2005): PHE's significance
 * (exact under ten events, Byar from there) and the same adjusted for overdispersion on the square-root scale.
 * Both lists have one number per area; `expected` above 0, `observed` whole and at least 0.
 */
export function funnel(observed: readonly number[], expected: readonly number[]): Funnel {
	const { phi, tau2 } = overdispersion(observed, expected)
	const poisson = observed.map((o, i) => outsidePoisson(o, expected[i] as number))
	const outside = observed.map((o, i) => {
		const e = expected[i] as number
		return weaker(outsideOf(o / e, funnelLimits(e, tau2)), poisson[i] as Outside)
	})
	const least = expected.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
	const most = expected.reduce((a, b) => Math.max(a, b), 0)
	const points = observed.length === 0 ? 0 : most > least ? CURVE_POINTS : 1
	const curve = Array.from({ length: points }, (_, i) =>
		i === 0 ? least : i === points - 1 ? most : least * (most / least) ** (i / (points - 1)),
	)
	// Where the lower limit leaves 0: drawn straight across, the corner would put counts of 0 on the wrong side.
	const corners = coverages.map((coverage) => limit(0, 'high', coverage)).filter((at) => at > least && at < most)
	const limits = [...new Set([...curve, ...corners])].sort((a, b) => a - b).map((at) => funnelLimits(at, tau2))
	return { phi, tau2, outside, outsidePoisson: poisson, limits }
}
