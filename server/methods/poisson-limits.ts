import chisquareQuantile from '@stdlib/stats-base-dists-chisquare-quantile'

/** Two-sided: limits that the true mean lies outside with 5 %, or 0.2 %, probability. */
export const coverages = [0.95, 0.998] as const
export type Coverage = (typeof coverages)[number]

/** Under this count exact limits, from it Byar's approximation: the rule of PHE (0.006 % off at 10). */
export const EXACT_UNDER = 10

const upperTail = (coverage: Coverage) => 0.5 + coverage / 2
/** Quantiles of the normal distribution, written out: the library's are good to 2e-9 only. */
const z: Record<Coverage, number> = { 0.95: 1.959963984540054, 0.998: 3.090232306167813 }

function exactLow(count: number, coverage: Coverage): number {
	return count === 0 ? 0 : chisquareQuantile(1 - upperTail(coverage), 2 * count) / 2
}
function exactHigh(count: number, coverage: Coverage): number {
	return chisquareQuantile(upperTail(coverage), 2 * count + 2) / 2
}
function byar(count: number, deviation: number): number {
	return count * (1 - 1 / (9 * count) + deviation / (3 * Math.sqrt(count))) ** 3
}

/**
 * Confidence limits of the mean of a Poisson count: exact by chi-square under ten events (Garwood 1936), Byar's
 * approximation from there (Breslow & Day 1987), as PHE's technical guide prescribes. `count`: a whole number of at least 0.
 */
export function poissonLimits(count: number, coverage: Coverage): { low: number; high: number } {
	if (count < EXACT_UNDER) return { low: exactLow(count, coverage), high: exactHigh(count, coverage) }
	return { low: byar(count, -z[coverage]), high: byar(count + 1, z[coverage]) }
}

/** Standard deviations that a coverage is wide to one side: 1.96 and 3.09. */
export const deviationsOf = (coverage: Coverage): number => z[coverage]
