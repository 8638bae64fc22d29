import { FONT, STRONG_FONT } from './fonts.ts'
import { textWidth, type Weight, wrapText } from './measure.ts'
import { element, escapeXml } from './xml.ts'

/** A piece of a picture that knows its height before it is drawn, so that a layout can choose among pieces. */
export interface Block {
	height: number
	draw(x: number, y: number): string
}

export const nothing: Block = { height: 0, draw: () => '' }

interface TextStyle {
	size: number
	color: string
	weight?: Weight
	leading?: number
	anchor?: 'start' | 'middle' | 'end'
}

/** One line of text; `y` is its base line. */
export const textLine = (
	text: string,
	x: number,
	y: number,
	{ size, color, weight = 400, anchor = 'start' }: TextStyle,
	room = Number.POSITIVE_INFINITY,
) => {
	const width = textWidth(text, size, weight)
	// Another font must not run into what stands beside: it is drawn as wide as ours would be.
	const length = width * WIDEST > room ? { textLength: Math.min(width, room), lengthAdjust: 'spacingAndGlyphs' } : {}
	return element(
		'text',
		{
			x,
			y,
			'font-size': size,
			fill: color,
			...(weight === 600 ? { 'font-weight': '600', 'font-family': STRONG_FONT } : {}),
			'text-anchor': anchor === 'start' ? null : anchor,
			...length,
		},
		escapeXml(text),
	)
}

/** Where the font is not there another one takes its place, and most are a little wider. */
export const SURE = 0.94
/** How much wider a font may be that takes its place. */
const WIDEST = 1.2

/** A paragraph, wrapped and cut. */
export function textBlock(text: string, room: number, most: number, style: TextStyle): Block {
	const { size, weight = 400, leading = 1.3 } = style
	const lines = text === '' ? [] : wrapText(text, size, room * SURE, most, weight)
	return {
		height: lines.length * size * leading,
		draw: (x, y) =>
			lines.map((line, i) => textLine(line, x, y + size * (leading * i + 0.5 * leading + 0.34), style)).join(''),
	}
}

/** Blocks below one another; what is empty takes no gap. */
export function stack(blocks: readonly Block[], gap: number): Block {
	const shown = blocks.filter(({ height }) => height > 0)
	return {
		height: shown.reduce((sum, { height }) => sum + height, 0) + gap * Math.max(0, shown.length - 1),
		draw(x, y) {
			let at = y
			return shown
				.map((block) => {
					const drawn = block.draw(x, at)
					at += block.height + gap
					return drawn
				})
				.join('')
		},
	}
}

export const space = (height: number): Block => ({ height, draw: () => '' })

/** Everything written in the picture's font. */
export const inFont = (content: string) =>
	content === '' ? '' : element('g', { 'font-family': FONT, 'font-variant-numeric': 'tabular-nums' }, content)
