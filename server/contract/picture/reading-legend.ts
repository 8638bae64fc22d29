import type { Language } from '../common.ts'
import { makeFormatters } from '../format.ts'
import { inkOn } from '../ink.ts'
import type { AreaReading, Axis, ReadingClass } from '../reading/area-reading.ts'
import { FADED } from './area-looks.ts'
import { type Block, nothing, textBlock, textLine } from './blocks.ts'
import { swatch } from './legend.ts'
import { textWidth, wrapText } from './measure.ts'
import { fillOf } from './pattern-element.ts'
import type { PictureColors } from './picture-colors.ts'
import { chosenClasses } from './reading-looks.ts'
import { element } from './xml.ts'

export interface ReadingStyle {
	reading: AreaReading
	language: Language
	colors: PictureColors
	/** Size of text. */
	size: number
	/** Width to stand in. */
	room: number
	/** Chosen classes; the others fade. Empty = all. */
	bins: readonly number[]
	prefix: string
	/** What the counts count: `buurten`. */
	countedIn: string
}

const judgedOf = ({ classes }: AreaReading) => classes.filter(({ kind }) => kind !== 'gap')
const fading = ({ bins, reading }: ReadingStyle) => {
	const chosen = chosenClasses(bins, reading)
	return ({ index }: ReadingClass) => chosen.size > 0 && !chosen.has(index)
}
/** Where a line of text of this size stands in a row so high. */
const baseIn = (row: number, size: number) => row / 2 + size * 0.34

/** The classes below one another, each with how many areas it has; from high to low where they have an order. */
export function readingColumn(style: ReadingStyle): Block {
	const { reading, language, colors, size, room, prefix, countedIn } = style
	const isFaded = fading(style)
	const format = makeFormatters(language)
	const [wide, high, row, leading] = [size * 1.9, size * 1.05, size * 1.5, size * 1.18]
	const from = wide + size * 0.7
	const judged = judgedOf(reading)
	const counts = Math.max(...judged.map(({ count }) => textWidth(format.integer(count), size)))
	const above = size * 1.3
	let height = above
	const items = (reading.layout === 'bar' ? judged.toReversed() : judged).map((one) => {
		const lines = wrapText(one.label, size, (room - from - counts - size * 0.8) * 0.97, 2)
		const item = { one, lines, top: height }
		height += row + leading * (lines.length - 1)
		return item
	})
	return {
		height,
		draw: (x, y) =>
			textLine(countedIn, x + room, y + size * 0.8, { size: size * 0.86, color: colors.quiet, anchor: 'end' }) +
			items
				.map(({ one, lines, top }) => {
					const base = y + top + baseIn(row, size)
					return (
						swatch(
							x,
							y + top + (row - high) / 2,
							wide,
							high,
							fillOf(one, prefix) ?? 'none',
							colors.line,
							isFaded(one),
						) +
						lines
							.map((line, i) => textLine(line, x + from, base + i * leading, { size, color: colors.text }))
							.join('') +
						textLine(format.integer(one.count), x + room, base, { size, color: colors.quiet, anchor: 'end' })
					)
				})
				.join(''),
	}
}

/** The classes beside and below one another, as many columns as fit, with how many areas each has. */
export function readingRows(style: ReadingStyle): Block {
	const { reading, language, colors, size, room, prefix } = style
	const isFaded = fading(style)
	const format = makeFormatters(language)
	const [wide, high, row] = [size * 1.9, size * 1.05, size * 1.5]
	const from = wide + size * 0.6
	const items = judgedOf(reading).map((one) => ({ one, text: `${one.label}: ${format.integer(one.count)}` }))
	const needed = from + Math.max(...items.map(({ text }) => textWidth(text, size))) * 1.06 + size
	const columns = Math.max(1, Math.min(items.length, Math.floor((room + size) / needed)))
	const rows = Math.ceil(items.length / columns)
	const step = (room + size) / columns
	return {
		height: rows * row,
		draw: (x, y) =>
			items
				.map(({ one, text }, i) => {
					// Down each column first: the order is read so.
					const [left, top] = [x + Math.floor(i / rows) * step, y + (i % rows) * row]
					return (
						swatch(left, top + (row - high) / 2, wide, high, fillOf(one, prefix) ?? 'none', colors.line, isFaded(one)) +
						textLine(text, left + from, top + baseIn(row, size), { size, color: colors.text }, step - from - size * 0.5)
					)
				})
				.join(''),
	}
}

