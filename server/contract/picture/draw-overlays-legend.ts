import type { Language } from '../common.ts'
import { makeFormatters } from '../format.ts'
import { amountKeys } from '../overlays/amount-keys.ts'
import { MARK_SIZE } from '../overlays/investment-marks.ts'
import { densityRamp } from '../overlays/overlay-colors.ts'
import { pointLooks } from '../overlays/point-looks.ts'
import type { Theme } from '../ramps.ts'
import { type Block, nothing, SURE, stack, textBlock, textLine } from './blocks.ts'
import type { PictureOverlays } from './draw-overlays-input.ts'
import { markParts } from './draw-overlays-investments.ts'
import type { OverlayLine, OverlayMark } from './draw-overlays-words.ts'
import { cutText, textWidth, wrapText } from './measure.ts'
import type { PictureColors } from './picture-colors.ts'
import { element, tenth } from './xml.ts'

export interface OverlayLegendStyle {
	overlays: PictureOverlays
	lines: readonly OverlayLine[]
	/** Metres to a pixel of the map; null while that has no place yet: the sizes of symbols then have their room alone. */
	perPixel: number | null
	language: Language
	theme: Theme
	prefix: string
}
interface Room {
	colors: PictureColors
	/** Size of text. */
	size: number
	/** Width to stand in. */
	room: number
	/** From 0, everything, to 3: the least. */
	sparing: number
}

/** Discs of about these widths in pixels show what an amount looks like; their row is as high as the largest there can be. */
const KEY_WIDTHS = [12, 26] as const
const KEY_HEIGHT = 42
/** Letters that a line is wide when a name has room beside marks. */
const BROAD = 26
/** Letters smaller than this have no room for marks. */
const READABLE = 9.5

/** The lines of the layers over the areas, one below another. */
export const overlayLegend = (style: OverlayLegendStyle, room: Room): Block[] =>
	style.lines.map((line) => lineBlock(line, style, room))

function lineBlock(line: OverlayLine, style: OverlayLegendStyle, { colors, size, room, sparing }: Room): Block {
	const small = size * 0.9
	const most = sparing === 0 ? 4 : 2
	// What does not fit is left out whole: half a note says something else.
	const said = (sparing < 2 ? line.notes : []).reduce((text, note) => {
		const longer = text === '' ? note : `${text} · ${note}`
		return wrapText(longer, small, room * SURE, most + 1).length <= most ? longer : text
	}, line.caveats.join(' · '))
	const { investments } = style.overlays
	const title = { size, color: colors.text, weight: 600 } as const
	// Where there is little room the name stands before its marks; of the least these are left out.
	const isBefore = sparing > 0 && room > size * BROAD
	const shown = sparing === 3 && size < READABLE ? [] : line.items
	const name = isBefore ? nothing : textBlock(line.name, room, 2, title)
	const items = flow(shown, isBefore ? line.name : null, style, { colors, size, room })
	const isSized = line.overlay === 'investments' && sparing === 0
	return ruled(
		stack(
			[
				name,
				items,
				investments && isSized ? amounts(investments, style, { colors, size }) : nothing,
				textBlock(said, room, most, { size: small, color: colors.quiet }),
			],
			size * 0.3,
		),
		room,
		size,
		colors.line,
	)
}

/** With a thin line over it. */
const ruled = (block: Block, room: number, size: number, color: string): Block => ({
	height: block.height + size * 0.4,
	draw: (x, y) =>
		element('path', { d: `M${Math.round(x)} ${Math.round(y)}.5h${Math.round(room)}`, stroke: color, fill: 'none' }) +
		block.draw(x, y + size * 0.4),
})

