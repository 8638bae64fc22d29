import type { Division } from '../../server/areas/division.ts'
import { type means, recoverCounts, valuesLeft } from './attack/recover-counts.ts'
import { isCount } from './catalogue.ts'
import type { Plan } from './plan.ts'
import { areaParents } from './protect-columns.ts'
import type { Publication } from './publication.ts'
import { categoryParents } from './report-figures.ts'

/** What somebody gets out of a publication who knows all of it and how counts add up. */
export interface AttackResult {
	/** True counts that were worked out exactly. */
	determined: number
	/** Counts, published or not, that were attacked. */
	attacked: number
	/** The narrowest: how many values are left for one count. Null: no counts. */
	narrowest: {
		metric: string
		area: string
		period: string
		low: number
		high: number | null
		by: (typeof means)[number]
	} | null
	/** Totals of a source that its own parts contradict: sources that count apart. */
	contradicted: number
}

/** Attacks the counts of a publication as it goes out. */
export async function attackPublication(
	{ columns, catalogue, settings }: Publication,
	{ reports }: Plan,
	division: Division,
): Promise<AttackResult> {
	const counts = new Set(catalogue.filter(isCount).map(({ id }) => id))
	const isHidden = (id: string) => !catalogue.some((definition) => definition.id === id)
	const counted = columns.filter(({ metric }) => counts.has(metric) || isHidden(metric))
	const parents = categoryParents(reports?.categories ?? [])
	const metricOf = new Map(reports?.categories.map(({ category, metric }) => [category, metric])).set(
		'all',
		'reports.all',
	)
	const metrics = new Map<string, { parent: string | null; complete: boolean }>(
		[...new Set(counted.map(({ metric }) => metric))].map((id) => [id, { parent: null, complete: false }]),
	)
	for (const [category, { parent, complete }] of parents) {
		const id = metricOf.get(category)
		if (id) metrics.set(id, { parent: parent === null ? null : (metricOf.get(parent) ?? null), complete })
	}
	const { determined, found, narrowest, contradicted } = await recoverCounts({
		numbers: counted.flatMap(({ metric, period, areas, values, reasons }) =>
			areas.flatMap((area, i) => {
				const value = values[i] ?? null
				return value !== null || reasons[i] === 'suppressed' ? [{ metric, area, period, value }] : []
			}),
		),
		areas: areaParents(division),
		metrics,
		rules: settings.rules,
	})
	return {
		determined: determined.length,
		attacked: found.length,
		contradicted,
		narrowest: narrowest && {
			...{ metric: narrowest.metric, area: narrowest.area, period: narrowest.period, by: narrowest.by },
			low: narrowest.low,
			high: Number.isFinite(valuesLeft(narrowest)) ? narrowest.high : null,
		},
	}
}
