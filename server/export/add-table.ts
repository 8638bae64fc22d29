import type PptxGenJS from 'pptxgenjs'
import { type Box, colors, font, heightOf, wordWidth } from './slide-frame.ts'

export interface Column {
	title: string
	/** Share of the width. */
	share: number
	/** Numbers stand to the right. */
	numeric?: boolean
}

export interface Row {
	cells: readonly string[]
	/** Stands out, on a tint. */
	marked?: boolean
	bold?: boolean
}

/** Smaller than the last nobody reads from the back row. */
const SIZES = [14, 13, 12, 11, 10]
const MARGIN = { x: 0.08, y: 0.035 }
const TINT = 'E3F0F1'

/** The width of each column: its share, and at least its longest word, which others then give. */
function columnWidths(columns: readonly Column[], rows: readonly Row[], size: number, width: number): number[] {
	const total = columns.reduce((sum, { share }) => sum + share, 0)
	const least = columns.map(({ title }, i) => {
		const words = [title, ...rows.map(({ cells }) => cells[i] ?? '')].flatMap((text) => text.split(' '))
		return Math.max(...words.map((word) => wordWidth(word, size))) + 2 * MARGIN.x
	})
	const wanted = columns.map(({ share }, i) => Math.max(least[i] ?? 0, (share / total) * width))
	const over = wanted.reduce((sum, w) => sum + w, 0) - width
	const spare = wanted.map((w, i) => w - (least[i] ?? 0))
	const all = spare.reduce((sum, w) => sum + w, 0)
	// Where the words alone are wider than the table, some of them break.
	return wanted.map((w, i) =>
		over <= 0 ? w : all > over ? w - (over * (spare[i] ?? 0)) / all : (w * width) / (width + over),
	)
}

const rowHeight = (cells: readonly string[], widths: readonly number[], size: number, bold: boolean) =>
	Math.max(...cells.map((text, i) => heightOf([text], size, (widths[i] ?? 1) - 2 * MARGIN.x, bold))) + 2 * MARGIN.y

/**
 * A table of the office itself with a header row, as large as fits in the box; rows that do not fit at the smallest letters are left
 * out, never a marked one while others stand. Gives how many.
 */
export function addTable(
	slide: PptxGenJS.Slide,
	{
		columns,
		rows,
		box,
		name,
		locale,
	}: { columns: readonly Column[]; rows: readonly Row[]; box: Box; name: string; locale: string },
): number {
	const titles = columns.map(({ title }) => title)
	const heights = (shown: readonly Row[], size: number) => {
		const widths = columnWidths(columns, rows, size, box.w)
		return [
			rowHeight(titles, widths, size, true),
			...shown.map(({ cells, bold }) => rowHeight(cells, widths, size, bold ?? false)),
		]
	}
	const fits = (shown: readonly Row[], size: number) => heights(shown, size).reduce((sum, h) => sum + h, 0) <= box.h
	const size = SIZES.find((one) => fits(rows, one)) ?? SIZES.at(-1) ?? 10
	let shown = [...rows]
	while (shown.length > 1 && !fits(shown, size)) {
		const last = shown.findLastIndex(({ marked }) => !marked)
		shown = shown.toSpliced(last < 0 ? shown.length - 1 : last, 1)
	}
	const rule = (color: string, pt: number) => ({ type: 'solid' as const, color, pt })
	const none = { type: 'none' as const }
	const cell = (text: string, column: number, { head = false, marked = false, bold = false }): PptxGenJS.TableCell => ({
		text,
		options: {
			bold: head || bold,
			color: colors.text,
			align: columns[column]?.numeric ? 'right' : 'left',
			valign: 'middle',
			lang: locale,
			...(marked ? { fill: { color: TINT } } : {}),
			border: [none, none, head ? rule(colors.text, 1) : rule(colors.line, 0.5), none],
		},
	})
	slide.addTable(
		[
			titles.map((title, i) => cell(title, i, { head: true })),
			...shown.map(({ cells, ...look }) => cells.map((text, i) => cell(text, i, look))),
		],
		{
			x: box.x,
			y: box.y,
			w: box.w,
			colW: columnWidths(columns, rows, size, box.w),
			rowH: heights(shown, size),
			fontFace: font,
			fontSize: size,
			margin: [MARGIN.y, MARGIN.x, MARGIN.y, MARGIN.x],
			objectName: name,
		},
	)
	return rows.length - shown.length
}
