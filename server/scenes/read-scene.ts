import { areaCode } from '../contract/common.ts'
import type { CaptionContext, CaptionPicture } from '../contract/presentation/caption.ts'
import { compareCaption, listCaption, pictureCaption } from '../contract/presentation/caption.ts'
import { investmentsCaption, linesCaption } from '../contract/presentation/caption-lines.ts'
import { hasAnswer } from '../contract/presentation/scene.ts'
import type { Figure, SceneAnswer, SceneQuestion } from '../contract/presentation/scene-answer.ts'
import type { Served } from '../served.ts'
import { agreementFigures } from './figures/agreement-figures.ts'
import { compareFigures } from './figures/compare-figures.ts'
import type { FigureContext } from './figures/figure-maker.ts'
import { readingFigures } from './figures/reading-figures.ts'
import { seriesFigures } from './figures/series-figures.ts'
import { valueFigures } from './figures/value-figures.ts'
import { readAgreements } from './read-agreements.ts'
import { readLines } from './read-lines.ts'
import { asPair, choicesOf, type ReadPicture, readPicture } from './read-picture.ts'
import { type ReadView, readView } from './read-view.ts'
import { agreementSources, onceEachSource, pictureSources, seriesSources } from './scene-sources.ts'
import { firstAnd, orderedAreas, SHOWN } from './shown-areas.ts'

/** The parts of a scene that follow from its kind. */
type Parts = Omit<SceneAnswer, 'kind' | 'level' | 'names'>

const noParts: Parts = {
	pictures: [],
	series: null,
	investments: null,
	shown: [],
	caption: '',
	sources: [],
	figures: [],
	notices: [],
}

interface Surroundings extends CaptionContext {
	/** Areas of the Dataset that the scene highlights. */
	highlights: string[]
}

/**
 * Everything that a scene draws and says besides its own words. What it asks and this Dataset does not have is told in `notices` and left
 * out; whatever was typed, it never throws.
 */
export async function readScene(served: Served, question: SceneQuestion): Promise<SceneAnswer> {
	const { kind, language, areas = [] } = question
	const [division, dataset] = await Promise.all([served.division(), served.dataset()])
	const empty: SceneAnswer = { kind, level: 'buurt', names: {}, ...noParts }
	if (!hasAnswer(kind)) return empty
	const read = await readView(served, question.view, 'view')
	const highlights = areas.filter((code) => division.byCode.has(code))
	const surroundings: Surroundings = {
		language,
		highlights,
		nameOf: (code) => division.byCode.get(code)?.name ?? code,
		whole: dataset.gemeente?.name ?? dataset.title,
	}
	const strangers = areas
		.filter((code) => !division.byCode.has(code))
		.map((value) => ({ of: 'highlights' as const, parameter: 'areas', value, reason: 'notInDataset' as const }))
	const parts = await partsOf(served, question, read, surroundings)
	return {
		kind,
		level: parts.pictures[0]?.values.query.level ?? read.view.level,
		...parts,
		names: namesOf(parts, highlights, surroundings),
		notices: [...parts.notices, ...strangers],
	}
}

async function partsOf(
	served: Served,
	question: SceneQuestion,
	read: ReadView,
	surroundings: Surroundings,
): Promise<Parts> {
	const { kind } = question
	switch (kind) {
		case 'map':
			return mapParts(served, read, surroundings)
		case 'needEffort':
			return mapParts(served, read.hasMetric ? await asPair(served, read) : read, surroundings)
		case 'ranking':
		case 'table':
			return mapParts(served, read, surroundings, SHOWN[kind])
		case 'compare':
			return compareParts(
				served,
				read,
				await readView(served, question.beside ?? question.view, 'beside'),
				surroundings,
			)
		case 'lines':
			return lineParts(served, read, surroundings)
		case 'investments':
			return agreementParts(served, read, surroundings)
		case 'text':
		case 'closing':
			return noParts
		default:
			return kind satisfies never
	}
}

const captionPicture = ({ picture, view, reading, choices }: ReadPicture): CaptionPicture => ({
	picture,
	view,
	reading,
	choices,
})

const figureContext = (
	{ language, nameOf, highlights }: Surroundings,
	{ view }: Pick<ReadView, 'view'>,
	shown: readonly string[] = [],
	prefix = '',
): FigureContext => ({
	language,
	nameOf,
	prefix,
	marked: new Set([...shown, ...highlights, ...view.compare, ...(view.area === null ? [] : [view.area])]),
})

