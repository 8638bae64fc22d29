import type { z } from 'zod'
import type { answeredQuestion } from '../contract/question.ts'
import type { trendsQuery } from '../contract/trend.ts'
import { placesIn } from '../hotspots/input.ts'
import { badParameter } from '../http/problem.ts'
import { MINIMUM_STEPS } from '../methods/emerging.ts'
import { statisticOf, yearsAt } from '../metrics/metrics.ts'
import type { Served } from '../served.ts'
import { resolveFilter } from '../signals/filter.ts'
import { findMetric, resolveWhen } from '../values/question.ts'
import { readMonthCounts } from './month-counts.ts'
import { expectedAsked, meanExpected, type Panel, signalPanel, yearPanel } from './panel.ts'
import { type TrendInterval, WINDOW, wholeSteps } from './steps.ts'

export interface TrendQuestion {
	query: z.infer<typeof answeredQuestion> & { interval: TrendInterval }
	metric: Awaited<ReturnType<typeof findMetric>>
	universe: Awaited<ReturnType<typeof placesIn>>['universe']
	places: number[]
	panel: Panel
}

/** Shortest first. */
const intervals = ['month', 'quarter', 'year'] as const

/**
 * Reads what /trends asks through time. Without an interval: the shortest with ten whole steps and two expected events per
 * area and step (more on large maps), else years. Statistics and investments: years.
 */
export async function readTrendQuestion(served: Served, asked: z.output<typeof trendsQuery>): Promise<TrendQuestion> {
	const { level } = asked
	const metric = await findMetric(served, asked.metric)
	const { places, universe } = await placesIn(served, level, asked.universe)
	if (metric.period.kind !== 'days') {
		const when = await resolveWhen(served, metric, level, asked)
		if (asked.interval !== undefined && asked.interval !== 'year') {
			throw badParameter('interval', asked.interval, `${metric.id} is known per year`, ['year'])
		}
		const statistic = statisticOf(metric)
		const table = await served.metrics()
		const years = statistic === null ? metric.period.years : yearsAt(table, statistic, level)
		const panel = await yearPanel(served, metric, level, places, years, WINDOW.year)
		return { query: { metric: metric.id, level, ...when, interval: 'year' }, metric, universe, places, panel }
	}
	if (!metric.levels.includes(level)) {
		throw badParameter('level', level, `${metric.id} is not known per ${level}`, metric.levels)
	}
	const filter = await resolveFilter(served, asked, 'everything')
	// Only what the Dataset covers: outside it nothing is known, which is not the same as nothing reported.
	const from = filter.from > metric.period.from ? filter.from : metric.period.from
	const to = filter.to < metric.period.to ? filter.to : metric.period.to
	const counts = await readMonthCounts(served, { ...filter, from, to })
	const panelOf = (interval: TrendInterval) =>
		signalPanel(served, metric, level, places, counts, wholeSteps(from, to, interval), WINDOW[interval])
	const answer = (interval: TrendInterval, panel: Panel): TrendQuestion => ({
		query: { metric: metric.id, level, period: null, filter: { ...filter, from, to }, interval },
		metric,
		universe,
		places,
		panel,
	})
	if (asked.interval !== undefined) return answer(asked.interval, await panelOf(asked.interval))
	for (const interval of intervals) {
		const panel = await panelOf(interval)
		const enough = panel.steps.length >= MINIMUM_STEPS && (meanExpected(panel) ?? 0) >= expectedAsked(panel)
		if (enough || interval === 'year') return answer(interval, panel)
	}
	throw new Error('unreachable: years are always an answer')
}
