import { makeFormatters } from '../format.ts'
import { mapColors } from '../map-colors.ts'
import type { Theme } from '../ramps.ts'
import type { ReadingClass, ReadingRegion } from '../reading/area-reading.ts'
import { type Block, nothing, stack, textLine } from './blocks.ts'
import { inlineList, type Mark } from './inline-list.ts'
import { swatch } from './legend.ts'
import { keepTogether, textWidth, wrapText } from './measure.ts'
import { pictureMessages } from './messages.ts'
import { fillOf } from './pattern-element.ts'
import { baseIn, fadingOf, judgedOf, type ReadingStyle } from './reading-style.ts'
import { element } from './xml.ts'

interface Row {
	text: string
	count: number
	mark: Mark
}

/** Regions that are listed by name; the others are counted. */
const MOST_REGIONS = 4

/** Rows below one another with their counts at the right; over them what the rows are, and what the counts count. */
function column(
	{ language, colors, size, room }: ReadingStyle,
	rows: readonly Row[],
	heading: string,
	counted: string,
): Block {
	if (rows.length === 0) return nothing
	const format = makeFormatters(language)
	const [wide, high, row, leading] = [size * 1.9, size * 1.05, size * 1.5, size * 1.18]
	const from = wide + size * 0.7
	const counts = Math.max(...rows.map(({ count }) => textWidth(format.integer(count), size)))
	const quiet = { size: size * 0.9, color: colors.quiet } as const
	let height = heading === '' && counted === '' ? 0 : size * 1.35
	const items = rows.map(({ text, count, mark }) => {
		const lines = wrapText(keepTogether(text), size, (room - from - counts - size * 0.8) * 0.97, 2)
		const item = { lines, count: format.integer(count), mark, top: height }
		height += row + leading * (lines.length - 1)
		return item
	})
	return {
		height,
		draw: (x, y) =>
			(heading === '' ? '' : textLine(heading, x, y + size * 0.85, quiet)) +
			(counted === '' ? '' : textLine(counted, x + room, y + size * 0.85, { ...quiet, anchor: 'end' })) +
			items
				.map(({ lines, count, mark, top }) => {
					const base = y + top + baseIn(row, size)
					return (
						mark(x, y + top + (row - high) / 2, wide, high) +
						lines
							.map((line, i) => textLine(line, x + from, base + i * leading, { size, color: colors.text }))
							.join('') +
						textLine(count, x + room, base, { size, color: colors.quiet, anchor: 'end' })
					)
				})
				.join(''),
	}
}

function rowOf(style: ReadingStyle): (one: ReadingClass) => Row {
	const { colors, prefix } = style
	const isFaded = fadingOf(style)
	return (one) => ({
		text: one.label,
		count: one.count,
		mark: (x, y, width, height) =>
			swatch(x, y, width, height, fillOf(one, prefix) ?? 'none', colors.line, isFaded(one)),
	})
}

/** The classes below one another, each with how many areas it has; from high to low where they have an order. */
export function classColumn(style: ReadingStyle): Block {
	const judged = judgedOf(style.reading)
	const rows = style.reading.layout === 'bar' ? judged.toReversed() : judged
	return column(style, rows.map(rowOf(style)), '', style.countedIn)
}

const gapsOf = ({ reading }: ReadingStyle) =>
	reading.classes.filter(({ kind, pattern, count }) => kind === 'gap' && pattern !== null && count > 0)

/** Why areas could not be judged, below one another or beside one another, with how many they are. */
export function gapRows(style: ReadingStyle, upright: boolean): Block {
	const rows = gapsOf(style).map(rowOf(style))
	const { gapTitle, layout, barrier } = style.reading
	const isFirst = layout === 'square' || barrier !== null
	return upright
		? column(style, rows, gapTitle, isFirst ? style.countedIn : '')
		: inlineList(style, counted(style, rows), rows.length === 0 ? '' : `${gapTitle}:`)
}

const counted = ({ language }: ReadingStyle, rows: readonly Row[]) => {
	const format = makeFormatters(language)
	return rows.map(({ text, count, mark }) => ({ label: `${text}: ${format.integer(count)}`, mark }))
}

/** The classes beside and below one another, as many columns as fit, with how many areas each has. */
export function classGrid(style: ReadingStyle): Block {
	const { reading, colors, size, room } = style
	const [wide, high, row] = [size * 1.9, size * 1.05, size * 1.5]
	const from = wide + size * 0.6
	const items = counted(style, judgedOf(reading).map(rowOf(style)))
	const needed = from + Math.max(...items.map(({ label }) => textWidth(label, size))) * 1.06 + size
	const columns = Math.max(1, Math.min(items.length, Math.floor((room + size) / needed)))
	const rows = Math.ceil(items.length / columns)
	const step = (room + size) / columns
	return {
		height: rows * row,
		draw: (x, y) =>
			items
				.map(({ label, mark }, i) => {
					// Down each column first: the order is read so.
					const [left, top] = [x + Math.floor(i / rows) * step, y + (i % rows) * row]
					return (
						mark(left, top + (row - high) / 2, wide, high) +
						textLine(
							label,
							left + from,
							top + baseIn(row, size),
							{ size, color: colors.text },
							step - from - size * 0.5,
						)
					)
				})
				.join(''),
	}
}

/** The regions by name, as their outlines look, with how many areas lie in each. */
export function regionRows(style: ReadingStyle, theme: Theme, upright: boolean): Block {
	const { reading, language, colors, size } = style
	const { hotRegion, coldRegion } = mapColors[theme]
	const markOf =
		({ kind }: ReadingRegion): Mark =>
		(x, y, width, height) =>
			element('rect', {
				x: x + 1,
				y: y + 1,
				width: width - 2,
				height: height - 2,
				rx: 3,
				fill: 'none',
				stroke: kind === 'hot' ? hotRegion : coldRegion,
				'stroke-width': 2,
			})
	const rows = reading.regions
		.slice(0, MOST_REGIONS)
		.map((region): Row => ({ text: region.label, count: region.areas.length, mark: markOf(region) }))
	const list = upright ? column(style, rows, '', '') : inlineList(style, counted(style, rows), '')
	const more = reading.regions.length - rows.length
	if (more === 0) return list
	const text = pictureMessages[language].moreRegions(makeFormatters(language).integer(more))
	const rest: Block = {
		height: size * 1.4,
		draw: (x, y) => textLine(text, x + size * (upright ? 2.6 : 0), y + size, { size, color: colors.quiet }),
	}
	return stack([list, rest], 0)
}