/** One picture; with `count` also its first areas in order. */
async function mapParts(served: Served, read: ReadView, surroundings: Surroundings, count?: number): Promise<Parts> {
	const { shown: one, notices } = await readPicture(served, read, 'view', surroundings.language)
	const parts = { ...noParts, notices: [...read.notices, ...notices] }
	if (one === null) return parts
	const order = orderedAreas(one.picture.values, await served.division(), one.view)
	const shown = count === undefined ? [] : firstAnd(order, count, new Set(surroundings.highlights))
	const caption = captionPicture(one)
	return {
		...parts,
		pictures: [one.picture],
		shown,
		caption:
			count === undefined
				? pictureCaption(caption, surroundings)
				: listCaption(caption, { shown, count, total: order.length }, surroundings),
		sources: onceEachSource(pictureSources(one.picture)),
		figures: pictureFigures(one, order, surroundings, figureContext(surroundings, one, shown)),
	}
}

const pictureFigures = (
	{ picture: { values, read }, reading }: ReadPicture,
	order: readonly string[],
	{ highlights }: Surroundings,
	context: FigureContext,
): Figure[] => {
	const of = { order, highlighted: highlights }
	return [...valueFigures(values, of, context), ...(read && reading ? readingFigures(read, reading, of, context) : [])]
}

async function compareParts(
	served: Served,
	left: ReadView,
	right: ReadView,
	surroundings: Surroundings,
): Promise<Parts> {
	const { language } = surroundings
	const [first, second, division] = await Promise.all([
		readPicture(served, left, 'view', language),
		readPicture(served, right, 'beside', language),
		served.division(),
	])
	const found = [first.shown, second.shown]
	const both = found.flatMap((one) => (one === null ? [] : [one]))
	const figures = found.flatMap((one, i) => {
		if (one === null) return []
		const context = figureContext(surroundings, one, [], i === 0 ? '' : 'beside:')
		return pictureFigures(one, orderedAreas(one.picture.values, division, one.view), surroundings, context)
	})
	const [a, b] = both
	const differences = a && b ? compareFigures(a.picture.values, b.picture.values, figureContext(surroundings, a)) : []
	return {
		...noParts,
		pictures: both.map(({ picture }) => picture),
		caption: compareCaption(both.map(captionPicture), surroundings),
		sources: onceEachSource(both.flatMap(({ picture }) => pictureSources(picture))),
		figures: [...figures, ...differences],
		notices: [...left.notices, ...first.notices, ...right.notices, ...second.notices],
	}
}

async function lineParts(served: Served, read: ReadView, surroundings: Surroundings): Promise<Parts> {
	if (!read.hasMetric) return { ...noParts, notices: read.notices }
	const series = await readLines(served, read.view, surroundings.highlights)
	const ofSignals = series.query.filter !== null
	return {
		...noParts,
		series,
		shown: series.series.map(({ area }) => area),
		caption: linesCaption(
			series,
			ofSignals ? await choicesOf(served, read.view, surroundings.language) : [],
			surroundings,
		),
		sources: onceEachSource(await seriesSources(served, series.metric)),
		figures: seriesFigures(series, figureContext(surroundings, read)),
		notices: read.notices,
	}
}

async function agreementParts(served: Served, { view, notices }: ReadView, surroundings: Surroundings): Promise<Parts> {
	const { language, highlights } = surroundings
	// What is said of the figure of the View is no matter here: none is shown.
	const own = notices.filter(({ parameter }) => parameter === 'area' || parameter === 'filter')
	const areas = [...new Set([...(view.area === null ? [] : [view.area]), ...highlights])]
	const { investments } = await served.dataset()
	if (investments === null) {
		return {
			...noParts,
			notices: [...own, { of: 'view', parameter: 'metric', value: 'investments', reason: 'notInDataset' }],
		}
	}
	const { answer, all } = await readAgreements(served, areas, view)
	const counts = {
		count: all.length,
		late: all.filter(({ late }) => late).length,
		rest: all.length - answer.investments.length,
	}
	return {
		...noParts,
		investments: answer,
		caption: investmentsCaption(answer, counts, areas, view.filter, surroundings),
		sources: onceEachSource(await agreementSources(served, answer.investments)),
		figures: agreementFigures(all, answer.investments, answer.asOf, { language, prefix: '' }),
		notices: own,
	}
}

/** The name of every area that occurs. */
function namesOf(
	{ pictures, series, shown }: Parts,
	highlights: readonly string[],
	{ nameOf }: Surroundings,
): Record<string, string> {
	const codes = new Set([
		...pictures.flatMap(({ values: { areas, reference } }) => [...areas, ...(reference ? [reference.code] : [])]),
		...(series?.series.map(({ area }) => area) ?? []),
		...shown,
		...highlights,
	])
	return Object.fromEntries(
		[...codes].filter((code) => areaCode.safeParse(code).success).map((code) => [code, nameOf(code)]),
	)
}
