import type PptxGenJS from 'pptxgenjs'
import type { Language } from '../contract/common.ts'
import { makeFormatters } from '../contract/format.ts'
import { kindNames } from '../contract/presentation/kind-names.ts'
import { hasAnswer } from '../contract/presentation/scene.ts'
import { addFigure } from './add-figure.ts'
import { bodyRuns, plainParagraphs } from './body-runs.ts'
import { noticeText } from './notice-text.ts'
import { lineOf, messageOf, REMARK, slideBoxes } from './slide-boxes.ts'
import { type Box, colors, fitSize, font, heightOf, layouts, places } from './slide-frame.ts'
import type { SlideScene } from './slide-scene.ts'
import { type SlideWords, slideWords } from './words.ts'

/** What a slide is called: outline view and screen readers go by it, so that it is never empty. */
const titleOf = ({ scene, answer }: SlideScene, language: Language): string =>
	[scene.title, scene.message, answer?.caption ?? ''].map(lineOf).find((text) => text !== '') ??
	kindNames[language][scene.kind]

/** Words of Markdown in a box; what does not fit at the smallest letters is left out, and said so. Whether all of it is there. */
function addBody(
	slide: PptxGenJS.Slide,
	markdown: string,
	box: Box,
	sizes: readonly number[],
	words: SlideWords,
): boolean {
	const paragraphs = plainParagraphs(markdown)
	if (paragraphs.length === 0) return true
	const fitting = fitSize(paragraphs, box, sizes)
	const size = fitting ?? sizes.at(-1) ?? 10
	const shown = bodyRuns(markdown, size)
	if (fitting === null) {
		let count = paragraphs.length
		while (count > 1 && heightOf([...paragraphs.slice(0, count), words.moreInNotes], size, box.w) > box.h) count--
		const ends = shown.flatMap(({ options }, i) => (options?.breakLine ? [i + 1] : []))
		shown.length = ends[count - 1] ?? shown.length
		shown.push({ text: words.moreInNotes, options: { italic: true, color: colors.quiet } })
	}
	slide.addText(shown, {
		...box,
		...{ margin: 0, fontFace: font, fontSize: size, color: colors.text, valign: 'top' },
		fit: 'shrink',
		isTextBox: true,
		objectName: words.names.body,
	})
	return fitting !== null
}

function addLineOfText(
	slide: PptxGenJS.Slide,
	text: string,
	box: Box,
	name: string,
	more: PptxGenJS.TextPropsOptions = {},
) {
	slide.addText(text, {
		...box,
		...{ margin: 0, fontFace: font, fontSize: REMARK, color: colors.quiet, valign: 'top' },
		isTextBox: true,
		objectName: name,
		...more,
	})
}

/** A scene as a slide. Gives the texts of its tables, for who does not see them. */
export function addScene(pptx: PptxGenJS, of: SlideScene, language: Language, withNotes: boolean): string[] {
	const { scene, answer } = of
	const words = slideWords[language]
	const title = titleOf(of, language)
	const message = messageOf(scene)
	const slide = pptx.addSlide({ masterName: message === '' ? layouts.plain : layouts.message })
	const titleSize = fitSize([title], places.title, [28, 24, 20, 18, 16], true) ?? 14
	slide.addText([{ text: title, options: { fontSize: titleSize } }], { placeholder: 'title' })
	if (message !== '') {
		const size = fitSize([message], places.message, [18, 16, 14, 12]) ?? 11
		slide.addText([{ text: message, options: { fontSize: size } }], { placeholder: 'message' })
	}

	const notice = answer && noticeText(answer, words)
	const boxes = slideBoxes(scene, answer, words)

	let isWhole = true
	const context = { slide, box: boxes.figure, language, format: makeFormatters(language), words, title }
	if (!hasAnswer(scene.kind)) {
		isWhole = addWords(slide, of, boxes.figure, words)
	} else {
		const remarks = addFigure(of, context)
		if (remarks === null) {
			addLineOfText(slide, words.nothing, { ...boxes.figure, h: 0.6 }, words.names.notice, { fontSize: 18 })
			if (boxes.notice) boxes.notice.y = boxes.figure.y + 0.7
		}
		if (boxes.beside !== null) isWhole = addBody(slide, scene.body, boxes.beside, [16, 14, 13, 12, 11, 10], words)
		if (boxes.remarks !== null && remarks !== null && remarks.length > 0) {
			addLineOfText(slide, remarks.join(' '), boxes.remarks, words.names.remarks)
		}
	}
	if (notice && boxes.notice) {
		addLineOfText(slide, notice, boxes.notice, words.names.notice, { color: colors.text, bold: true })
	}
	if (boxes.caption && answer) {
		const sources = answer.sources.map(({ name }) => name)
		const text = [
			lineOf(scene.caption ?? answer.caption),
			...(sources.length > 0 ? [words.source(sources.join('; '))] : []),
		]
			.filter((part) => part !== '')
			.map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
			.join(' ')
		const size = fitSize([text], boxes.caption, [11, 10, 9, 8]) ?? 7
		if (text !== '')
			addLineOfText(slide, text, boxes.caption, words.names.caption, { fontSize: size, valign: 'bottom' })
	}
	const notes = [...(withNotes ? [scene.notes] : []), ...(isWhole ? [] : [scene.body])].filter(
		(text) => text.trim() !== '',
	)
	if (notes.length > 0) slide.addNotes(notes.join('\n\n'))
	return scene.kind === 'table' || scene.kind === 'investments' ? [words.tableOf(title)] : []
}

/** Text, and the decisions asked as a numbered list under it. Whether all of the body is there. */
function addWords(slide: PptxGenJS.Slide, { scene }: SlideScene, box: Box, words: SlideWords): boolean {
	const decisions = scene.kind === 'closing' ? scene.decisions.map(lineOf).filter((text) => text !== '') : []
	const sizes = [24, 20, 18, 16, 14, 13, 12, 11, 10]
	if (decisions.length === 0) return addBody(slide, scene.body, box, sizes, words)
	const paragraphs = plainParagraphs(scene.body)
	const room = paragraphs.length === 0 ? 0 : Math.min(box.h * 0.5, heightOf(paragraphs, 18, box.w) + 0.2)
	const isWhole = addBody(slide, scene.body, { ...box, h: room }, sizes.slice(2), words)
	const listed = { ...box, y: box.y + room, h: box.h - room }
	const size = fitSize(decisions, { ...listed, w: listed.w - 0.5 }, sizes) ?? 10
	slide.addText(
		decisions.map((text) => ({
			text,
			options: { bullet: { type: 'number' as const, indent: size * 1.7 }, breakLine: true, paraSpaceAfter: size / 2 },
		})),
		{
			...listed,
			...{ margin: 0, fontFace: font, fontSize: size, color: colors.text, valign: 'top' },
			fit: 'shrink',
			isTextBox: true,
			objectName: words.names.decisions,
		},
	)
	return isWhole
}
