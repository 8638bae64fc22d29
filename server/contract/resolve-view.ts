import { addsUp } from './adds-up.ts'
import { type Level, levels } from './common.ts'
import type { Dataset } from './dataset.ts'
import type { Metric } from './metric.ts'
import { baseView, overlaysOf, publishedView } from './published-view.ts'
import { secondMetrics } from './second-metrics.ts'
import { defaultView, type View } from './view.ts'
import { encodeView, type ViewProblem } from './view-codec.ts'

/** What is known of the Dataset when a View is held against it; what is still on its way is null and not judged. */
export interface Known {
	dataset: Pick<Dataset, 'levels' | 'signals' | 'investments' | 'publication'>
	metrics: readonly Metric[]
	/** Codes per level, as far as asked. */
	areas: Readonly<Partial<Record<Level, ReadonlySet<string>>>>
	/** `afval`, `afval/grofvuil`. */
	categories: ReadonlySet<string> | null
}

export type NoticeReason =
	/** not written as it should be */
	| 'malformed'
	/** no such parameter */
	| 'unknownParameter'
	/** well written, but not in this Dataset */
	| 'notInDataset'
	/** of the team: a publication does not have it */
	| 'notPublished'
	/** the metric has no figures at this level */
	| 'levelWithoutFigures'
	/** the metric has no figures for this period */
	| 'periodWithoutFigures'
	/** the reading needs a count of events, which the metric is not */
	| 'metricWithoutEvents'
	/** no signals between these days */
	| 'emptyRange'

/** One thing that a link asks and this Dataset cannot give. */
export interface ViewNotice {
	parameter: string
	value: string
	reason: NoticeReason
}

/** The level that a CBS code belongs to. */
export const levelOfCode = (code: string): Level =>
	code.startsWith('BU') ? 'buurt' : code.startsWith('WK') ? 'wijk' : 'gemeente'

/**
 * The metric that a Dataset opens with: that of the View it opens with where there are figures for it, else the score that says
 * most of living there, else the first that is no total, since totals tell how large an area is.
 */
const openingMetric = (metrics: readonly Metric[], usual: string): Metric | undefined =>
	[usual, 'lbm.score'].map((id) => metrics.find((metric) => metric.id === id)).find(Boolean) ??
	metrics.find((metric) => !addsUp(metric)) ??
	metrics[0]

/** The smallest areas that a metric has figures for. */
const finestLevel = (metric: Pick<Metric, 'levels'>) => levels.find((level) => metric.levels.includes(level))

/** The problems of the codec as notices. */
export const noticesOfProblems = (problems: readonly ViewProblem[]): ViewNotice[] =>
	problems.map(({ parameter, value }) => ({
		parameter,
		value,
		reason: parameter in defaultView ? 'malformed' : 'unknownParameter',
	}))

/**
 * Holds a View against a Dataset: what the Dataset does not have is replaced by what it would suggest, and said in a notice.
 * Pure and idempotent: resolving a resolved View changes nothing and gives no notices. What comes from a default rather
 * than from the link changes silently.
 */
export function resolveView(asked: View, known: Known): { view: View; notices: ViewNotice[] } {
	const notices: ViewNotice[] = []
	const note = (parameter: keyof View, value: unknown, reason: NoticeReason) =>
		notices.push({ parameter, value: String(value), reason })
	const { publication } = known.dataset
	const base = baseView(publication)
	const view: View = publication === null ? { ...asked } : keepPublished(asked, publication, note)

	const metric = known.metrics.find((m) => m.id === view.metric) ?? openingMetric(known.metrics, base.metric)
	if (metric && metric.id !== view.metric) {
		if (view.metric !== base.metric) note('metric', view.metric, publication ? 'notPublished' : 'notInDataset')
		Object.assign(view, changeMetric(view, metric))
	}
	if (metric && !metric.levels.includes(view.level)) {
		if (view.level !== base.level) note('level', view.level, 'levelWithoutFigures')
		view.level = finestLevel(metric) ?? view.level
		view.bins = []
	}
	if (metric && view.period !== null && !hasPeriod(metric, view.period)) {
		if (metric.period.kind !== 'days') note('period', view.period, 'periodWithoutFigures')
		view.period = null
	}
	resolveRange(view, known, note)

	if (known.categories) {
		const { categories } = known
		const unknown = view.category.filter((key) => !categories.has(key))
		if (unknown.length > 0) {
			note('category', unknown.join(','), 'notInDataset')
			view.category = view.category.filter((key) => categories.has(key))
		}
	}
	const absent = (code: string) => known.areas[levelOfCode(code)]?.has(code) === false
	if (view.area !== null && absent(view.area)) {
		note('area', view.area, 'notInDataset')
		view.area = null
	}
	const strangers = view.compare.filter(absent)
	if (strangers.length > 0) {
		note('compare', strangers.join(','), 'notInDataset')
		view.compare = view.compare.filter((code) => !absent(code))
	}
	const candidates = view.candidates.filter(absent)
	if (candidates.length > 0) {
		note('candidates', candidates.join(','), 'notInDataset')
		view.candidates = view.candidates.filter((code) => !absent(code))
	}
	const [first] = view.candidates
	const others = view.candidates.filter((code) => first !== undefined && levelOfCode(code) !== levelOfCode(first))
	if (others.length > 0) {
		// A buurt and a wijk cannot be weighed against each other.
		note('candidates', others.join(','), 'malformed')
		view.candidates = view.candidates.filter((code) => !others.includes(code))
	}
	if (view.universe !== null && absent(view.universe)) {
		note('universe', view.universe, 'notInDataset')
		view.universe = null
	}
	if (view.universe !== null && !isAround(view.universe, view.level)) {
		note('universe', view.universe, 'levelWithoutFigures')
		view.universe = null
	}
	if (view.mark !== null && absent(view.mark)) {
		note('mark', view.mark, 'notInDataset')
		view.mark = null
	}
	const isKnown = (id: string) => known.metrics.some((m) => m.id === id)
	if (view.second !== null && !isKnown(view.second)) {
		note('second', view.second, 'notInDataset')
		view.second = null
	}
	if (view.reading === 'bivariate') {
		const possible = secondMetrics(known.metrics, view)
		if (!possible.some(({ id }) => id === view.second)) {
			if (view.second !== null && view.second !== view.metric) note('second', view.second, 'levelWithoutFigures')
			view.second = possible[0]?.id ?? null
		}
		if (view.second === null) view.reading = defaultView.reading
	}
	const criteria = view.criteria.filter(({ metric }) => !isKnown(metric))
	if (criteria.length > 0) {
		note('criteria', criteria.map(({ metric }) => metric).join(','), 'notInDataset')
		view.criteria = view.criteria.filter(({ metric }) => isKnown(metric))
	}
	if (metric && view.reading === 'funnel' && !metric.events) {
		note('reading', view.reading, 'metricWithoutEvents')
		view.reading = defaultView.reading
	}
	const possible = overlaysOf(known.dataset)
	const impossible = view.overlays.filter((overlay) => !possible.includes(overlay))
	if (impossible.length > 0) {
		note('overlays', impossible.join(','), 'notInDataset')
		view.overlays = view.overlays.filter((overlay) => !impossible.includes(overlay))
	}
	if (view.breaks.some((edge, i) => i > 0 && edge <= (view.breaks[i - 1] ?? edge))) {
		note('breaks', view.breaks.join(','), 'malformed')
		view.breaks = []
	}
	return { view, notices }
}

