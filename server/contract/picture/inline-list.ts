import { type Block, textLine } from './blocks.ts'
import { textWidth } from './measure.ts'
import type { PictureColors } from './picture-colors.ts'

/** A sample, drawn within so much room. */
export type Mark = (x: number, y: number, width: number, height: number) => string

interface Item {
	label: string
	mark: Mark
}

/** Samples with their words beside one another, as far as there is room, then below; `heading` stands before the first. */
export function inlineList(
	{ colors, size, room }: { colors: PictureColors; size: number; room: number },
	items: readonly Item[],
	heading: string,
): Block {
	const row = size * 1.55
	const [wide, high] = [size * 1.9, size * 1.05]
	let [x, line] = [heading === '' ? 0 : textWidth(heading, size) + size * 0.8, 0]
	const placed = items.map(({ label, mark }) => {
		const width = wide + size * 0.6 + textWidth(label, size)
		if (x > 0 && x + width > room) [x, line] = [0, line + 1]
		const item = { label, mark, x, line }
		x += width + size * 1.4
		return item
	})
	return {
		height: items.length === 0 ? 0 : (line + 1) * row,
		draw: (left, top) =>
			(heading === '' ? '' : textLine(heading, left, top + row / 2 + size * 0.34, { size, color: colors.quiet })) +
			placed
				.map(
					(item) =>
						item.mark(left + item.x, top + item.line * row + (row - high) / 2, wide, high) +
						textLine(item.label, left + item.x + wide + size * 0.6, top + item.line * row + row / 2 + size * 0.34, {
							size,
							color: colors.text,
						}),
				)
				.join(''),
	}
}
