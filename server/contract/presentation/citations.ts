import type { Language } from '../common.ts'
import { type FoundNumber, findNumbers, type NumberKind, writeLike } from './numbers.ts'
import type { Citation, Scene } from './scene.ts'
import type { Figure, SceneAnswer } from './scene-answer.ts'

/** What of a scene is read by an audience. Its notes are the speaker's own. */
export type SceneWords = Pick<Scene, 'title' | 'message' | 'body' | 'caption' | 'decisions' | 'highlights'>

const textsOf = ({ title, message, body, caption, decisions, highlights }: SceneWords): string[] =>
	[title, message, body, caption ?? '', ...decisions, ...highlights.map(({ label }) => label)].filter(
		(text) => text !== '',
	)

/** What a figure is, by how it stands on the screen. */
function kindOf({ key, text }: Figure): NumberKind {
	if (/(^|:)rank:/.test(key)) return 'ordinal'
	if (/€/.test(text)) return 'money'
	if (/%/.test(text)) return 'percent'
	if (/\s(keer|times)$/.test(text)) return 'times'
	return 'number'
}

/** The same figure may be written in full: `€ 289.000` where the screen has `289 × € 1.000`. */
const inFull = ({ text, value }: Figure): number => (/×\s?€\s?1[.,]000/.test(text) ? value * 1000 : value)

/** Whether what was written can be a figure of this kind: a share only one of shares, a place only one of places. */
const mayBe = (written: NumberKind, figure: NumberKind): boolean => {
	if (written === 'number') return figure !== 'ordinal' && figure !== 'times'
	return written === figure
}

/**
 * Whether a number says a figure, at the precision it is written in: `84,2` says 84.15 up to 84.25. Without a sign it also says a fall:
 * "daalde met 0,16". A half may have been rounded either way.
 */
function says(found: FoundNumber, figure: Figure): boolean {
	const value = found.kind === 'money' ? inFull(figure) : figure.value
	const near = (of: number) => Math.abs(of - found.value) <= (found.step / 2) * (1 + 1e-9)
	return near(value) || (!found.signed && near(Math.abs(value)))
}

/** Small whole numbers are too common in words to stand for a figure by themselves: "2 wijken", "de 3 scholen". */
const isSmall = ({ kind, bare, value }: FoundNumber) => kind === 'number' && bare && value < 10

/** The area, or investment, that a figure is of: its label up to what it says of it. */
const subjectOf = ({ label }: Figure): string => label.split(/,|:| tegenover | against /)[0]?.trim() ?? ''

/** The sentence around a place in a text, with where it begins. */
function sentenceAt(text: string, place: number): { sentence: string; from: number } {
	const from = Math.max(...['. ', '! ', '? ', '\n'].map((end) => text.lastIndexOf(end, place - 1) + 1), 0)
	const ends = ['. ', '! ', '? ', '\n'].map((end) => text.indexOf(end, place)).filter((at) => at >= 0)
	return { sentence: text.slice(from, Math.min(text.length, ...ends)), from }
}

/** How near in a sentence a word stands to a place; infinite: it does not. */
function nearness(word: string, sentence: string, place: number): number {
	const at = [sentence.lastIndexOf(word, place), sentence.indexOf(word, place)].filter((i) => i >= 0)
	return Math.min(Number.POSITIVE_INFINITY, ...at.map((i) => Math.abs(i - place)))
}

/** How near the period, or what else a label says after its subject, is named. */
function detailDistance({ label }: Figure, text: string, place: number): number {
	const { sentence, from } = sentenceAt(text, place)
	const details = label.split(', ').slice(1)
	return Math.min(Number.POSITIVE_INFINITY, ...details.map((detail) => nearness(detail, sentence, place - from)))
}

/** By what a figure may be named: its subject, with and without what stands in brackets; the gemeente also just so. */
function namesOf(figure: Figure): string[] {
	const subject = subjectOf(figure)
	const names = [
		subject,
		subject.replace(/\s*\([^)]*\)$/, ''),
		...(/reference$/.test(figure.key) ? ['gemeente', 'municipality'] : []),
	]
	return names.filter((name) => name !== '')
}

/** How near a figure's subject is named: letters within the sentence, far in another, nowhere infinite. */
function distance(figure: Figure, text: string, place: number, everything: string): number {
	const names = namesOf(figure)
	const { sentence, from } = sentenceAt(text, place)
	const near = Math.min(...names.map((name) => nearness(name, sentence, place - from)), Number.POSITIVE_INFINITY)
	if (near < Number.POSITIVE_INFINITY) return near
	return names.some((name) => everything.includes(name)) ? 1e6 : Number.POSITIVE_INFINITY
}

