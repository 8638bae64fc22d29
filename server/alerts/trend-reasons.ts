import type { Level } from '../contract/common.ts'
import type { Metric } from '../contract/metric.ts'
import { falseDiscovery } from '../methods/false-discovery.ts'
import { statisticOf, yearsAt } from '../metrics/metrics.ts'
import type { Served } from '../served.ts'
import { reliableValues, testTrends, trendOf } from '../trends/area-trends.ts'
import type { MonthCounts } from '../trends/month-counts.ts'
import { type Panel, signalPanel, yearPanel } from '../trends/panel.ts'
import { WINDOW, wholeSteps } from '../trends/steps.ts'
import { againstTheWhole } from './against-the-whole.ts'
import { lastWholeYear } from './as-of.ts'
import { rules, STALE } from './rules.ts'
import type { AreaReason } from './surge-reasons.ts'

/** Years of a metric as far as they were over on the day asked. */
async function panelOf(
	served: Served,
	metric: Metric,
	level: Level,
	places: number[],
	on: string,
	counts: MonthCounts,
): Promise<Panel> {
	if (metric.period.kind === 'days') {
		const to = on < metric.period.to ? on : metric.period.to
		const steps = wholeSteps(metric.period.from, to, 'year')
		return signalPanel(served, metric, level, places, counts, steps, WINDOW.year)
	}
	const statistic = statisticOf(metric)
	const table = await served.metrics()
	const known = statistic === null ? metric.period.years : yearsAt(table, statistic, level)
	const last = lastWholeYear(on)
	return yearPanel(
		served,
		metric,
		level,
		places,
		known.filter((year) => year <= last),
		WINDOW.year,
	)
}

/** Whether a trend of events rests on enough of them: the newest count, and what the trend adds over its years. */
function hasCases(panel: Panel, place: number, change: number): boolean {
	const { events, population } = panel.inputs.at(-1) ?? {}
	if (!events) return true
	const count = events[place] ?? 0
	// A slope of a rate is per 1,000 inhabitants; of a count it is in events.
	const values = panel.inputs.at(-1)?.values[place] ?? 0
	const perUnit = values ? count / values : (population?.[place] ?? 0) / 1000
	return count >= rules.minimumCases && Math.abs(change) * perUnit >= rules.minimumExcess
}

/**
 * Areas where a metric turns for the worse year upon year: its own Mann-Kendall and that against the whole of the universe
 * both say so, each with Benjamini-Hochberg over the areas. `judged`: whether the years are enough, and new enough, to tell of
 * any area.
 */
export async function trendReasons(
	served: Served,
	metric: Metric,
	level: Level,
	places: number[],
	on: string,
	counts: MonthCounts,
): Promise<{ found: AreaReason[]; judged: boolean }> {
	const panel = await panelOf(served, metric, level, places, on, counts)
	const newest = panel.steps.at(-1)
	if (!newest || Number(lastWholeYear(on)) - newest.at > STALE.years) return { found: [], judged: false }
	const worse = metric.direction === 'moreIsWorse' ? 1 : -1
	const trends = await testTrends(panel)
	const relative = againstTheWhole(panel)
	const tested = trends.flatMap(({ test }, place) => (test ? [place] : []))
	const against = new Map(tested.map((place) => [place, trendOf(relative[place] ?? [], panel.steps)]))
	const q = falseDiscovery(tested.map((place) => against.get(place)?.p ?? 1))
	const stands = new Set(
		tested.filter((place, i) => (q[i] as number) <= rules.alpha && Math.sign(against.get(place)?.z ?? 0) === worse),
	)
	const found = tested.flatMap((place): AreaReason[] => {
		const { test, q: own } = trends[place] as (typeof trends)[number]
		if (!test || own === null || own > rules.alpha || Math.sign(test.z) !== worse || !stands.has(place)) return []
		const values = reliableValues(panel, place)
		const known = values.flatMap((value, step) => (value === null ? [] : [{ step, value }]))
		const [first, last] = [known[0], known.at(-1)]
		if (!first || !last || test.slope === null || Math.sign(test.slope) !== worse) return []
		const years = (panel.steps[last.step]?.at ?? 0) - (panel.steps[first.step]?.at ?? 0)
		if (!hasCases(panel, place, test.slope * years)) return []
		return [
			{
				place,
				reason: {
					kind: 'trend',
					metric: metric.id,
					category: null,
					categoryLabel: null,
					since: panel.steps[first.step]?.name ?? '',
					method: 'mannKendall',
					observed: last.value,
					expected: first.value,
					weeks: null,
					slope: test.slope,
					series: panel.steps
						.map(({ name }, step) => ({ period: name, value: values[step] ?? null }))
						.slice(first.step, last.step + 1),
					q: own,
					strength: Math.min(Math.abs(test.z), Math.abs(against.get(place)?.z ?? 0)),
					source: panel.inputs.at(-1)?.source ?? metric.source,
				},
			},
		]
	})
	return { found, judged: tested.length > 0 }
}
