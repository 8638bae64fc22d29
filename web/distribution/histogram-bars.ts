import { bin } from 'd3-array'
import type { Scale } from '../../server/contract/scale.ts'

/** Areas of one class within one step of the axis; segments of a step stand on one another. */
export interface HistogramSegment {
	from: number
	to: number
	color: string
	/** Index of the class of the legend; null when colours run on without classes. */
	bin: number | null
	/** Areas below this segment in the same step. */
	below: number
	count: number
}

/**
 * About `steps` equal, round steps over the values, each split by the classes of the legend: the shape is that of the values,
 * the colours those of the map.
 */
export function histogramBars(scale: Scale, values: readonly number[], steps = 24): HistogramSegment[] {
	if (scale.domain === null || values.length === 0) return []
	const colors = new Map<string, number | null>(
		scale.classed ? scale.bins.map((entry) => [entry.color, entry.index]) : [],
	)
	return bin<number, number>()
		.thresholds(steps)(values as number[])
		.flatMap((step) => {
			const from = step.x0 ?? 0
			const to = step.x1 ?? 0
			if (!scale.classed) {
				const color = scale.colorOf(Math.min(Math.max((from + to) / 2, scale.domain?.[0] ?? 0), scale.domain?.[1] ?? 0))
				return step.length === 0 ? [] : [{ from, to, color: color ?? '', bin: null, below: 0, count: step.length }]
			}
			let below = 0
			return [...colors].flatMap(([color, index]) => {
				const count = step.filter((value) => scale.binOf(value)?.index === index).length
				if (count === 0) return []
				const segment = { from, to, color, bin: index, below, count }
				below += count
				return [segment]
			})
		})
}