/** The figure that a number in a text most likely says; null: none, or a small one that could be several. */
function figureOf(found: FoundNumber, text: string, everything: string, figures: readonly Figure[]): Figure | null {
	if (found.kind === 'year') return null
	const equal = figures.filter((figure) => mayBe(found.kind, kindOf(figure)) && says(found, figure))
	if (equal.length === 0) return null
	const near = equal.map((figure) => ({
		figure,
		other: kindOf(figure) === found.kind ? 0 : 1,
		far: distance(figure, text, found.start, everything),
		detail: detailDistance(figure, text, found.start),
	}))
	const ascending = (a: number, b: number) => (a === b ? 0 : a - b)
	near.sort((a, b) => a.other - b.other || ascending(a.far, b.far) || ascending(a.detail, b.detail))
	const named = near.filter(({ far }) => far < 1e6)
	if (found.kind === 'ordinal') return named[0]?.figure ?? null
	if (isSmall(found))
		return equal.length === 1 ? (equal[0] ?? null) : named.length === 1 ? (named[0]?.figure ?? null) : null
	return near[0]?.figure ?? null
}

/**
 * The numbers in the words of a scene that equal one of its figures at the precision they are written in, each with that figure: of
 * several equal ones that whose area is named nearest. Not cited are years, bare whole numbers under ten that could be more than one
 * figure, places (`3e`) without their area in the sentence, and percentages, amounts and multiples of anything else. Pure.
 */
export function citationsOf(words: SceneWords, figures: readonly Figure[], language: Language = 'nl'): Citation[] {
	const texts = textsOf(words)
	const everything = texts.join('\n')
	const cited = texts.flatMap((text) =>
		findNumbers(text, language).flatMap((found): Citation[] => {
			const figure = found.text.length > 40 ? null : figureOf(found, text, everything, figures)
			return figure === null || figure.key.length > 120 ? [] : [{ text: found.text, figure: figure.key }]
		}),
	)
	return [...new Map(cited.map((one) => [`${one.text}\n${one.figure}`, one])).values()].slice(0, 200)
}

/** A number in the words that no longer is the figure it was. */
export interface StaleCitation {
	/** As it stands in the words. */
	text: string
	/** `figures[].key`. */
	figure: string
	/** What the figure is; its key where it is gone. */
	label: string
	/** What the words would say now, written in the same manner; null: the figure is gone. */
	now: string | null
}

/**
 * The citations of a scene whose figure is now another number, at the precision of the words, or is gone. One whose text no longer
 * stands in the words says nothing. Pure.
 */
export function staleCitations(
	scene: SceneWords & Pick<Scene, 'citations'>,
	{ figures }: Pick<SceneAnswer, 'figures'>,
	language: Language = 'nl',
): StaleCitation[] {
	const written = new Map(
		textsOf(scene)
			.flatMap((text) => findNumbers(text, language))
			.map((found) => [found.text, found]),
	)
	const byKey = new Map(figures.map((figure) => [figure.key, figure]))
	return scene.citations.flatMap(({ text, figure: key }): StaleCitation[] => {
		const found = written.get(text)
		if (found === undefined) return []
		const figure = byKey.get(key)
		if (figure === undefined) return [{ text, figure: key, label: key, now: null }]
		if (says(found, figure)) return []
		const value = found.kind === 'money' ? inFull(figure) : figure.value
		return [
			{
				text,
				figure: key,
				label: figure.label,
				now: writeLike(found, found.signed ? value : Math.abs(value), language),
			},
		]
	})
}

/**
 * Numbers in the words that are no figure of the scene at all, once each: worth a second look, seldom wrong. Years, bare whole numbers
 * under ten and places (`3e`) are left alone, and so is what a citation already answers for. Pure.
 */
export function unknownNumbers(
	scene: SceneWords & Partial<Pick<Scene, 'citations'>>,
	{ figures }: Pick<SceneAnswer, 'figures'>,
	language: Language = 'nl',
): string[] {
	const cited = new Set(scene.citations?.map(({ text }) => text))
	const unknown = textsOf(scene).flatMap((text) =>
		findNumbers(text, language).filter(
			(found) =>
				found.kind !== 'year' &&
				found.kind !== 'ordinal' &&
				!isSmall(found) &&
				!cited.has(found.text) &&
				!figures.some((figure) => mayBe(found.kind, kindOf(figure)) && says(found, figure)),
		),
	)
	return [...new Set(unknown.map(({ text }) => text))]
}
