import { makeFormatters } from '../contract/format.ts'
import { periodText } from '../contract/period-text.ts'
import {
	type CaptionPicture,
	compareCaption,
	inSentence,
	listCaption,
	pictureCaption,
} from '../contract/presentation/caption.ts'
import { alignViews } from '../contract/presentation/compare-views.ts'
import type { Figure } from '../contract/presentation/scene-answer.ts'
import { terms } from '../contract/terms.ts'
import type { Served } from '../served.ts'
import { compareFigures } from './figures/compare-figures.ts'
import type { FigureContext } from './figures/figure-maker.ts'
import { readingFigures } from './figures/reading-figures.ts'
import { valueFigures } from './figures/value-figures.ts'
import { type ReadPicture, readPicture } from './read-picture.ts'
import type { ReadView } from './read-view.ts'
import { figureContext, noParts, type SceneParts, type SceneSurroundings } from './scene-parts.ts'
import { onceEachSource, pictureSources } from './scene-sources.ts'
import { firstAnd, orderedAreas } from './shown-areas.ts'

const captionPicture = ({ picture, view, reading, choices }: ReadPicture): CaptionPicture => ({
	picture,
	view,
	reading,
	choices,
})

/** The areas that a map holds against each other: those of its universe where it is read within one, whatever its table is filtered by. */
async function comparedAreas(served: Served, { picture, view, reading }: ReadPicture): Promise<string[]> {
	const universe = reading === null || reading.kind === 'bivariate' ? null : view.universe
	return orderedAreas(picture.values, await served.division(), { ...view, filter: '', universe })
}

const pictureFigures = (
	{ picture: { values, read }, reading }: ReadPicture,
	order: readonly string[],
	{ highlights }: SceneSurroundings,
	context: FigureContext,
): Figure[] => {
	const of = { order, highlighted: highlights }
	return [...valueFigures(values, of, context), ...(read && reading ? readingFigures(read, reading, of, context) : [])]
}

/** One picture. */
export async function mapParts(served: Served, read: ReadView, surroundings: SceneSurroundings): Promise<SceneParts> {
	const { shown: one, notices } = await readPicture(served, read, 'view', surroundings.language)
	const parts = { ...noParts, notices: [...read.notices, ...notices] }
	if (one === null) return parts
	const order = await comparedAreas(served, one)
	return {
		...parts,
		pictures: [one.picture],
		caption: pictureCaption(captionPicture(one), surroundings),
		sources: onceEachSource(pictureSources(one.picture)),
		figures: pictureFigures(one, order, surroundings, figureContext(surroundings, one)),
	}
}

/** One picture with its first `count` areas in the order of its View, and the highlighted ones. */
export async function listParts(
	served: Served,
	read: ReadView,
	count: number,
	surroundings: SceneSurroundings,
): Promise<SceneParts> {
	const { shown: one, notices } = await readPicture(served, read, 'view', surroundings.language)
	const parts = { ...noParts, notices: [...read.notices, ...notices] }
	if (one === null) return parts
	const order = orderedAreas(one.picture.values, await served.division(), one.view)
	const shown = firstAnd(order, count, new Set(surroundings.highlights))
	return {
		...parts,
		pictures: [one.picture],
		shown,
		caption: listCaption(captionPicture(one), { shown, count, total: order.length }, surroundings),
		sources: onceEachSource(pictureSources(one.picture)),
		figures: pictureFigures(one, order, surroundings, figureContext(surroundings, one, { shown })),
	}
}

/** Two pictures; of one metric also how the second differs from the first. */
export async function compareParts(
	served: Served,
	[left, right]: readonly [ReadView, ReadView],
	surroundings: SceneSurroundings,
): Promise<SceneParts> {
	const { language } = surroundings
	const first = await readPicture(served, left, 'view', language)
	const view = first.shown ? alignViews(first.shown.view, right.view, first.shown.picture.values.breaks) : right.view
	const second = await readPicture(served, { ...right, view }, 'beside', language)
	const found = [first.shown, second.shown]
	const both = found.flatMap((one) => (one === null ? [] : [one]))
	const figures = await Promise.all(
		found.map(async (one, i) => {
			if (one === null) return []
			const prefix = i === 0 ? '' : 'beside:'
			const of = apart(one, both, language)
			return pictureFigures(
				one,
				await comparedAreas(served, one),
				surroundings,
				figureContext(surroundings, one, { prefix, of }),
			)
		}),
	)
	const [a, b] = both
	const differences = a && b ? compareFigures(a.picture.values, b.picture.values, figureContext(surroundings, a)) : []
	return {
		...noParts,
		pictures: both.map(({ picture }) => picture),
		caption: compareCaption(both.map(captionPicture), surroundings),
		sources: onceEachSource(both.flatMap(({ picture }) => pictureSources(picture))),
		figures: [...figures.flat(), ...differences],
		notices: [...left.notices, ...first.notices, ...right.notices, ...second.notices],
	}
}

/** What tells a picture from the other: its metric, its choices or its period. */
function apart(
	{ picture: { values }, choices }: ReadPicture,
	both: readonly ReadPicture[],
	language: 'nl' | 'en',
): string {
	const format = makeFormatters(language)
	const differs = (of: (one: ReadPicture) => string) => new Set(both.map(of)).size > 1
	const when = (one: ReadPicture) => periodText(one.picture.values, format, terms[language].allYears)
	return [
		differs((one) => one.picture.values.metric.id) ? inSentence(values.metric.label[language]) : null,
		differs((one) => one.choices.join()) ? format.list(choices).toLowerCase() : null,
		differs(when) ? periodText(values, format, terms[language].allYears) : null,
	]
		.filter((part) => part !== null && part !== '')
		.join(', ')
}
