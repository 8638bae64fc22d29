import { makeFormatters } from '../format.ts'
import { inkOn } from '../ink.ts'
import type { ReadingClass } from '../reading/area-reading.ts'
import { FADED } from './area-looks.ts'
import { type Block, textLine } from './blocks.ts'
import { textWidth } from './measure.ts'
import { baseIn, fadingOf, judgedOf, type ReadingStyle } from './reading-style.ts'
import { element } from './xml.ts'

/** Room in a bar, as on screen: what is neither high nor low has most areas and the longest word. */
const shareOf = ({ kind }: ReadingClass) => (kind === 'pale' ? 1.4 : 1)

/** Classes in order from low over pale to high, with their counts inside and as many of their words below as there is room for. */
export function readingBar(style: ReadingStyle): Block {
	const { reading, language, colors, size, room } = style
	const isFaded = fadingOf(style)
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
