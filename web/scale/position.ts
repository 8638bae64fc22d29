import type { Scale } from '../../server/contract/scale.ts'

/** Where a value lies along the legend's bar, 0 to 1: classes are equally wide, within a class it runs in proportion. Null outside. */
export function positionOf(scale: Scale, value: number): number | null {
	if (scale.classed) {
		const bin = scale.binOf(value)
		if (!bin) return null
		const within = bin.to > bin.from ? (value - bin.from) / (bin.to - bin.from) : 0.5
		return (bin.index + within) / scale.bins.length
	}
	if (!scale.domain) return null
	const [low, high] = scale.domain
	if (value < low || value > high) return null
	return high > low ? (value - low) / (high - low) : 0.5
}

/** The same for a value that may lie beyond the ends, such as an average: clamped to the bar. */
export function clampedPositionOf(scale: Scale, value: number): number | null {
	if (!scale.domain) return null
	return positionOf(scale, Math.min(scale.domain[1], Math.max(scale.domain[0], value)))
}
