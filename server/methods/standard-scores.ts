import { deviation, mean } from 'd3-array'

export interface Spread {
	/** Unweighted, over the known values; null without any. */
	mean: number | null
	/** Divided by n − 1; 0 when all are equal, null with fewer than two values. */
	sd: number | null
}

/** Mean and standard deviation of the values that are known. */
export function spreadOf(values: readonly (number | null)[]): Spread {
	const known = values.filter((value) => value !== null)
	return { mean: mean(known) ?? null, sd: deviation(known) ?? null }
}

/** (value − mean) ÷ sd, as R's `scale`; null when the value is unknown or nothing varies. */
export const standardScore = (value: number | null, { mean, sd }: Spread): number | null =>
	value === null || mean === null || !sd ? null : (value - mean) / sd
