import { makeFormatters } from '../format.ts'
import { mapColors } from '../map-colors.ts'
import type { Theme } from '../ramps.ts'
import type { AreaReading } from '../reading/area-reading.ts'
import { terms } from '../terms.ts'
import { type Block, nothing, stack, textBlock, textLine } from './blocks.ts'
import { cutText, textWidth, wrapText } from './measure.ts'
import { pictureMessages } from './messages.ts'
import {
	type ReadingStyle,
	readingBar,
	readingColumn,
	readingRows,
	readingSquare,
	squareWidth,
} from './reading-legend.ts'
import { element } from './xml.ts'

interface Choices {
	theme: Theme
	/** Nothing to all but the bare need is given up: 0, 1, 2, 3. */
	sparing: 0 | 1 | 2 | 3
	/** The legend stands in a column beside the map. */
	upright: boolean
	/** Why areas have no colour, drawn already. */
	gaps: Block
}

/** Regions that are listed by name; the others are counted. */
const MOST_REGIONS = 4

/** What a legend says under a reading, from above to below. Classes, gaps and what stands in their place are never given up. */
export function readingBlocks(style: ReadingStyle, { theme, sparing, upright, gaps }: Choices): Block[] {
	const { reading, room, size } = style
	const square = reading.layout === 'square' && !reading.barrier
	const beside = square && !upright && room > size * 24
	const notes = (width: number, most: number) => notesBlocks(style, width, most, sparing)
	if (beside) {
		const wide = squareWidth(style)
		const gap = size * 1.6
		const right = notes(room - wide - gap, sparing === 0 ? 7 : 4)
		return [sideBySide(readingSquare({ ...style, room: wide }), stack(right, size * 0.35), wide + gap), gaps]
	}
	return [
		reading.barrier ? barrierBlock(style, reading.barrier) : classesBlock(style, upright),
		gaps,
		sparing < 2 ? regionsBlock(style, theme) : nothing,
		...notes(room, upright ? 12 : 4),
	]
}

function classesBlock(style: ReadingStyle, upright: boolean): Block {
	switch (style.reading.layout) {
		case 'bar':
			return upright ? readingColumn(style) : readingBar(style)
		case 'list':
			return upright ? readingColumn(style) : readingRows(style)
		case 'square':
			return readingSquare(style)
	}
}

const sideBySide = (left: Block, right: Block, apart: number): Block => ({
	height: Math.max(left.height, right.height),
	draw: (x, y) => left.draw(x, y) + right.draw(x + apart, y + Math.max(0, left.height - right.height) / 2),
})

/** Why nothing could be judged, with a rule beside it. */
function barrierBlock(
	{ colors, size, room }: ReadingStyle,
	{ title, text }: NonNullable<AreaReading['barrier']>,
): Block {
	const aside = size * 0.8
	const words = stack(
		[
			textBlock(title, room - aside, 2, { size: size * 1.1, weight: 600, color: colors.text }),
			textBlock(text, room - aside, 5, { size, color: colors.text }),
		],
		size * 0.1,
	)
	return {
		height: words.height + size * 0.4,
		draw: (x, y) =>
			element('rect', {
				x,
				y: y + size * 0.1,
				width: 3,
				height: words.height + size * 0.1,
				rx: 1.5,
				fill: colors.text,
			}) + words.draw(x + aside, y + size * 0.1),
	}
}

/** The regions by name, as their outlines look. */
function regionsBlock({ reading, language, colors, size, room }: ReadingStyle, theme: Theme): Block {
	const { regions, level } = reading
	if (regions.length === 0) return nothing
	const { hotRegion, coldRegion } = mapColors[theme]
	const format = makeFormatters(language)
	const words = terms[language]
	const row = size * 1.4
	const [wide, high] = [size * 1.9, size * 0.95]
	const from = wide + size * 0.7
	const more = regions.length - MOST_REGIONS
	const counted = (n: number) =>
		`${format.integer(n)} ${n === 1 ? words.levels[level].toLowerCase() : words.levelsPlural[level]}`
	const shown = regions.slice(0, MOST_REGIONS)
	return {
		height: row * (shown.length + (more > 0 ? 1 : 0)),
		draw: (x, y) =>
			shown
				.map(({ kind, label, areas }, i) => {
					const top = y + row * i
					const count = ` · ${counted(areas.length)}`
					const name = cutText(label, size, room - from - textWidth(count, size) - size * 0.5)
					return (
						element('rect', {
							x: x + 1,
							y: top + (row - high) / 2,
							width: wide - 2,
							height: high,
							rx: 3,
							fill: 'none',
							stroke: kind === 'hot' ? hotRegion : coldRegion,
							'stroke-width': 2,
						}) + textLine(`${name}${count}`, x + from, top + row / 2 + size * 0.34, { size, color: colors.text })
					)
				})
				.join('') +
			(more > 0
				? textLine(
						pictureMessages[language].moreRegions(format.integer(more)),
						x + from,
						y + row * shown.length + size,
						{
							size,
							color: colors.quiet,
						},
					)
				: ''),
	}
}

/** What must be read beside the colours, and how it was done: whole sentences and facts, as many as there is room for. */
function notesBlocks(
	{ reading, language, colors, size, countedIn }: ReadingStyle,
	room: number,
	most: number,
	sparing: Choices['sparing'],
): Block[] {
	if (sparing === 3) return []
	const { remarks, about, judged, barrier, layout } = reading
	const small = size * 0.95
	const note = (text: string, lines: number) =>
		textBlock(text, room, lines, { size: small, color: colors.quiet, leading: 1.25 })
	const fits = (text: string, lines: number) => wrapText(text, small, room * 0.94, lines + 1).length <= lines
	const read = barrier ? [] : sparing === 2 ? remarks.slice(0, 1) : remarks
	const others = about.filter((fact) => fact !== judged)
	const facts = sparing === 0 ? [...(judged === null ? [] : [judged]), ...others] : judged === null ? [] : [judged]
	const said = facts.reduce((text, fact) => {
		const longer = text === '' ? fact : `${text} · ${fact}`
		return text === '' || fits(longer, most) ? longer : text
	}, '')
	const inside = layout === 'square' && sparing < 2 ? pictureMessages[language].inside(countedIn) : ''
	return [note([inside, ...read].filter((part) => part !== '').join(' '), 4), note(sentence(said), most)]
}

const sentence = (text: string) => (text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`)
