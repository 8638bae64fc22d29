export interface PlacedLabel {
	/** Where the text starts, in pixels. */
	left: number
	/** 0 for the first line under the axis, 1 for the next … */
	row: number
}

/**
 * Places texts centred under points of an axis without overlap: each on the first line where it fits, pushed inside the width.
 * `xs` and `widths` in pixels; answers in the order given.
 */
export function placeLabels(xs: readonly number[], widths: readonly number[], width: number, gap = 8): PlacedLabel[] {
	const placed: PlacedLabel[] = xs.map(() => ({ left: 0, row: 0 }))
	const rows: [number, number][][] = []
	for (const i of xs.map((_, index) => index).sort((a, b) => (xs[a] ?? 0) - (xs[b] ?? 0))) {
		const size = widths[i] ?? 0
		const left = Math.max(0, Math.min((xs[i] ?? 0) - size / 2, width - size))
		let row = 0
		while (rows[row]?.some(([from, to]) => left < to + gap && from < left + size + gap)) row++
		rows[row] ??= []
		rows[row]?.push([left, left + size])
		placed[i] = { left, row }
	}
	return placed
}

/** A fair guess of the width of a text in the interface's font, in pixels: enough to keep labels apart. */
export const textWidth = (text: string, size: number): number => text.length * size * 0.52
