import type { Scale } from '../scale/scale.ts'

export interface HistogramBar {
	from: number
	to: number
	count: number
	/** Index of the class of the legend; null when colours run on without classes. */
	bin: number | null
	/** Areas per unit of value: the height of the bar, so that its area is its count. */
	density: number
	color: string
}

/**
 * Bars with the classes of the legend. Without classes: about twelve equal steps over the domain. Classes may differ in width,
 * so a bar's height is its count divided by its width; the count itself stands above it.
 */
export function histogramBars(scale: Scale, values: readonly number[]): HistogramBar[] {
	if (scale.domain === null) return []
	const [low, high] = scale.domain
	const whole = high - low || 1
	if (scale.classed) {
		return scale.bins.map((bin) => ({
			from: bin.from,
			to: bin.to,
			count: bin.count,
			bin: bin.index,
			density: bin.count / (bin.to - bin.from || whole),
			color: bin.color,
		}))
	}
	const steps = 12
	return Array.from({ length: steps }, (_, i) => {
		const from = low + (whole * i) / steps
		const to = low + (whole * (i + 1)) / steps
		const count = values.filter((v) => v >= from && (v < to || (i === steps - 1 && v <= to))).length
		return { from, to, count, bin: null, density: count / (whole / steps), color: scale.colorOf((from + to) / 2) ?? '' }
	})
}
