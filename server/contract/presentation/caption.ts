import type { Language } from '../common.ts'
import { type Formatters, makeFormatters } from '../format.ts'
import { isCount } from '../is-count.ts'
import { periodText } from '../period-text.ts'
import { pictureMessages } from '../picture/messages.ts'
import type { AreaReading } from '../reading/area-reading.ts'
import { terms } from '../terms.ts'
import type { ValuesAnswer } from '../values.ts'
import type { View } from '../view.ts'
import { captionWords } from './caption-words.ts'
import { judgedOf } from './judged-of.ts'
import type { ScenePicture } from './scene-answer.ts'

/** One picture, as its caption needs it. */
export interface CaptionPicture {
	picture: Pick<ScenePicture, 'values' | 'read'>
	view: Pick<View, 'universe' | 'sort'>
	reading: Pick<AreaReading, 'period' | 'barrier'> | null
	/** The chosen categories, statuses and channels by name. */
	choices: readonly string[]
}

/** What captions are written with. */
export interface CaptionContext {
	language: Language
	nameOf(code: string): string
	/** What is compared without a universe: the name of the gemeente, or of the Dataset. */
	whole: string
}

/** A label inside a sentence: `Meldingen` becomes `meldingen`, `WOZ-waarde` stays. */
export const inSentence = (label: string): string =>
	/^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label

/** `meldingen per 1.000 inwoners (grofvuil)`. */
export const figureText = (label: string, choices: readonly string[], format: Pick<Formatters, 'list'>): string =>
	choices.length === 0 ? label : `${label} (${format.list(choices).toLowerCase()})`

/** What the colours say, without when: `Hotspots van meldingen per 1.000 inwoners (grofvuil) per buurt`. */
function subject({ picture: { values, read }, choices }: CaptionPicture, language: Language): string {
	const t = captionWords[language]
	const format = makeFormatters(language)
	const per = pictureMessages[language].per[values.query.level]
	const label = values.metric.label[language]
	if (read === null) return `${figureText(label, choices, format)} ${per}`
	if (read.kind === 'bivariate') {
		const ofFirst = values.query.filter === null ? [] : choices
		const ofSecond = read.second.query.filter === null ? [] : choices
		const second = figureText(inSentence(read.second.metric.label[language]), ofSecond, format)
		return `${t.pair(figureText(label, ofFirst, format), second)}, ${per}`
	}
	return `${t.readings[read.kind](figureText(inSentence(label), choices, format))} ${per}`
}

/** The period or days, of two figures both where they differ. */
function when({ picture: { values, read }, reading }: CaptionPicture, language: Language): string {
	const format = makeFormatters(language)
	const text = (of: Pick<ValuesAnswer, 'query'>) => periodText(of, format, terms[language].allYears)
	if (read?.kind === 'bivariate' && text(read.second) !== text(values)) {
		return captionWords[language].both(text(values), text(read.second))
	}
	return reading?.period ?? text(values)
}

/** What was compared with what, and how many of it were tested; empty without a reading that tests. */
function tested(
	{ picture: { read }, reading, view }: CaptionPicture,
	{ language, nameOf, whole }: CaptionContext,
): string[] {
	const t = captionWords[language]
	const format = makeFormatters(language)
	const judged = read === null ? null : judgedOf(read)
	if (read === null || judged === null) return []
	const within = t.within(view.universe === null ? whole : nameOf(view.universe))
	if (reading?.barrier) return [within]
	const { level } = read.answer.query
	return [
		within,
		t.tested(format.integer(judged.tested), format.integer(judged.areas), terms[language].levelsPlural[level]),
	]
}

/** `Gemeente Markerwaard: 84,2`; null in a Dataset of several, or where it is not known. */
function referenceText(values: ValuesAnswer, language: Language): string | null {
	const { reference, metric } = values
	if (reference?.value == null) return null
	const t = pictureMessages[language]
	const value = makeFormatters(language).valueWithUnit(metric, reference.value)
	return `${(isCount(values) ? t.total : t.reference)(reference.name, value)}.`
}

/** The caption of one picture: what, of which signals, when, held against what, how many tested; the figure of the gemeente. Pure. */
export function pictureCaption(one: CaptionPicture, context: CaptionContext): string {
	const { language } = context
	const sentence = `${[subject(one, language), when(one, language), ...tested(one, context)].join(', ')}.`
	const barrier = one.reading?.barrier ? `${one.reading.barrier.title}.` : null
	return [sentence, barrier, referenceText(one.picture.values, language)].filter((part) => part !== null).join(' ')
}

/** The caption of two pictures: in one sentence where only the time differs, else one for each. Pure. */
export function compareCaption(pictures: readonly CaptionPicture[], context: CaptionContext): string {
	const { language } = context
	const t = captionWords[language]
	const [left, right] = pictures
	if (left === undefined) return ''
	if (right === undefined) return pictureCaption(left, context)
	const same =
		subject(left, language) === subject(right, language) &&
		left.view.universe === right.view.universe &&
		left.reading?.barrier == null &&
		right.reading?.barrier == null
	if (!same) return `${t.left(pictureCaption(left, context))} ${t.right(pictureCaption(right, context))}`
	const sides = t.sides(
		[when(left, language), ...tested(left, context).slice(1)].join(', '),
		[when(right, language), ...tested(right, context).slice(1)].join(', '),
	)
	const within = tested(left, context).slice(0, 1)
	const references = [left, right].map(({ picture: { values } }) => values)
	return [
		`${[subject(left, language), ...within].join(', ')}: ${sides}.`,
		bothReferences(references as [ValuesAnswer, ValuesAnswer], language),
	]
		.filter((part) => part !== null)
		.join(' ')
}

function bothReferences([left, right]: [ValuesAnswer, ValuesAnswer], language: Language): string | null {
	const format = makeFormatters(language)
	if (left.reference?.value == null || right.reference?.value == null) {
		return left.reference?.value == null ? null : referenceText(left, language)
	}
	const t = pictureMessages[language]
	const values = captionWords[language].both(
		format.value(left.metric, left.reference.value),
		format.valueWithUnit(right.metric, right.reference.value),
	)
	return `${(isCount(left) ? t.total : t.reference)(left.reference.name, values)}.`
}

/** That of a picture, and which areas stand in the list: `De hoogste 12 van 75 buurten`. Pure. */
export function listCaption(
	one: CaptionPicture,
	{ shown, count, total }: { shown: readonly string[]; count: number; total: number },
	context: CaptionContext,
): string {
	const { language, nameOf } = context
	const { order } = captionWords[language]
	const format = makeFormatters(language)
	const { query } = one.picture.values
	const plural = terms[language].levelsPlural[query.level]
	const { sort, universe } = one.view
	const first = Math.min(count, shown.length)
	const [n, of] = [format.integer(first), format.integer(total)]
	const which =
		first === total
			? order.all(n, plural)
			: sort === 'value' || sort === '-rank'
				? order.lowest(n, of, plural)
				: sort.replace('-', '') === 'name' || sort.replace('-', '') === 'wijk'
					? order.other(n, of, plural)
					: order.highest(n, of, plural)
	const parts = [
		which,
		...(universe === null ? [] : [captionWords[language].only(nameOf(universe))]),
		...(shown.length > first ? [order.and] : []),
	]
	return `${pictureCaption(one, context)} ${parts.join(', ')}.`
}
