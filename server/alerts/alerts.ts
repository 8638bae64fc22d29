import type { z } from 'zod'
import type { AlertReason, AlertsAnswer, alertsQuery } from '../contract/alert.ts'
import type { Metric } from '../contract/metric.ts'
import { placesIn } from '../hotspots/input.ts'
import { badParameter } from '../http/problem.ts'
import { restrictTo } from '../methods/weights.ts'
import type { Served } from '../served.ts'
import type { MonthCounts } from '../trends/month-counts.ts'
import { readMonthCounts } from '../trends/month-counts.ts'
import { daysAfter } from './as-of.ts'
import { categoryPanels } from './category-panels.ts'
import { deduplicate } from './combine.ts'
import { emergingReasons } from './emerging-reasons.ts'
import { watchedMetrics } from './fronts.ts'
import { BASELINE_WEEKS, MAXIMUM_AREAS, rules, STALE, WATCHED_WEEKS } from './rules.ts'
import { type AreaReason, surgeReasons } from './surge-reasons.ts'
import { trendReasons } from './trend-reasons.ts'

/**
 * The day as seen on: asked, else the day after the newest signal, else the peildatum, else the end of the newest year of
 * figures or of the division, whichever is later. What is planned to be spent is of years to come.
 */
async function asOf(served: Served, asked: string | undefined): Promise<string> {
	const { signals, asOf: peildatum, divisionYear } = await served.dataset()
	const known = asked ?? signals?.to ?? peildatum
	if (known) return known
	const { metrics } = await served.metrics()
	const years = metrics.flatMap(({ period, family }) =>
		period.kind === 'years' && family !== 'investments' ? period.years.map(Number) : [],
	)
	return daysAfter(`${Math.max(divisionYear, ...years)}-12-31`, 1)
}

/** Labels of categories by key: main, and main/sub. */
async function categoryLabels(served: Served): Promise<Map<string, string>> {
	const rows = await served.categories()
	return new Map(
		rows.flatMap(({ main, sub, mainLabel, subLabel }): [string, string][] => [
			[main, mainLabel],
			[`${main}/${sub}`, subLabel],
		]),
	)
}

async function signalReasons(served: Served, level: AlertsAnswer['query']['level'], places: number[], on: string) {
	const { byId } = await served.metrics()
	const metric = byId.get('signals.per1000')
	if (metric?.period.kind !== 'days' || on <= metric.period.from) return { found: [], quiet: 0, judged: false }
	const { from } = metric.period
	// What lies after the newest signal is not known: it is no quiet time.
	const to = on < metric.period.to ? on : metric.period.to
	if (daysAfter(to, STALE.days) < on) return { found: [], quiet: 0, judged: false }
	const about = { metric: metric.id, source: metric.source, labels: await categoryLabels(served) }
	const everywhere = await served.neighbours(level)
	const contiguity = restrictTo(everywhere, places)
	const [panels, surges] = await Promise.all([
		categoryPanels(served, metric, level, places, from, to),
		daysAfter(to, rules.recentDays) <= on
			? { found: [], quiet: 0 }
			: surgeReasons(served, level, places, to, from, about),
	])
	return {
		found: [...(await emergingReasons(panels, contiguity, about)), ...surges.found],
		quiet: surges.quiet,
		judged: panels.size > 0 || daysAfter(from, 7 * (BASELINE_WEEKS + WATCHED_WEEKS)) <= to,
	}
}

/**
 * The list "Let op": areas where something turns for the worse, each with its reasons, as seen on a day: nothing dated on or
 * after it is used. Two things told of an area are two fronts.
 */
export async function readAlerts(served: Served, query: z.output<typeof alertsQuery>): Promise<AlertsAnswer> {
	const { level } = query
	if (level === 'gemeente')
		throw badParameter('level', level, 'areas are held against each other inside a gemeente', ['buurt', 'wijk'])
	const { places } = await placesIn(served, level, query.universe)
	const division = await served.division()
	if (places.length > MAXIMUM_AREAS) {
		const gemeenten = division.levels.gemeente.codes.slice(0, 20)
		const detail = `is needed here: ${places.length} areas are too many to look at one by one, at most ${MAXIMUM_AREAS}`
		throw badParameter('universe', query.universe, detail, gemeenten)
	}
	const on = await asOf(served, query.on)
	const { metrics, byId } = await served.metrics()
	const watched = watchedMetrics(metrics).filter(({ levels }) => levels.includes(level))
	const days = byId.get('signals.per1000')?.period
	const counts: MonthCounts =
		days?.kind === 'days' && on > days.from
			? await readMonthCounts(served, { from: days.from, to: on, category: [], status: [], channel: [] })
			: new Map()
	const [signals, ...trends] = await Promise.all([
		signalReasons(served, level, places, on),
		...watched.map((metric) => trendReasons(served, metric, level, places, on, counts)),
	])
	const perArea = new Map<number, AlertReason[]>()
	for (const { place, reason } of [...trends.flatMap(({ found }) => found), ...signals.found] satisfies AreaReason[]) {
		perArea.set(place, [...(perArea.get(place) ?? []), reason])
	}
	const alerts = [...perArea].map(([place, all]) => {
		const reasons = deduplicate(all)
		return { area: division.levels[level].codes[places[place] ?? -1] ?? '', fronts: reasons.length, reasons }
	})
	const isJudged = ({ id }: Metric, i: number) => trends[i]?.judged || (id === 'signals.per1000' && signals.judged)
	const strength = (reasons: readonly AlertReason[]) => Math.max(...reasons.map((reason) => reason.strength))
	return {
		query: { level, on },
		alerts: alerts.sort(
			(a, b) => b.fronts - a.fronts || strength(b.reasons) - strength(a.reasons) || (a.area < b.area ? -1 : 1),
		),
		watched: watched.filter(isJudged).map(({ id }) => id),
		unjudged: watched.filter((metric, i) => !isJudged(metric, i)).map(({ id }) => id),
		quiet: signals.quiet,
		rules: {
			alpha: rules.alpha,
			minimumCases: rules.minimumCases,
			quietDays: rules.quietDays,
			recentDays: rules.recentDays,
			earsThreshold: rules.earsThreshold,
			cusum: rules.cusum,
		},
	}
}
