/** A piece of a line between two periods that both have a value. */
export interface Segment {
	from: number
	to: number
	/** One of the two periods is covered only in part: drawn dotted. */
	partial: boolean
}

/**
 * Segments of a line with gaps: unknown values are never bridged, periods in which nothing was measured anywhere are.
 * Indices of `values`; `measured` false: the source has no figures for that period (a survey held every other year).
 */
export function lineSegments(
	values: readonly (number | null)[],
	partial: readonly boolean[],
	measured: readonly boolean[] = [],
): Segment[] {
	const segments: Segment[] = []
	let from: number | null = null
	values.forEach((value, to) => {
		if (measured[to] === false && value === null) return
		if (from !== null && value !== null)
			segments.push({ from, to, partial: (partial[from] ?? false) || (partial[to] ?? false) })
		from = value === null ? null : to
	})
	return segments
}

/**
 * The span of a value axis: from 0 when the values lie near enough to it to compare lengths (the smallest is under 60 % of the
 * largest), else just around them. Null without values.
 */
export function valueSpan(values: readonly (number | null)[]): [number, number] | null {
	const known = values.filter((v) => v !== null)
	if (known.length === 0) return null
	let low = Math.min(...known)
	let high = Math.max(...known)
	if (low > 0 && low < 0.6 * high) low = 0
	if (high < 0 && high > 0.6 * low) high = 0
	if (low === high) {
		const room = Math.abs(low) * 0.1 || 1
		return low > 0 ? [Math.max(0, low - room), high + room] : [low - room, high + room]
	}
	return [low, high]
}

/** Which of `count` labels fit on `width` pixels when each takes `each`: indices, always the last. */
export function labelIndices(count: number, width: number, each: number): number[] {
	if (count === 0) return []
	const step = Math.max(1, Math.ceil((count * each) / Math.max(width, each)))
	const indices: number[] = []
	for (let i = count - 1; i >= 0; i -= step) indices.unshift(i)
	return indices
}
