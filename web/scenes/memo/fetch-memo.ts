import type { QueryClient } from '@tanstack/react-query'
import { addsUp } from '../../../server/contract/adds-up.ts'
import type { AreaProfile } from '../../../server/contract/area.ts'
import type { Language } from '../../../server/contract/common.ts'
import { filterWords } from '../../../server/contract/filter-words.ts'
import { type OpenedPresentation, shownScenes } from '../../../server/contract/presentation/presentation.ts'
import { hasAnswer } from '../../../server/contract/presentation/scene.ts'
import type { SceneAnswer } from '../../../server/contract/presentation/scene-answer.ts'
import { baseView } from '../../../server/contract/published-view.ts'
import { terms } from '../../../server/contract/terms.ts'
import type { TrendsAnswer } from '../../../server/contract/trend.ts'
import type { View } from '../../../server/contract/view.ts'
import { decodeView } from '../../../server/contract/view-codec.ts'
import { geometryQuery } from '../../map/geometry.ts'
import { viewAtLevel } from '../../panels/area-view.ts'
import { sceneQuery } from '../../presentations/queries.ts'
import {
	categoriesQuery,
	datasetQuery,
	type Investments,
	investmentsQuery,
	seriesQuery,
	trendsQuery,
	valuesQuery,
} from '../../queries.ts'
import { explainRead } from './explain-read.ts'
import { type MemoFigure, type MemoSource, memoFigures } from './memo-figures.ts'

export interface MemoData {
	figures: MemoFigure[]
	/** The years of its main figure: that of the first scene that points at it, else of the first of all. */
	series: SceneAnswer['series']
	/** What that was chosen by, in words. */
	choices: readonly string[]
	/** Which way it goes, where that can be tested. */
	trends: TrendsAnswer | null
	/** Null: this Dataset has none. */
	investments: Investments | null
	/** A part could not be fetched. */
	failed: boolean
}

type Asked = MemoSource & { view: View }

/**
 * All that a memo about one area says: the Answers of the scenes, the same questions at the level of the area, its agreements, and
 * the years of its main figure. A part that is refused is left out, and told.
 */
export async function fetchMemo(
	client: QueryClient,
	presentation: Pick<OpenedPresentation, 'scenes'>,
	{ code, level }: Pick<AreaProfile, 'code' | 'level'>,
	language: Language,
): Promise<MemoData> {
	let failed = false
	const attempt = <T>(asked: Promise<T>): Promise<T | null> =>
		asked.catch(() => {
			failed = true
			return null
		})
	const dataset = await client.fetchQuery(datasetQuery)
	const scenes = shownScenes(presentation).filter(({ kind }) => hasAnswer(kind))
	// The small map in its head draws from this; it is there when the memo is, so that paper never goes without.
	const drawn = level === 'gemeente' ? 'wijk' : level
	const outlines = dataset.geometry.find((file) => file.level === drawn)
	const located = outlines && attempt(client.fetchQuery(geometryQuery(drawn, outlines.hash)))
	const [tree, investments, ...answers] = await Promise.all([
		dataset.signals ? attempt(client.fetchQuery(categoriesQuery)) : null,
		dataset.investments ? attempt(client.fetchQuery(investmentsQuery(code))) : null,
		...scenes.map((scene) => attempt(client.fetchQuery(sceneQuery(scene, language)))),
	])
	const found = await Promise.all(
		scenes.flatMap((scene, i) =>
			(answers[i]?.pictures ?? []).map(async ({ view: text, values, read }): Promise<Asked | null> => {
				const view = decodeView(new URLSearchParams(text), baseView(dataset.publication)).view
				const about = {
					pointed: scene.highlights.some(({ area }) => area === code),
					choices: filterWords(view, tree?.categories ?? [], terms[language]).map(({ label }) => label),
				}
				if (values.query.level === level) return { answer: values, read, view, ...about }
				if (!values.metric.levels.includes(level)) return null
				const there = viewAtLevel(view, level)
				const answer = await attempt(client.fetchQuery(valuesQuery(there)))
				return answer && { answer, read: null, view: there, ...about }
			}),
		),
	)
	const sources = found.filter((source) => source !== null)
	const names = Object.assign({}, ...answers.map((answer) => answer?.names ?? {})) as Record<string, string>
	const figures = memoFigures(sources, code, (read) => explainRead(read, code, language, (of) => names[of] ?? null))
	const isHere = ({ answer }: MemoSource) => answer.areas.includes(code)
	const main = sources.find((source) => source.pointed && isHere(source)) ?? sources.find(isHere)
	// Beside the total of the gemeente that of an area is a line along the ground.
	const whole = dataset.gemeente && main && !addsUp(main.answer.metric) ? [dataset.gemeente.code] : []
	const [series, trends] = main
		? await Promise.all([
				attempt(
					client.fetchQuery(seriesQuery(main.answer.metric.id, [...new Set([code, ...whole])], 'year', main.view)),
				),
				// Not every metric has a trend that can be tested: then nothing is said of its direction.
				level !== 'gemeente' ? client.fetchQuery(trendsQuery(main.view)).catch(() => null) : null,
			])
		: [null, null]
	await located
	return { figures, series, choices: main?.choices ?? [], trends, investments, failed }
}
