import type { Language } from '../../../server/contract/common.ts'
import { citationsOf, staleCitations } from '../../../server/contract/presentation/citations.ts'
import { findNumbers } from '../../../server/contract/presentation/numbers.ts'
import type { Citation, Scene } from '../../../server/contract/presentation/scene.ts'
import type { SceneAnswer } from '../../../server/contract/presentation/scene-answer.ts'

/**
 * The citations of a scene after its words were changed: of numbers that match a figure now, and those of before that no longer do,
 * so that a number that has become another stays told until somebody mends or accepts it.
 */
export function renewCitations(scene: Scene, answer: SceneAnswer, language: Language): Citation[] {
	const stale = staleCitations(scene, answer, language).map(({ text, figure }) => ({ text, figure }))
	const told = new Set(stale.map(({ text }) => text))
	return [...stale, ...citationsOf(scene, answer.figures, language).filter(({ text }) => !told.has(text))].slice(0, 200)
}

/** A number by another, wherever the words of a scene have it on its own: `84,2` in `84,2 per 1.000`, not in `184,25`. */
export function replaceNumber(scene: Scene, from: string, to: string, language: Language): Partial<Scene> {
	const inText = (text: string) =>
		findNumbers(text, language)
			.filter((found) => found.text === from)
			.reduceRight((words, { start }) => words.slice(0, start) + to + words.slice(start + from.length), text)
	return {
		title: inText(scene.title),
		message: inText(scene.message),
		body: inText(scene.body),
		caption: scene.caption === null ? null : inText(scene.caption),
		decisions: scene.decisions.map(inText),
		highlights: scene.highlights.map((one) => ({ ...one, label: inText(one.label) })),
		citations: scene.citations.map((one) => (one.text === from ? { ...one, text: to } : one)),
	}
}
