import type { z } from 'zod'
import { type AreaRow, buurtenOf } from '../areas/division.ts'
import { areaOr404 } from '../areas/profile.ts'
import type { Level } from '../contract/common.ts'
import type { Metric } from '../contract/metric.ts'
import type { SignalFilter } from '../contract/signal.ts'
import type { seriesAnswer, seriesQuery } from '../contract/values.ts'
import { badParameter } from '../http/problem.ts'
import { statisticOf, yearsAt } from '../metrics/metrics.ts'
import type { Served } from '../served.ts'
import { filterParameters, resolveFilter } from '../signals/filter.ts'
import type { Column } from '../values/column.ts'
import { complete, evaluate } from '../values/evaluate.ts'
import { findMetric, refuseFilters } from '../values/question.ts'
import { type Interval, periodsBetween, yearsBetween } from './periods.ts'

type SeriesAnswer = z.infer<typeof seriesAnswer>
type Line = Column

const MAXIMUM_AREAS = 20

/** Signals per period for each area: one query for all, rolled up from buurten as /values does. */
async function signalLines(
	served: Served,
	metric: Metric,
	areas: AreaRow[],
	filter: SignalFilter,
	periods: string[],
	interval: Interval,
): Promise<Line[]> {
	const [division, { divisionYear }] = await Promise.all([served.division(), served.dataset()])
	const inside = areas.map((area) => buurtenOf(division, area))
	const {
		area = [],
		year = [],
		month = [],
		count = [],
	} = await served.database.columns(new URL('./signals.sql', import.meta.url), {
		...filterParameters(filter),
		year: divisionYear,
		buurten: [...new Set(inside.flat())],
	})
	const counts = new Map<string, number>()
	area.forEach((code, row) => {
		const key = `${code} ${interval === 'year' ? year[row] : `${year[row]}-${String(month[row]).padStart(2, '0')}`}`
		counts.set(key, (counts.get(key) ?? 0) + Number(count[row]))
	})
	const per = metric.evaluation.kind === 'signals' && metric.evaluation.per === 'inhabitants' ? 1000 : null
	return Promise.all(
		areas.map(async ({ level, code }, i) => {
			const place = division.levels[level].index.get(code) ?? -1
			const line: Line = { values: [], status: [] }
			for (const period of periods) {
				const value = (inside[i] ?? []).reduce((sum, buurt) => sum + (counts.get(`${buurt} ${period}`) ?? 0), 0)
				const done = await complete(
					served,
					metric,
					level,
					period.slice(0, 4),
					{ values: [value], status: ['ok'] },
					per,
					[place],
				)
				line.values.push(done.values[0] ?? null)
				line.status.push(done.status[0] ?? 'missing')
			}
			return line
		}),
	)
}

/** Years of a statistic or of investments: each exactly what /values answers for that year. */
async function yearLines(served: Served, metric: Metric, areas: AreaRow[], periods: string[]): Promise<Line[]> {
	const division = await served.division()
	const table = await served.metrics()
	const statistic = statisticOf(metric)
	const levels = [...new Set(areas.map((area) => area.level))]
	const known = new Map<Level, Set<string>>(
		levels.map((level) => [level, new Set(statistic === null ? periods : yearsAt(table, statistic, level))]),
	)
	const lines: Line[] = areas.map(() => ({ values: [], status: [] }))
	for (const period of periods) {
		const at = await evaluate(served, metric, { period, filter: null })
		const columns = new Map<Level, Column>()
		for (const level of levels) if (known.get(level)?.has(period)) columns.set(level, await at(level))
		areas.forEach(({ level, code }, i) => {
			const place = division.levels[level].index.get(code) ?? -1
			const column = columns.get(level)
			lines[i]?.values.push(column?.values[place] ?? null)
			lines[i]?.status.push(column?.status[place] ?? 'missing')
		})
	}
	return lines
}

/** A metric of up to twenty areas through time. Signals: years or months of the filter; others: years. */
export async function readSeries(served: Served, query: z.output<typeof seriesQuery>): Promise<SeriesAnswer> {
	const { interval } = query
	const metric = await findMetric(served, query.metric)
	if (query.area.length === 0 || query.area.length > MAXIMUM_AREAS) {
		throw badParameter('area', query.area.join(','), `must name 1 to ${MAXIMUM_AREAS} areas, separated by commas`)
	}
	const division = await served.division()
	const areas = query.area.map((code) => areaOr404(division, code, 'area', 400))
	const answer = (filter: SignalFilter | null, periods: string[], partial: boolean[], lines: Line[]): SeriesAnswer => ({
		query: { metric: metric.id, interval, filter },
		metric,
		periods,
		partial,
		series: areas.map(({ code, name, level }, i) => ({
			area: code,
			name,
			level,
			...(lines[i] ?? { values: [], status: [] }),
		})),
	})

	if (metric.period.kind === 'days') {
		const filter = await resolveFilter(served, query, 'everything')
		// Only what the Dataset covers: outside it nothing is known, which is not the same as nothing reported.
		const from = filter.from > metric.period.from ? filter.from : metric.period.from
		const to = filter.to < metric.period.to ? filter.to : metric.period.to
		const { periods, partial } = periodsBetween(from, to, interval)
		return answer(filter, periods, partial, await signalLines(served, metric, areas, filter, periods, interval))
	}
	refuseFilters(metric, query)
	if (interval === 'month') throw badParameter('interval', 'month', `${metric.id} is known per year`, ['year'])
	const periods = yearsBetween(metric.period.years)
	const partial = periods.map(() => false)
	return answer(null, periods, partial, await yearLines(served, metric, areas, periods))
}
