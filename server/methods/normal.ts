import cdf from '@stdlib/stats-base-dists-normal-cdf'

/** Two-sided p of a standard score. */
export const twoSided = (z: number): number => 2 * cdf(-Math.abs(z), 0, 1)
