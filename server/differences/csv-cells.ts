import type { z } from 'zod'
import type { Language, Level } from '../contract/common.ts'
import type { comparedMetric } from '../contract/difference.ts'
import type { answeredUniverse } from '../contract/question.ts'
import type { Served } from '../served.ts'
import { questionCells } from '../values/csv-cells.ts'

interface Compared {
	query: { level: Level }
	metrics: z.output<typeof comparedMetric>[]
	universe: z.output<typeof answeredUniverse>
}

/** Columns that say on which metric a row is, and against what it was held. */
export const comparedColumns = [
	'level',
	'metric',
	'metric_name',
	'unit',
	'mean',
	'sd',
	'areas',
	'universe',
	'period',
	'filter',
	'dataset',
	'source',
	'licence',
] as const

/** The cells of `comparedColumns`, per metric. */
export async function comparedCells(served: Served, { query, metrics, universe }: Compared, language: Language) {
	const [{ byId }, { title }] = await Promise.all([served.metrics(), served.dataset()])
	return metrics.flatMap(({ id, period, filter, source, mean, sd, areas }) => {
		const metric = byId.get(id)
		if (!metric) return []
		const asked = { query: { ...query, metric: id, period, filter }, metric: { ...metric, source }, denominator: null }
		return [{ ...questionCells(asked, title, language), mean, sd, areas, universe: universe?.name ?? '' }]
	})
}
