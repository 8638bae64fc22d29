import { hasAnswer, type Scene } from '../contract/presentation/scene.ts'
import type { SceneAnswer } from '../contract/presentation/scene-answer.ts'
import { noticeText } from './notice-text.ts'
import { type Box, heightOf, places } from './slide-frame.ts'
import type { SlideWords } from './words.ts'

/** Inches of the body beside a figure, less beside a table of many columns; and between the two. */
const PANEL = 3.7
const NARROW = 2.9
const GAP = 0.35
/** Points of remarks and notices. */
export const REMARK = 11
const REMARKS = 0.42

export interface SlideBoxes {
	/** The whole of it for words alone. */
	figure: Box
	beside: Box | null
	/** Under the figure. */
	remarks: Box | null
	notice: Box | null
	caption: Box | null
}

/** A text as one line, in which an amount stays whole. */
export const lineOf = (text: string): string =>
	text
		.replace(/\s+/g, ' ')
		.replace(/€ (?=\d)/g, '€\u00a0')
		.trim()

/** What stands under the title; empty: nothing, or what is the title for want of one. */
export const messageOf = ({ title, message }: Pick<Scene, 'title' | 'message'>): string =>
	lineOf(title) === '' ? '' : lineOf(message)

/** Where the parts of a scene stand on its slide. Pure. */
export function slideBoxes(scene: Scene, answer: SceneAnswer | null, words: SlideWords): SlideBoxes {
	const top = messageOf(scene) === '' ? places.message.y + 0.1 : places.content.y
	const caption = answer !== null && hasAnswer(scene.kind) ? places.caption : null
	const bottom = caption ? places.content.y + places.content.h : places.caption.y + places.caption.h
	let box: Box = { ...places.content, y: top, h: bottom - top }
	const below = (h: number, space: number): Box => {
		box = { ...box, h: box.h - h - space }
		return { ...box, y: box.y + box.h + space, h }
	}
	const text = answer && noticeText(answer, words)
	const notice = text ? below(heightOf([text], REMARK, box.w), 0.08) : null
	const remarks = ['ranking', 'lines', 'table', 'investments'].includes(scene.kind) ? below(REMARKS, 0.06) : null
	if (scene.body.trim() === '' || !hasAnswer(scene.kind)) return { figure: box, beside: null, remarks, notice, caption }
	const panel = scene.kind === 'investments' || scene.kind === 'table' ? NARROW : PANEL
	return {
		figure: { ...box, w: box.w - panel - GAP },
		beside: { ...box, x: box.x + box.w - panel, w: panel },
		...{ remarks, notice, caption },
	}
}