/** Room in a bar, as on screen: what is neither high nor low has most areas and the longest word. */
const shareOf = ({ kind }: ReadingClass) => (kind === 'pale' ? 1.4 : 1)

/** Classes in order from low over pale to high, with their counts inside and as many of their words below as there is room for. */
export function readingBar(style: ReadingStyle): Block {
	const { reading, language, colors, size, room } = style
	const isFaded = fading(style)
	const format = makeFormatters(language)
	const judged = judgedOf(reading)
	const whole = judged.reduce((sum, one) => sum + shareOf(one), 0)
	const wide = Math.min(room, size * 40)
	const [high, line] = [size * 1.5, size * 1.25]
	let at = 0
	const cells = judged.map((one) => {
		const width = (shareOf(one) / whole) * wide
		at += width
		return { one, left: at - width, width }
	})
	const words = cells.map(({ one, left, width }, i) => {
		const text = textWidth(one.short, size * 0.92) * 1.04
		// The ends have the longest words: they begin at the edge and may reach under their neighbours.
		const start = i === 0 ? 0 : i === cells.length - 1 ? wide - text : Math.min(wide - text, left + (width - text) / 2)
		return { one, start, end: start + text, order: i === 0 || i === cells.length - 1 ? 0 : one.kind === 'pale' ? 1 : 2 }
	})
	const placed: typeof words = []
	for (const word of [...words].sort((a, b) => a.order - b.order)) {
		const gap = size * 0.5
		if (!placed.some(({ start, end }) => word.start < end + gap && start < word.end + gap)) placed.push(word)
	}
	const [low, up] = reading.sides ?? ['', '']
	const middleOf = (kind: ReadingClass['kind']) => {
		const own = cells.filter(({ one }) => one.kind === kind)
		const [first, last] = [own[0], own.at(-1)]
		return first && last ? (first.left + last.left + last.width) / 2 : 0
	}
	return {
		height: high + line * (reading.sides ? 2.1 : 1.1),
		draw: (x, y) =>
			cells
				.map(({ one, left, width }) => {
					const faded = isFaded(one)
					const count = format.integer(one.count)
					return (
						element('rect', {
							x: x + left,
							y,
							width: width + 0.3,
							height: high,
							fill: one.color ?? 'none',
							'fill-opacity': faded ? FADED : null,
						}) +
						(textWidth(count, size) > width
							? ''
							: textLine(count, x + left + width / 2, y + baseIn(high, size), {
									size,
									color: faded ? colors.quiet : inkOn(one.color ?? '#ffffff'),
									anchor: 'middle',
								}))
					)
				})
				.join('') +
			element('rect', {
				x: x + 0.5,
				y: y + 0.5,
				width: wide - 1,
				height: high - 1,
				fill: 'none',
				stroke: colors.line,
			}) +
			placed
				.map(({ one, start, end }) =>
					textLine(one.short, x + (start + end) / 2, y + high + size * 1.05, {
						size: size * 0.92,
						color: colors.text,
						anchor: 'middle',
					}),
				)
				.join('') +
			(reading.sides
				? [[low, middleOf('low')] as const, [up, middleOf('high')] as const]
						.map(([text, middle]) =>
							textLine(text, x + middle, y + high + line + size, {
								size: size * 0.92,
								color: colors.quiet,
								anchor: 'middle',
							}),
						)
						.join('')
				: ''),
	}
}

/** An arrow as a line with a head: not every font has the character. */
const arrow = (x: number, y: number, size: number, up: boolean, color: string) => {
	const [length, head] = [size * 0.75, size * 0.26]
	const d = up
		? `M${x + head} ${y}v${-length}m${-head} ${head}l${head} ${-head}l${head} ${head}`
		: `M${x} ${y - head}h${length}m${-head} ${-head}l${head} ${head}l${-head} ${head}`
	return element('path', {
		d,
		fill: 'none',
		stroke: color,
		'stroke-width': Math.max(1, size * 0.09),
		'stroke-linecap': 'round',
		'stroke-linejoin': 'round',
	})
}

