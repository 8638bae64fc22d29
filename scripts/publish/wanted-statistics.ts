import type { Level } from '../../server/contract/common.ts'
import type { MetricDefinition } from '../../server/contract/metric.ts'
import { statisticOf, yearsAt } from '../../server/metrics/metrics.ts'
import { populationYear } from '../../server/values/population.ts'
import type { Inside } from './inside.ts'
import type { Plan } from './plan.ts'

/** A statistic that goes out because it is named, counted by a rate, or divided by. */
export interface WantedStatistic {
	definition: MetricDefinition
	levels: Set<Level>
	years: Set<string>
	/** Of inhabitants: per metric the years that it needs, to be divided by them or judged on them. */
	usedBy: Map<string, Set<string>>
}

export const INHABITANTS = 'cbs.inhabitants'
/** Stands for all counts of reports together. */
export const REPORTS = 'reports'

/** Euros of an area are whole without its inhabitants: no reason to have them go out of years that the config does not name. */
const needsInhabitants = ({ evaluation, minimumInhabitants }: MetricDefinition) =>
	evaluation.kind !== 'investments' || evaluation.per === 'inhabitants' || minimumInhabitants !== null

/**
 * The statistics of a publication by id: those of its metrics in the years of its config, and inhabitants in the years that
 * something is divided by or judged on, named or not.
 */
export async function wantedStatistics({ served }: Inside, plan: Plan): Promise<Map<string, WantedStatistic>> {
	const table = await served.metrics()
	const found = new Map<string, WantedStatistic>()
	const want = (id: string) => {
		const definition = table.definitions.get(id)
		if (!definition || !table.availability.has(id)) return null
		const made = found.get(id) ?? { definition, levels: new Set(), years: new Set(), usedBy: new Map() }
		found.set(id, made)
		return made
	}
	// By metric; null: of all years together, which is divided by the newest.
	const asked: (readonly [metric: string, year: string | null])[] = (plan.reports?.years ?? []).map((year) => [
		REPORTS,
		year,
	])
	for (const { definition, levels } of plan.metrics) {
		const id = statisticOf(definition)
		if (id === null) {
			if (!needsInhabitants(definition)) continue
			const period = table.byId.get(definition.id)?.period
			for (const year of period?.kind === 'yearsAndAll' ? [null, ...period.years] : [])
				asked.push([definition.id, year])
			continue
		}
		const statistic = want(id)
		for (const level of statistic ? levels : []) {
			statistic?.levels.add(level)
			for (const year of yearsAt(table, id, level).filter(plan.hasYear)) {
				statistic?.years.add(year)
				asked.push([definition.id, year])
			}
		}
	}
	const inhabitants = want(INHABITANTS)
	for (const level of inhabitants ? plan.levels : []) {
		inhabitants?.levels.add(level)
		for (const [metric, year] of asked) {
			const of = populationYear(table, 'inhabitants', year, level)
			if (of === null) continue
			inhabitants?.years.add(of)
			const years = inhabitants?.usedBy.get(metric) ?? new Set()
			inhabitants?.usedBy.set(metric, years.add(of))
		}
	}
	return found
}
