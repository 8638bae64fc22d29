import { makeFormatters } from '../format.ts'
import { inkOn } from '../ink.ts'
import type { Axis } from '../reading/area-reading.ts'
import { FADED } from './area-looks.ts'
import { type Block, nothing, textBlock, textLine } from './blocks.ts'
import { keepTogether, textWidth } from './measure.ts'
import { baseIn, fadingOf, judgedOf, type ReadingStyle } from './reading-style.ts'
import { element } from './xml.ts'

/** An arrow as a line with a head: not every font has the character. */
const arrow = (x: number, y: number, size: number, up: boolean, color: string) => {
	const [length, head] = [size * 0.75, size * 0.26]
	const d = up
		? `M${x + head} ${y}v${-length}m${-head} ${head}l${head} ${-head}l${head} ${head}`
		: `M${x} ${y}h${length}m${-head} ${-head}l${head} ${head}l${-head} ${head}`
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
	const isFaded = fadingOf(style)
	const format = makeFormatters(language)
	const [across, upwards] = reading.axes
	const small = size * 0.92
	const { gutter, width } = squareSizes(style)
	const cell = { width, height: size * 2 }
	const axis = (of: Axis) =>
		textBlock(axisText(of), room - size, 2, { size, color: colors.text, weight: 600, leading: 1.2 })
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
				arrow(x, y + size * 1.02, size, true, colors.text),
				top.draw(x + size, y),
				...cells,
				...upEdges,
				...acrossEdges,
				arrow(x, under + size * 0.7, size, false, colors.text),
				bottom.draw(x + size * 1.15, under),
			].join('')
		},
	}
}

const axisText = ({ label, unit }: Axis) => keepTogether(unit === '' ? label : `${label} (${unit})`)

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
	const labels = (reading.axes ?? []).map((axis) => textWidth(axisText(axis), size, 600) * 1.08 + size * 1.6)
	return Math.min(room * 0.55, Math.max(gutter + width * 3, ...labels))
}
