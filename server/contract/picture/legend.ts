import type { Language } from '../common.ts'
import { makeFormatters } from '../format.ts'
import type { Scale } from '../scale.ts'
import { chosenOf, FADED } from './area-looks.ts'
import { type Block, nothing, textLine } from './blocks.ts'
import { inlineList } from './inline-list.ts'
import { cutText, textWidth } from './measure.ts'
import type { PictureColors } from './picture-colors.ts'
import type { PictureWords } from './words.ts'
import { element } from './xml.ts'

interface LegendStyle {
	words: PictureWords
	language: Language
	colors: PictureColors
	/** Size of text. */
	size: number
	/** Width to stand in. */
	room: number
	/** Chosen classes; the others fade. Empty = all. */
	bins: readonly number[]
	prefix: string
}

export const swatch = (
	x: number,
	y: number,
	width: number,
	height: number,
	fill: string,
	line: string,
	faded = false,
) =>
	element('rect', {
		x: x + 0.5,
		y: y + 0.5,
		width: width - 1,
		height: height - 1,
		rx: 2,
		fill,
		'fill-opacity': faded ? FADED : null,
		stroke: line,
	})

/** Whether a class is faded on the map. */
const fading = (bins: readonly number[], scale: Scale) => {
	const chosen = chosenOf(bins, scale)
	return (index: number) => chosen.size > 0 && !chosen.has(index)
}

/** The gradient of a scale without classes; to stand in <defs>. */
export function gradientElement(scale: Scale, prefix: string, vertical: boolean): string {
	if (scale.classed || !scale.domain) return ''
	const [low, high] = scale.domain
	const stops = Array.from({ length: 13 }, (_, i) =>
		element('stop', {
			offset: String(Math.round((i / 12) * 1000) / 1000),
			'stop-color': scale.colorOf(low + ((high - low) * i) / 12) ?? 'none',
		}),
	)
	const direction = vertical ? { x1: 0, y1: 1, x2: 0, y2: 0 } : {}
	return element('linearGradient', { id: `${prefix}gradient`, ...direction }, stops.join(''))
}

/** The classes below one another, most on top, each with how many areas it has; with `head`, the unit and what is counted stand over them. */
export function classList({ words, language, colors, size, room, bins, prefix }: LegendStyle, head: boolean): Block {
	const { classes, scale, edges } = words
	if (edges.length === 0) return nothing
	const isFaded = fading(bins, scale)
	const format = makeFormatters(language)
	const row = size * 1.5
	const [wide, high] = [size * 1.9, size * 1.05]
	if (!scale.classed) {
		const height = row * 4.5
		return {
			height,
			draw: (x, y) =>
				swatch(x, y, wide, height, `url(#${prefix}gradient)`, colors.line) +
				edges
					.map((edge, i) => {
						const at = y + (height - size * 0.9) * (1 - i / (edges.length - 1)) + size * 0.75
						return textLine(edge, x + wide + size * 0.7, at, { size, color: colors.text })
					})
					.join(''),
		}
	}
	const above = head ? size * 1.3 : 0
	const quiet = { size: size * 0.86, color: colors.quiet, anchor: 'end' } as const
	return {
		height: above + row * classes.length,
		draw: (x, top) => {
			const y = top + above
			const rows = classes
				.toReversed()
				.map(({ index, color, text, count }, i) => {
					const base = y + row * i + row / 2 + size * 0.34
					const counted = format.integer(count)
					const from = wide + size * 0.7
					return (
						swatch(x, y + row * i + (row - high) / 2, wide, high, color, colors.line, isFaded(index)) +
						textLine(
							text,
							x + from,
							base,
							{ size, color: colors.text },
							room - from - textWidth(counted, size) - size,
						) +
						textLine(counted, x + room, base, { size, color: colors.quiet, anchor: 'end' })
					)
				})
				.join('')
			if (!head) return rows
			const counted = textWidth(words.countedIn, quiet.size) + size
			const unit = { ...quiet, anchor: 'start' } as const
			return (
				textLine(cutText(words.unit, unit.size, room - counted), x, top + size * 0.8, unit) +
				textLine(words.countedIn, x + room, top + size * 0.8, quiet) +
				rows
			)
		},
	}
}

/** The scale as a bar, with its edges below: all of them, or every second one, or the ends, as there is room. */
export function classBar({ words, colors, size, room, bins, prefix }: LegendStyle): Block {
	const { classes, scale, edges } = words
	if (edges.length === 0) return nothing
	const isFaded = fading(bins, scale)
	const wide = Math.min(room, size * 34)
	const high = size * 0.95
	const step = wide / (edges.length - 1)
	// How far a number reaches to either side of its edge.
	const reach = (i: number): [number, number] => {
		const width = textWidth(edges[i] ?? '', size)
		return i === 0 ? [0, width] : i === edges.length - 1 ? [width, 0] : [width / 2, width / 2]
	}
	const fits = (n: number) =>
		(edges.length - 1) % n === 0 &&
		edges.every((_, i) => i % n !== 0 || i === 0 || reach(i - n)[1] + reach(i)[0] + size * 0.5 <= step * n)
	const every = [1, 2].find(fits) ?? edges.length - 1
	return {
		height: high + size * 1.35,
		draw(x, y) {
			const bar = scale.classed
				? classes
						.map(({ index, color }, i) =>
							element('rect', {
								x: x + step * i,
								y,
								width: step + 0.3,
								height: high,
								fill: color,
								'fill-opacity': isFaded(index) ? FADED : null,
							}),
						)
						.join('')
				: element('rect', { x, y, width: wide, height: high, fill: `url(#${prefix}gradient)` })
			const frame = element('rect', {
				x: x + 0.5,
				y: y + 0.5,
				width: wide - 1,
				height: high - 1,
				fill: 'none',
				stroke: colors.line,
			})
			const numbers = edges.map((edge, i) => {
				if (i % every !== 0) return ''
				const anchor = i === 0 ? 'start' : i === edges.length - 1 ? 'end' : 'middle'
				return textLine(edge, x + step * i, y + high + size * 1.1, { size, color: colors.text, anchor })
			})
			return bar + frame + numbers.join('')
		},
	}
}

/** Why areas have no colour, beside one another as far as there is room, with how many they are. */
export function gapList(style: LegendStyle): Block {
	const { words, language, colors, prefix } = style
	const format = makeFormatters(language)
	const items = words.gaps.map(({ status, text, count }) => ({
		label: `${text}: ${format.integer(count)}`,
		mark: (x: number, y: number, width: number, height: number) =>
			swatch(x, y, width, height, `url(#${prefix}${status})`, colors.line),
	}))
	return inlineList(style, items, '')
}
