import type { Division } from '../areas/division.ts'
import type { Level } from '../contract/common.ts'
import type { EmbedArea } from '../contract/embed-page.ts'
import { baseView, publishedView } from '../contract/published-view.ts'
import { noticesOfProblems, resolveView, type ViewNotice } from '../contract/resolve-view.ts'
import type { ValuesAnswer } from '../contract/values.ts'
import type { View } from '../contract/view.ts'
import { decodeView } from '../contract/view-codec.ts'
import { ProblemError } from '../http/problem.ts'
import type { Served } from '../served.ts'
import { readValues } from '../values/values.ts'
import type { Figure } from './figure.ts'
import { firstPicture } from './first-picture.ts'

/** The question that a View asks of /values. */
const questionOf = ({ metric, level, period, classification, classes, breaks }: View) => ({
	metric,
	level,
	...(period === null ? {} : { period }),
	// Own classes without breaks yet: quantiles stand in.
	classification: classification === 'own' && breaks.length === 0 ? ('quantile' as const) : classification,
	classes,
	...(classification === 'own' && breaks.length > 0 ? { breaks } : {}),
})

/**
 * The picture that an address asks of a publication. What it names that is not published becomes what the publication opens
 * with, said in `notices`: an address in somebody's page never shows an error. Throws only when not even that can be shown.
 */
export async function readFigure(served: Served, params: URLSearchParams): Promise<Figure> {
	const [dataset, { metrics }, division] = await Promise.all([served.dataset(), served.metrics(), served.division()])
	const { publication } = dataset
	const base = baseView(publication)
	const { view: asked, problems } = decodeView(params, base)
	const notices: ViewNotice[] = noticesOfProblems(problems)
	const published = publication === null ? { view: asked, refused: [] } : publishedView(asked, publication)
	for (const parameter of published.refused) {
		notices.push({ parameter, value: params.get(parameter)?.slice(0, 100) ?? '', reason: 'notInDataset' })
	}
	const view = { ...published.view }
	if (!metrics.some(({ id }) => id === view.metric) && view.metric !== base.metric) {
		notices.push({ parameter: 'metric', value: view.metric, reason: 'notInDataset' })
		Object.assign(view, { metric: base.metric, period: base.period, bins: [] })
	}
	const codes = (level: Level) => new Set(division.levels[level].codes)
	const resolved = resolveView(view, {
		dataset,
		metrics,
		areas: { buurt: codes('buurt'), wijk: codes('wijk'), gemeente: codes('gemeente') },
		categories: null,
	})
	notices.push(...resolved.notices)
	const { shown, answer } = await answerOf(served, resolved.view, notices)
	const areas = namedAreas(division, answer)
	return { dataset, metrics, view: shown, notices, answer, areas, picture: await firstPicture(served, shown, answer) }
}

/** The Answer to a View; a period without figures at its level becomes the newest. */
async function answerOf(
	served: Served,
	view: View,
	notices: ViewNotice[],
): Promise<{ shown: View; answer: ValuesAnswer }> {
	try {
		return { shown: view, answer: await readValues(served, questionOf(view)) }
	} catch (error) {
		if (!(error instanceof ProblemError) || error.problem.parameter !== 'period' || view.period === null) throw error
		notices.push({ parameter: 'period', value: view.period, reason: 'periodWithoutFigures' })
		const shown = { ...view, period: null }
		return { shown, answer: await readValues(served, questionOf(shown)) }
	}
}

/** The areas of an Answer with their names, in its order. */
function namedAreas(division: Division, { areas, query }: Pick<ValuesAnswer, 'areas' | 'query'>): EmbedArea[] {
	// Buurten of one town are known by their wijk; a wijk by its gemeente only where there are several.
	const several = division.levels.gemeente.rows.length > 1
	return areas.map((code) => {
		const row = division.byCode.get(code)
		const around = row?.parent == null ? undefined : division.byCode.get(row.parent)
		const says = query.level === 'buurt' || several
		return { code, name: row?.name ?? code, around: says ? (around?.name ?? null) : null }
	})
}
