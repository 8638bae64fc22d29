import type { Level } from '../contract/common.ts'
import type { Metric } from '../contract/metric.ts'
import type { ValueStatus } from '../contract/values.ts'
import { badParameter } from '../http/problem.ts'
import { suggest } from '../http/suggest.ts'
import type { Served } from '../served.ts'
import type { AskedFilter } from '../signals/filter.ts'
import { type Evaluated, evaluate, type When } from './evaluate.ts'
import { findMetric, refuseFilters, resolveWhen } from './question.ts'

/** A metric in its newest period, with one entry for every area of the level, in the order of the division's codes. */
export interface ChosenMetric {
	metric: Metric
	when: When
	source: Evaluated['source']
	/** As /values gives them. */
	values: (number | null)[]
	status: ValueStatus[]
	/** The values that are dependable; null elsewhere. */
	known: (number | null)[]
}

/**
 * Reads several metrics at one level, each in its newest period there and those of signals under the filter. Refuses unknown
 * metrics, metrics not known per that level (both as a fault of `parameter`) and a filter that none of them can take.
 */
export async function readChosen(
	served: Served,
	ids: readonly string[],
	level: Level,
	filter: AskedFilter,
	parameter: string,
): Promise<ChosenMetric[]> {
	const metrics = await Promise.all(ids.map((id) => findMetric(served, id, parameter)))
	const elsewhere = metrics.find((metric) => !metric.levels.includes(level))
	if (elsewhere) {
		const { metrics: all } = await served.metrics()
		const here = all.filter((metric) => metric.levels.includes(level)).map(({ id }) => id)
		throw badParameter(
			parameter,
			elsewhere.id,
			`${elsewhere.id} is not known per ${level}`,
			suggest(elsewhere.id, here),
		)
	}
	const ofSignals = (metric: Metric) => metric.period.kind === 'days'
	const [first] = metrics
	if (first && !metrics.some(ofSignals)) refuseFilters(first, filter)
	return Promise.all(
		metrics.map(async (metric) => {
			const when = await resolveWhen(served, metric, level, ofSignals(metric) ? filter : {})
			const { values, status, source } = await (await evaluate(served, metric, when))(level)
			return { metric, when, source, values, status, known: values.map((v, i) => (status[i] === 'ok' ? v : null)) }
		}),
	)
}
