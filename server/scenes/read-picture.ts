import { filterWords } from '../contract/filter-words.ts'
import type { ScenePicture } from '../contract/presentation/scene-answer.ts'
import { baseView } from '../contract/published-view.ts'
import type { AreaReading } from '../contract/reading/area-reading.ts'
import { makeReading } from '../contract/reading/make-reading.ts'
import { secondMetrics } from '../contract/second-metrics.ts'
import { shownRange } from '../contract/signal-range.ts'
import { terms } from '../contract/terms.ts'
import { defaultView, type View } from '../contract/view.ts'
import { viewText } from '../contract/view-codec.ts'
import { readAnswer } from '../reading/read-answer.ts'
import type { Served } from '../served.ts'
import { readCategories } from '../signals/categories.ts'
import { findMetric } from '../values/question.ts'
import { readValues } from '../values/values.ts'
import { givesWay } from './gives-way.ts'
import { noticesOf, type ReadView, type SceneNotice } from './read-view.ts'

/** One picture of a scene, and what its caption and figures are made of besides. */
export interface ReadPicture {
	picture: ScenePicture
	/** The View as it is shown. */
	view: View
	/** What the colours say; null: the value itself. */
	reading: AreaReading | null
	/** The chosen categories, statuses and channels by name, where they count. */
	choices: string[]
}

/** More than any View has parameters that can be at fault. */
const ATTEMPTS = 12

/**
 * The picture of a View that was held against the Dataset. What only its Answer can tell is not there (a year at this level, areas
 * inside a universe) gives way with a notice; null when nothing can be shown.
 */
export async function readPicture(
	served: Served,
	{ view: asked, hasMetric }: ReadView,
	of: 'view' | 'beside',
	language: View['language'],
): Promise<{ shown: ReadPicture | null; notices: SceneNotice[] }> {
	const notices: SceneNotice[] = []
	if (!hasMetric) return { shown: null, notices }
	let view = asked
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		try {
			return { shown: await pictureOf(served, view, language), notices }
		} catch (error) {
			const yielding = givesWay(view, error)
			notices.push(...noticesOf(of, [yielding.notice]))
			if (yielding.view === null) break
			view = yielding.view
		}
	}
	return { shown: null, notices }
}

/** The View read as two metrics against each other; as it is where a publication does not show that. */
export async function asPair(served: Served, read: ReadView): Promise<ReadView> {
	const { dataset, metrics } = await served.known()
	const { view, notices } = read
	const refused = (parameter: string, value: string, reason: SceneNotice['reason']): ReadView => ({
		...read,
		notices: [...notices, { of: 'view', parameter, value, reason }],
	})
	if (dataset.publication !== null) return refused('reading', 'bivariate', 'notPublished')
	const possible = secondMetrics(metrics, view)
	const second = possible.find(({ id }) => id === view.second) ?? possible[0]
	if (second === undefined) return refused('second', view.second ?? '', 'notInDataset')
	const changed: ReadView = { ...read, view: { ...view, reading: 'bivariate', second: second.id } }
	if (view.second === null || second.id === view.second) return changed
	return {
		...changed,
		notices: [...notices, { of: 'view', parameter: 'second', value: view.second, reason: 'levelWithoutFigures' }],
	}
}

const filterOf = ({ from, to, category, status, channel }: View) => ({
	from: from ?? undefined,
	to: to ?? undefined,
	category,
	status,
	channel,
})

async function pictureOf(served: Served, view: View, language: View['language']): Promise<ReadPicture> {
	const { metric: id, level, period, reading, second, classification, classes, breaks } = view
	const metric = await findMetric(served, id)
	const other = reading === 'bivariate' && second !== null ? await findMetric(served, second, 'second') : null
	const ofSignals = metric.period.kind === 'days'
	const filtered = ofSignals || other?.period.kind === 'days'
	const when = ofSignals ? filterOf(view) : { period: period ?? undefined }
	const own = classification === 'own'
	const values = () =>
		readValues(served, {
			metric: id,
			level,
			...when,
			classification: own && breaks.length === 0 ? 'quantile' : classification,
			classes,
			...(own && breaks.length > 0 ? { breaks } : {}),
		})
	const made =
		reading === 'values'
			? null
			: await readAnswer(served, {
					reading,
					metric: id,
					level,
					...(ofSignals ? {} : { period: period ?? undefined }),
					...(filtered ? filterOf(view) : {}),
					second: second ?? undefined,
					universe: reading === 'bivariate' ? undefined : (view.universe ?? undefined),
					language,
					theme: 'light',
				})
	const read = made?.read ?? null
	const answer = read?.kind === 'bivariate' ? read.answer : await values()
	const dataset = await served.dataset()
	const shown = withTimes(view, answer.query, dataset.signals, filtered)
	return {
		picture: { view: viewText(shown, baseView(dataset.publication)), values: answer, read },
		view: shown,
		reading: made === null ? null : makeReading(made.read, made.surroundings),
		choices: filtered ? await choicesOf(served, view, language) : [],
	}
}

/** What lies over the areas and has days of its own. */
const ofDays: readonly View['overlays'][number][] = ['points', 'hexagons', 'heat']

/** The View with its period or days as answered, so that it asks the same when newer figures arrive. */
function withTimes(
	view: View,
	{ period, filter }: ScenePicture['values']['query'],
	signals: { from: string; to: string } | null,
	filtered: boolean,
): View {
	const days =
		filter ??
		(signals && (filtered || view.overlays.some((overlay) => ofDays.includes(overlay)))
			? shownRange(view, signals)
			: null)
	return {
		...view,
		period: period ?? defaultView.period,
		...(days === null ? {} : { from: days.from, to: days.to }),
	}
}

/** The chosen categories, statuses and channels by name. */
export async function choicesOf(
	served: Served,
	{ category, status, channel }: Pick<View, 'category' | 'status' | 'channel'>,
	language: View['language'],
): Promise<string[]> {
	if (category.length + status.length + channel.length === 0) return []
	const { categories } = await readCategories(served)
	return filterWords({ category, status, channel }, categories, terms[language]).map(({ label }) => label)
}
