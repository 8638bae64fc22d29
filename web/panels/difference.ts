/** How a value lies against another, as it is said in words. */
export interface Difference {
	kind: 'higher' | 'lower' | 'equal'
	/** How much, never negative, in the unit of the metric. */
	size: number
	/** The same as a share of the other value; null where a share says nothing (other value 0 or negative, or already a percentage or deviation). */
	share: number | null
}

/**
 * Compares as shown on screen: values that read the same in `decimals` places are equal, so that words never
 * contradict the numbers beside them. Null when either value is unknown.
 */
export function difference(
	value: number | null,
	other: number | null,
	metric: { decimals: number; unit: { nl: string }; midpoint: number | null },
): Difference | null {
	if (value === null || other === null) return null
	const factor = 10 ** metric.decimals
	const shown = (v: number) => Math.round(v * factor) / factor
	const size = Math.abs(Math.round((shown(value) - shown(other)) * factor) / factor)
	if (size === 0) return { kind: 'equal', size: 0, share: null }
	const shareSaysSomething = other > 0 && value >= 0 && metric.unit.nl !== '%' && metric.midpoint === null
	return {
		kind: value > other ? 'higher' : 'lower',
		size,
		share: shareSaysSomething ? Math.abs(value - other) / other : null,
	}
}
