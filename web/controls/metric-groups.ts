import type { Language } from '../../server/contract/common.ts'
import { families, type Metric } from '../../server/contract/metric.ts'
import { addDays } from '../../server/contract/signal-range.ts'
import { fold } from '../search/fold.ts'

export interface MetricGroup {
	family: Metric['family']
	/** Heading within the family; equal to the family's own name where it has one group. */
	label: string
	metrics: Metric[]
}

/** The catalogue in families and groups, in its own order. */
export function groupMetrics(metrics: readonly Metric[], language: Language): MetricGroup[] {
	const groups: MetricGroup[] = []
	for (const family of families) {
		for (const metric of metrics.filter((m) => m.family === family)) {
			const label = metric.group[language]
			const group = groups.find((g) => g.family === family && g.label === label)
			if (group) group.metrics.push(metric)
			else groups.push({ family, label, metrics: [metric] })
		}
	}
	return groups
}

/** The metrics of which label, group, description or source has every word of the query, in either language. */
export function filterMetrics(metrics: readonly Metric[], query: string): Metric[] {
	const parts = fold(query).split(' ').filter(Boolean)
	if (parts.length === 0) return [...metrics]
	return metrics.filter((metric) => {
		const { label, group, description, source } = metric
		const text = fold([label.nl, label.en, group.nl, group.en, description.nl, description.en, source.name].join(' '))
		return parts.every((part) => text.includes(part))
	})
}

/** `2014–2024`, `2024`, or the first and last day as written by `day`. */
export function coverage(period: Metric['period'], day: (iso: string) => string): string {
	if (period.kind === 'days') return `${day(period.from)} – ${day(addDays(period.to, -1))}`
	const [first, last] = [period.years[0] ?? '', period.years.at(-1) ?? '']
	return first === last ? first : `${first}–${last}`
}