/** Two figures in thirds: nine classes with their counts, both axes named where they begin, and the edges between the thirds. */
export function readingSquare(style: ReadingStyle): Block {
	const { reading, language, colors, size, room } = style
	if (reading.axes === null) return nothing
	const isFaded = fading(style)
	const format = makeFormatters(language)
	const [across, upwards] = reading.axes
	const small = size * 0.92
	const { gutter, width } = squareSizes(style)
	const cell = { width, height: size * 2 }
	const axis = ({ label }: Axis) =>
		textBlock(label, room - size, 2, { size, color: colors.text, weight: 600, leading: 1.2 })
	const [top, bottom] = [axis(upwards), axis(across)]
	const edgesHigh = size * 1.35
	const square = cell.height * 3
	const rows = [2, 1, 0].map((up) => judgedOf(reading).slice(up * 3, up * 3 + 3))
	const edgeAt = (i: number, { edges }: Axis) => (i + 1) / (edges.length + 1)
	return {
		height: top.height + size * 0.35 + square + edgesHigh + bottom.height,
		draw(x, y) {
			const [left, above] = [x + gutter, y + top.height + size * 0.35]
			const cells = rows.flatMap((row, i) =>
				row.map((one, j) => {
					const [cx, cy] = [left + j * cell.width, above + i * cell.height]
					const faded = isFaded(one)
					return (
						element('rect', {
							x: cx,
							y: cy,
							width: cell.width - 1,
							height: cell.height - 1,
							fill: one.color ?? 'none',
							'fill-opacity': faded ? FADED : null,
							stroke: colors.line,
							'stroke-width': 0.5,
						}) +
						textLine(format.integer(one.count), cx + cell.width / 2, cy + baseIn(cell.height, size), {
							size,
							color: faded ? colors.quiet : inkOn(one.color ?? '#ffffff'),
							anchor: 'middle',
						})
					)
				}),
			)
			const quiet = { size: small, color: colors.quiet }
			const upEdges = upwards.edges.map((edge, i) =>
				textLine(edge, left - size * 0.4, above + square * (1 - edgeAt(i, upwards)) + small * 0.34, {
					...quiet,
					anchor: 'end',
				}),
			)
			const acrossEdges = across.edges.map((edge, i) =>
				textLine(edge, left + cell.width * 3 * edgeAt(i, across), above + square + small * 1.1, {
					...quiet,
					anchor: 'middle',
				}),
			)
			const under = above + square + edgesHigh
			return [
				arrow(x + size * 0.05, y + size * 1.05, size, true, colors.text),
				top.draw(x + size, y),
				...cells,
				...upEdges,
				...acrossEdges,
				arrow(x, under + size * 0.6, size, false, colors.text),
				bottom.draw(x + size * 1.15, under),
			].join('')
		},
	}
}

/** Room at the left for the edges of the second figure, and the width of a class, in which an edge of the first fits. */
function squareSizes({ reading, size, room }: ReadingStyle): { gutter: number; width: number } {
	const [across, upwards] = reading.axes ?? []
	const widest = (axis: Axis | undefined) =>
		Math.max(0, ...(axis?.edges ?? []).map((edge) => textWidth(edge, size * 0.92))) * 1.04
	const gutter = widest(upwards) + size * 0.4
	return { gutter, width: Math.min(Math.max(size * 3.6, widest(across) + size * 0.7), (room - gutter) / 3) }
}

/** How wide the square is, with its labels as far as they are not wrapped: what stands beside it begins after it. */
export function squareWidth(style: ReadingStyle): number {
	const { reading, size, room } = style
	const { gutter, width } = squareSizes(style)
	const labels = (reading.axes ?? []).map(({ label }) => textWidth(label, size, 600) * 1.08 + size * 1.6)
	return Math.min(room * 0.55, Math.max(gutter + width * 3, ...labels))
}
