/** A piece of a line between two neighbouring periods that both have a value. */
export interface Segment {
	from: number
	to: number
	/** One of the two periods is covered only in part: drawn dotted. */
	partial: boolean
}

/** Segments of a line with gaps: unknown values are never bridged. Indices of `values`. */
export function lineSegments(values: readonly (number | null)[], partial: readonly boolean[]): Segment[] {
	const segments: Segment[] = []
	for (let i = 1; i < values.length; i++) {
		if (values[i - 1] === null || values[i] === null) continue
		segments.push({ from: i - 1, to: i, partial: (partial[i - 1] ?? false) || (partial[i] ?? false) })
	}
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
