import type { Level } from '../contract/common.ts'
import type { Metric } from '../contract/metric.ts'
import { badParameter } from '../http/problem.ts'
import { suggest } from '../http/suggest.ts'
import { statisticOf, yearsAt } from '../metrics/metrics.ts'
import type { Served } from '../served.ts'
import { type AskedFilter, resolveFilter } from '../signals/filter.ts'
import type { When } from './evaluate.ts'

const filterParameters = ['from', 'to', 'category', 'status', 'channel'] as const

/** The metric, or a problem of `parameter` that suggests metrics this Dataset has. */
export async function findMetric(served: Served, id: string, parameter = 'metric'): Promise<Metric> {
	const { byId, definitions } = await served.metrics()
	const metric = byId.get(id)
	if (metric) return metric
	const detail = definitions.has(id) ? 'this Dataset has no data for' : 'there is no metric'
	throw badParameter(parameter, id, `${detail} ${id.slice(0, 100)}`, suggest(id, byId.keys()))
}

/** Refuses signal filters on a metric that is not about signals: they would silently do nothing. */
export function refuseFilters(metric: Metric, query: AskedFilter): void {
	for (const parameter of filterParameters) {
		const value = query[parameter]
		if (value !== undefined) {
			throw badParameter(parameter, String(value), `goes with signal metrics only, not with ${metric.id}`)
		}
	}
}

/** The level, period and filter that a query asks of a metric, with defaults; refuses what the Dataset cannot answer. */
export async function resolveWhen(
	served: Served,
	metric: Metric,
	level: Level,
	query: AskedFilter & { period?: string | undefined },
): Promise<When> {
	if (!metric.levels.includes(level)) {
		throw badParameter('level', level, `${metric.id} is not known per ${level}`, metric.levels)
	}
	if (metric.period.kind === 'days') {
		if (query.period !== undefined) {
			throw badParameter('period', query.period, `${metric.id} is asked with from and to, not with a period`)
		}
		return { period: null, filter: await resolveFilter(served, query) }
	}
	refuseFilters(metric, query)
	const statistic = statisticOf(metric)
	const table = await served.metrics()
	const years = statistic === null ? metric.period.years : yearsAt(table, statistic, level)
	const allowed = metric.period.kind === 'yearsAndAll' ? ['all', ...years] : years
	const newest = metric.period.kind === 'yearsAndAll' ? 'all' : years.at(-1)
	const period = query.period ?? newest
	if (period === undefined || !allowed.includes(period)) {
		const detail = `${metric.id} per ${level} has no data for ${period}`
		throw badParameter('period', period, detail, suggest(period ?? '', allowed.toReversed(), 20))
	}
	return { period, filter: null }
}