/** Marks with their words beside one another, as far as there is room; `name` before the first. */
function flow(
	items: OverlayLine['items'],
	name: string | null,
	{ theme, prefix }: OverlayLegendStyle,
	{ colors, size, room }: Omit<Room, 'sparing'>,
): Block {
	const row = size * 1.55
	const gap = size * 0.4
	const cut = name === null ? '' : cutText(name, size, room, 600)
	let [x, line] = [name === null ? 0 : textWidth(cut, size, 600) * 1.06 + size, 0]
	const placed = items.map(({ mark, text, before = '' }) => {
		const lead = before === '' ? 0 : textWidth(before, size) + gap
		const width = lead + markWidth(mark, size) + gap + textWidth(text, size)
		if (x > 0 && x + width > room) [x, line] = [0, line + 1]
		const item = { mark, text, before, lead, x, line }
		x += width + size
		return item
	})
	return {
		height: items.length === 0 && name === null ? 0 : (line + 1) * row,
		draw(left, top) {
			const base = row / 2 + size * 0.34
			const written = { size, color: colors.text }
			return [
				name === null ? '' : textLine(cut, left, top + base, { ...written, weight: 600 }, room),
				...placed.map(({ mark, text, before, lead, ...at }) => {
					const from = left + at.x + lead
					const y = top + at.line * row
					return (
						(before === '' ? '' : textLine(before, left + at.x, y + base, written)) +
						drawMark(mark, from, y + row / 2, size, theme, prefix) +
						textLine(text, from + markWidth(mark, size) + gap, y + base, written)
					)
				}),
			].join('')
		},
	}
}

const markWidth = ({ kind }: OverlayMark, size: number): number =>
	kind === 'ramp' ? size * 6 : kind === 'point' ? size * 0.8 : size * 1.15

/** A mark of the legend, its left side at `x` and its middle at `y`. */
function drawMark(mark: OverlayMark, x: number, y: number, size: number, theme: Theme, prefix: string): string {
	const width = markWidth(mark, size)
	switch (mark.kind) {
		case 'investment': {
			const place = `translate(${tenth(x)} ${tenth(y - width / 2)})scale(${Math.round((width / MARK_SIZE) * 1000) / 1000})`
			return element('g', { transform: place }, markParts(mark.status, mark.late, theme))
		}
		case 'point': {
			const look = pointLooks(theme)[mark.open ? 'open' : 'closed']
			return element('circle', {
				cx: x + width / 2,
				cy: y,
				// Larger than on the map, so that it is seen beside a word.
				r: mark.open ? size * 0.34 : size * 0.26,
				fill: look.fill,
				'fill-opacity': String(mark.open ? look.opacity : 0.5),
				...(look.ring === null ? {} : { stroke: look.ring, 'stroke-width': size * 0.12 }),
			})
		}
		case 'hexagon': {
			const [half, quarter, side] = [width / 2, width / 4, width * 0.433]
			const d = `M${tenth(x + half)} ${tenth(y - half)}l${tenth(side)} ${tenth(quarter)}v${tenth(half)}l${tenth(-side)} ${tenth(quarter)}l${tenth(-side)} ${tenth(-quarter)}v${tenth(-half)}z`
			return element('path', { d, fill: mark.color })
		}
		case 'ramp':
			return element('rect', {
				x,
				y: y - size * 0.35,
				width,
				height: size * 0.7,
				rx: 3,
				fill: `url(#${prefix}density)`,
			})
	}
}

/** The gradient of the running scale of density; to stand in <defs>. */
export const densityGradient = (theme: Theme, prefix: string): string =>
	element(
		'linearGradient',
		{ id: `${prefix}density` },
		[0, 0.25, 0.5, 0.75, 1]
			.map((t) => element('stop', { offset: String(t), 'stop-color': densityRamp[theme](t) }))
			.join(''),
	)

/** Round amounts, as large as the map beside them draws these. */
function amounts(
	{ symbols }: Pick<NonNullable<PictureOverlays['investments']>, 'symbols'>,
	{ perPixel, language }: OverlayLegendStyle,
	{ colors, size }: Pick<Room, 'colors' | 'size'>,
): Block {
	if (!symbols.some(({ amount }) => amount !== null && amount > 0)) return nothing
	const keys = perPixel === null ? [] : amountKeys(symbols, perPixel, KEY_WIDTHS)
	const format = makeFormatters(language)
	return {
		height: KEY_HEIGHT,
		draw(left, top) {
			let x = left
			return keys
				.map(({ amount, pixels }) => {
					const [from, text, middle] = [x, format.compactEuro(amount), top + KEY_HEIGHT / 2]
					x += pixels + size * 0.5 + textWidth(text, size) + size * 1.4
					return (
						element('circle', {
							cx: from + pixels / 2 + 1,
							cy: middle,
							r: pixels / 2,
							fill: 'none',
							stroke: colors.text,
							'stroke-width': 1.5,
						}) + textLine(text, from + pixels + size * 0.5, middle + size * 0.34, { size, color: colors.text })
					)
				})
				.join('')
		},
	}
}
