import type PptxGenJS from 'pptxgenjs'
import { textWidth, wrapText } from '../contract/picture/measure.ts'
import { pictureColors } from '../contract/picture/picture-colors.ts'
import type { SlideWords } from './words.ts'

/** A place on a slide, in inches. */
export interface Box {
	x: number
	y: number
	w: number
	h: number
}

const { light } = pictureColors
const bare = (color: string) => color.slice(1)

/**
 * Arial: every office has it, or letters as wide (Liberation Sans, Helvetica), so that lines break the same everywhere. Our own
 * Source Sans would be replaced by whatever is there.
 */
export const font = 'Arial'
/** How much wider Arial is than Source Sans, whose widths are known; with some room for offices that put another in its place. */
const WIDER = 1.15

export const colors = {
	text: bare(light.text),
	quiet: bare(light.quiet),
	line: bare(light.line),
	accent: bare(light.accent),
	/** Without a judgement, or beside the point; 3 : 1 on white. */
	neutral: '8A9697',
}

/** 16 : 9, as wide as PowerPoint's own. */
export const page = { w: 13.333, h: 7.5 }
const MARGIN = 0.6
const width = page.w - 2 * MARGIN

export const places = {
	title: { x: MARGIN, y: 0.45, w: width, h: 0.8 },
	message: { x: MARGIN, y: 1.27, w: width, h: 0.62 },
	/** Between message and caption. */
	content: { x: MARGIN, y: 2.02, w: width, h: 4.3 },
	caption: { x: MARGIN, y: 6.4, w: width, h: 0.55 },
	footer: { x: MARGIN, y: 7.05, w: width - 1.2, h: 0.28 },
	page: { x: MARGIN + width - 1, y: 7.05, w: 1, h: 0.28 },
} satisfies Record<string, Box>

/** A line takes this many times the size of its letters. */
const LINE = 1.2

/** Inches that a word takes, as if it were bold. */
export const wordWidth = (word: string, size: number): number => textWidth(word, size * WIDER, 600) / 72

/** Lines that a text takes in so many inches at a size in points. */
const linesIn = (text: string, size: number, inches: number, bold: boolean): number => {
	const weight = bold ? 600 : 400
	const room = inches * 72
	const wide = size * WIDER
	return wrapText(text, wide, room, Number.POSITIVE_INFINITY, weight).reduce(
		(lines, line) => lines + Math.max(1, Math.ceil(textWidth(line, wide, weight) / room)),
		0,
	)
}

/** Inches that paragraphs take, with half a line between them. */
export function heightOf(paragraphs: readonly string[], size: number, inches: number, bold = false): number {
	const lines = paragraphs.reduce((sum, text) => sum + Math.max(1, linesIn(text, size, inches, bold)), 0)
	return ((lines + 0.5 * Math.max(0, paragraphs.length - 1)) * size * LINE) / 72
}

/** The largest of `sizes` (points, descending) at which paragraphs fit in a box; null: they fit at none. */
export const fitSize = (
	paragraphs: readonly string[],
	box: Pick<Box, 'w' | 'h'>,
	sizes: readonly number[],
	bold = false,
): number | null => sizes.find((size) => heightOf(paragraphs, size, box.w, bold) <= box.h) ?? null

export const layouts = { message: 'Regiekaart', plain: 'Regiekaart zonder boodschap' } as const

/** The two layouts of slides: with a message under the title, and without, since a placeholder must not stay empty. */
export function defineLayouts(pptx: PptxGenJS, title: string, words: SlideWords): void {
	const placeholder = (name: 'title' | 'message', type: 'title' | 'body', more: PptxGenJS.TextBaseProps) => ({
		placeholder: {
			options: { name, type, ...places[name], margin: 0, fontFace: font, align: 'left' as const, ...more },
			text: words.prompts[name],
		},
	})
	for (const layout of Object.values(layouts)) {
		pptx.defineSlideMaster({
			title: layout,
			background: { color: 'FFFFFF' },
			objects: [
				{ rect: { x: MARGIN, y: 0.32, w: 0.7, h: 0.06, fill: { color: colors.accent } } },
				{ line: { x: MARGIN, y: 7, w: width, h: 0, line: { color: colors.line, width: 0.75 } } },
				{
					text: {
						text: title,
						options: {
							...places.footer,
							margin: 0,
							fontFace: font,
							fontSize: 10,
							color: colors.quiet,
							valign: 'middle',
							isTextBox: true,
							objectName: words.names.footer,
						},
					},
				},
				placeholder('title', 'title', { fontSize: 28, bold: true, color: colors.text, valign: 'middle' }),
				...(layout === layouts.message
					? [placeholder('message', 'body', { fontSize: 18, color: colors.text, valign: 'top' })]
					: []),
			],
			slideNumber: {
				...places.page,
				fontFace: font,
				fontSize: 10,
				color: colors.quiet,
				align: 'right',
				valign: 'middle',
			},
		})
	}
}
