import type { MetricDefinition } from '../contract/metric.ts'
import type { Scene } from '../contract/presentation/scene.ts'
import { hasAnswer } from '../contract/presentation/scene.ts'
import { type Range, shownRange } from '../contract/signal-range.ts'
import type { View } from '../contract/view.ts'
import { decodeView } from '../contract/view-codec.ts'
import { type Definitions, statisticOf } from '../metrics/metrics.ts'

/** What an edition holds of a Dataset besides its areas. */
export interface Needs {
	/** Entries of the catalogue, in its order. */
	metrics: MetricDefinition[]
	/** Ids in the table `statistic`. */
	statistics: string[]
	/** Days of which signals are kept, all of them under `categories`; null: none. */
	signals: Range | null
	/** Main categories and main/sub; empty: all. */
	categories: string[]
	investments: boolean
}

/** What everything per inhabitant is divided by, and means are weighted with. */
const populations = ['cbs.inhabitants', 'cbs.households']
const ofDays: readonly View['overlays'][number][] = ['points', 'hexagons', 'heat']

/** The metrics that a View names, in whatever it does with them. */
const metricsOf = ({ metric, second, criteria }: View): string[] => [
	metric,
	...(second === null ? [] : [second]),
	...criteria.map((criterion) => criterion.metric),
]

/**
 * What scenes with frozen Views need. Signals are kept of one stretch of days and one set of categories, those of all scenes together: were
 * they kept scene by scene, whoever looks further in the edition would see none where there were. Pure.
 */
export function sceneNeeds(
	scenes: readonly Scene[],
	definitions: Definitions,
	{ signals, base }: { signals: Range | null; base: View },
): Needs {
	const views = scenes
		.filter(({ kind }) => hasAnswer(kind))
		.flatMap((scene) =>
			[scene.view, ...(scene.kind === 'compare' ? [scene.beside ?? scene.view] : [])].map((text) => ({
				scene,
				view: decodeView(new URLSearchParams(text), base).view,
			})),
		)
	const named = new Set(views.flatMap(({ view, scene }) => (scene.kind === 'investments' ? [] : metricsOf(view))))
	const families = (family: MetricDefinition['family']) => (id: string) => definitions.get(id)?.family === family
	const investments =
		[...named].some(families('investments')) ||
		views.some(({ scene, view }) => scene.kind === 'investments' || view.overlays.includes('investments'))
	const asking = views.filter(
		({ scene, view }) =>
			scene.kind !== 'investments' &&
			(metricsOf(view).some(families('signals')) || view.overlays.some((overlay) => ofDays.includes(overlay))),
	)
	const hasSignals = signals !== null && asking.length > 0

	const metrics = [...definitions.values()].filter(
		({ id, family, evaluation }) =>
			named.has(id) ||
			populations.includes(id) ||
			(family === 'signals' && hasSignals) ||
			(family === 'investments' && investments) ||
			[...named].some((other) => {
				const using = definitions.get(other)?.evaluation
				return using?.kind === 'ratio' && using.numerator === id && evaluation.kind === 'statistic'
			}),
	)
	const statistics = metrics.map(statisticOf).filter((id) => id !== null)
	return {
		metrics,
		statistics: [...new Set([...statistics, ...populations])],
		signals: hasSignals ? daysOf(asking, signals) : null,
		categories: categoriesOf(asking.length > 0 ? asking : views),
		investments,
	}
}

function categoriesOf(views: readonly { view: View }[]): string[] {
	if (views.some(({ view }) => view.category.length === 0)) return []
	return [...new Set(views.flatMap(({ view }) => view.category))].sort()
}

/** The stretch from the first to the last day that a scene looks at; of history all days. */
function daysOf(asking: readonly { scene: Scene; view: View }[], signals: Range): Range {
	const ranges = asking.map(({ scene: { kind }, view }): Range => {
		const isHistory = view.reading === 'trend' || (kind === 'lines' && view.from === null && view.to === null)
		return isHistory ? signals : shownRange(view, signals)
	})
	const from = ranges.map((range) => range.from).reduce((a, b) => (a < b ? a : b))
	const to = ranges.map((range) => range.to).reduce((a, b) => (a > b ? a : b))
	const cut = { from: from > signals.from ? from : signals.from, to: to < signals.to ? to : signals.to }
	// Days that the Dataset does not have are said in a notice; what is asked in their place can be anything.
	return cut.from < cut.to ? cut : signals
}
