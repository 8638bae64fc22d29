import type { Level } from '../../server/contract/common.ts'
import type { MetricDefinition } from '../../server/contract/metric.ts'
import { type MetricTable, statisticOf, yearsAt } from '../../server/metrics/metrics.ts'
import { didYouMean } from '../import/suggest.ts'
import type { PublicationConfig } from './config.ts'
import type { Fault } from './plan.ts'
import type { PlannedReports } from './plan-reports.ts'

export interface PlannedMetric {
	definition: MetricDefinition
	levels: Level[]
}

interface Question {
	table: MetricTable
	config: PublicationConfig
	levels: Level[]
	reports: PlannedReports | null
	fault: Fault
}

/** Why a metric stays inside whatever a config says; null when it may go out. */
function refusal(definition: MetricDefinition, table: MetricTable, config: PublicationConfig): string | null {
	const { id, family, evaluation } = definition
	if (family === 'signals') {
		return `${id} is counted from single reports: name what may be counted under signals.categories`
	}
	if (family === 'investments') {
		return config.investments ? null : `${id} needs "investments": {}, which lets public investments go out`
	}
	const numerator = evaluation.kind === 'ratio' ? table.definitions.get(evaluation.numerator) : undefined
	const inside = [definition, numerator].find((part) => part && part.sensitivity !== 'public')
	return inside ? `${id} stays inside: ${inside.id} is for ${inside.sensitivity} only` : null
}

/** The metrics of a config held against those of the Dataset, and the years of which they have figures. */
export function planMetrics({ table, config, levels, reports, fault }: Question): {
	metrics: PlannedMetric[]
	years: Set<string>
} {
	const years = new Set<string>()
	const seen = new Set<string>()
	const possible = [...table.byId.values()].filter((metric) => refusal(metric, table, config) === null).map((m) => m.id)
	const ofReports = new Set(reports?.categories.flatMap(({ metric }) => [metric, `${metric}Per1000`]))
	const metrics = config.metrics.flatMap((entry, i): PlannedMetric[] => {
		const id = typeof entry === 'string' ? entry : entry.metric
		const asked = typeof entry === 'string' ? undefined : entry.levels
		const place = `metrics[${i}]`
		if (seen.has(id)) fault(place, `${id} is named twice`)
		seen.add(id)
		// Those of reports follow from their categories: to name one is no fault.
		if (ofReports.has(id) || (reports && /^reports\.all(Per1000)?$/.test(id))) return []
		const definition = table.definitions.get(id)
		const metric = table.byId.get(id)
		if (!definition) {
			fault(place, `there is no metric ${id}${didYouMean(id, possible)}`)
			return []
		}
		const refused = refusal(definition, table, config)
		if (refused) {
			fault(place, refused)
			return []
		}
		if (!metric) {
			fault(place, `this Dataset has no data for ${id}${didYouMean(id, possible)}`)
			return []
		}
		if (metric.family === 'investments' && !levels.includes('buurt')) {
			fault(place, `${id} needs the level buurt: investments are placed in buurten`)
		}
		const statistic = statisticOf(metric)
		const has = (level: Level) => metric.levels.includes(level)
		asked?.forEach((level, k) => {
			const where = `${place}.levels[${k}]`
			if (!levels.includes(level)) fault(where, `${level} is no level of this publication: ${levels.join(', ')}`)
			else if (!has(level)) fault(where, `${id} has no figures per ${level}, only per ${metric.levels.join(', ')}`)
		})
		const at = levels.filter((level) => has(level) && (asked?.includes(level) ?? true))
		if (at.length === 0 && !asked)
			fault(place, `${id} has no figures per ${levels.join(', ')}, only per ${metric.levels.join(', ')}`)
		const own = statistic === null ? [] : at.flatMap((level) => yearsAt(table, statistic, level))
		for (const year of own) years.add(year)
		const { from, to } = config.years ?? {}
		if (from !== undefined && to !== undefined && own.length > 0 && !own.some((year) => year >= from && year <= to)) {
			fault(place, `${id} has no figures of ${from} to ${to}, only of ${[...new Set(own)].sort().join(', ')}`)
		}
		return [{ definition, levels: at }]
	})
	return { metrics, years }
}