/** What a publication can show of what was asked; the rest is as it opens. */
function keepPublished(
	asked: View,
	publication: NonNullable<Dataset['publication']>,
	note: (parameter: keyof View, value: unknown, reason: NoticeReason) => void,
): View {
	const { view, refused } = publishedView(asked, publication)
	const texts = encodeView(asked, baseView(publication))
	for (const field of refused) note(field, texts.get(field) ?? '', 'notPublished')
	return view
}

function resolveRange(
	view: View,
	{ dataset: { signals } }: Known,
	note: (parameter: keyof View, value: unknown, reason: NoticeReason) => void,
) {
	if (!signals || (view.from === null && view.to === null)) return
	const from = view.from ?? signals.from
	const to = view.to ?? signals.to
	if (from < to && from < signals.to && to > signals.from) return
	note(view.from === null ? 'to' : 'from', [view.from, view.to].filter(Boolean).join(' – '), 'emptyRange')
	view.from = null
	view.to = null
}

/** Whether a metric has figures for a View's period; null, "the newest", always. */
function hasPeriod(metric: Pick<Metric, 'period'>, period: string | null): boolean {
	if (period === null) return true
	switch (metric.period.kind) {
		case 'years':
			return metric.period.years.includes(period)
		case 'yearsAndAll':
			return period === 'all' || metric.period.years.includes(period)
		case 'days':
			return false
	}
}

/**
 * The change that choosing a metric makes: level and selection stay; the period stays where the new metric has it;
 * chosen classes and own breaks go, since they are numbers of the old metric.
 */
export function changeMetric(view: View, metric: Metric): Partial<View> {
	return {
		metric: metric.id,
		level: metric.levels.includes(view.level) ? view.level : (finestLevel(metric) ?? view.level),
		period: hasPeriod(metric, view.period) ? view.period : null,
		bins: [],
		brush: null,
		reading: view.reading === 'funnel' && !metric.events ? defaultView.reading : view.reading,
		breaks: [],
		classification: view.classification === 'own' ? defaultView.classification : view.classification,
	}
}

/**
 * The change that choosing a level makes: chosen classes go; a selected buurt becomes the wijk or gemeente it lies in,
 * which a CBS code tells (BU01060001 lies in WK010600 and GM0106); towards smaller areas the selection goes.
 */
export function changeLevel(view: View, level: Level): Partial<View> {
	return {
		level,
		bins: [],
		brush: null,
		mark: null,
		candidates: [],
		universe: view.universe !== null && isAround(view.universe, level) ? view.universe : null,
		area: view.area === null ? null : ancestorAt(view.area, level),
	}
}

/** Whether an area can have areas of a level inside it. */
const isAround = (code: string, level: Level) => levels.indexOf(levelOfCode(code)) > levels.indexOf(level)

function ancestorAt(code: string, level: Level): string | null {
	if (levelOfCode(code) === level) return code
	if (levels.indexOf(levelOfCode(code)) > levels.indexOf(level)) return null
	return level === 'wijk' ? `WK${code.slice(2, 8)}` : `GM${code.slice(2, 6)}`
}
