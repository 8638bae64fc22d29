import type { Theme } from '../ramps.ts'
import type { AreaReading } from '../reading/area-reading.ts'
import { type Block, nothing, stack, textBlock } from './blocks.ts'
import { wrapText } from './measure.ts'
import { pictureMessages } from './messages.ts'
import { readingBar } from './reading-bar.ts'
import { classColumn, classGrid, gapRows, regionRows } from './reading-rows.ts'
import { readingSquare, squareWidth } from './reading-square.ts'
import type { ReadingStyle } from './reading-style.ts'
import { element } from './xml.ts'

interface Choices {
	theme: Theme
	/** Nothing to all but the bare need is given up: 0, 1, 2, 3. */
	sparing: 0 | 1 | 2 | 3
	/** The legend stands in a column beside the map. */
	upright: boolean
}

/** What a legend says under a reading, from above to below. Classes, gaps and what stands in their place are never given up. */
export function readingBlocks(style: ReadingStyle, { theme, sparing, upright }: Choices): Block[] {
	const { reading, room, size } = style
	const square = reading.layout === 'square' && !reading.barrier
	const beside = square && !upright && room > size * 24
	const gaps = gapRows(style, upright)
	const notes = (width: number, most: number, given: Choices['sparing'] = sparing) =>
		notesBlocks(style, width, most, { sparing: given, upright })
	if (beside) {
		const wide = squareWidth(style)
		const gap = size * 1.6
		// Beside the square there is room for some, whatever else was given up.
		const right = notes(room - wide - gap, sparing === 0 ? 7 : 4, sparing === 3 ? 2 : sparing)
		return [sideBySide(readingSquare({ ...style, room: wide }), stack(right, size * 0.35), wide + gap), gaps]
	}
	return [
		reading.barrier ? barrierBlock(style, reading.barrier) : classesBlock(style, upright),
		gaps,
		sparing < 2 ? regionRows(style, theme, upright) : nothing,
		...notes(room, upright ? 12 : 4),
	]
}

function classesBlock(style: ReadingStyle, upright: boolean): Block {
	switch (style.reading.layout) {
		case 'bar':
			return upright ? classColumn(style) : readingBar(style)
		case 'list':
			return upright ? classColumn(style) : classGrid(style)
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

/** What must be read beside the colours, and how it was done: whole sentences and facts, as many as there is room for. */
function notesBlocks(
	{ reading, language, colors, size, countedIn }: ReadingStyle,
	room: number,
	most: number,
	{ sparing, upright }: Pick<Choices, 'sparing' | 'upright'>,
): Block[] {
	if (sparing === 3) return []
	const t = pictureMessages[language]
	const { remarks, judged, within, barrier, layout } = reading
	const small = size * 0.95
	const note = (text: string, lines: number) =>
		textBlock(text, room, lines, { size: small, color: colors.quiet, leading: 1.25 })
	// What does not fit is left out whole: half a caution says something else.
	const asFits = (parts: readonly string[], between: string, lines: number) =>
		parts.reduce((text, part) => {
			const longer = text === '' ? part : `${text}${between}${part}`
			return text === '' || wrapText(longer, small, room * 0.94, lines + 1).length <= lines ? longer : text
		}, '')
	const cautions = barrier ? [] : remarks
	const first = [judged, within].filter((fact) => fact !== null)
	if (sparing === 2) return [note(asFits([...cautions.slice(0, 1), ...first.map(sentence)], ' ', 4), 4)]
	// Not every font has the character.
	const about = reading.about.map((fact) => fact.replaceAll('≤', t.atMost))
	const facts = sparing === 0 ? [...first, ...about.filter((fact) => !first.includes(fact))] : first
	const inside = layout === 'square' && !upright ? [t.inside(countedIn)] : []
	return [
		note(asFits([...inside, ...cautions], ' ', upright ? 8 : 4), upright ? 8 : 4),
		note(sentence(asFits(facts, ' · ', most)), most),
	]
}

const sentence = (text: string) => (text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`)
