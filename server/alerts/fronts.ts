import { metricById } from '../../data/metrics.ts'
import type { Metric } from '../contract/metric.ts'

/** Parts of a whole in the catalogue: what turns in a part and in its whole is one front. */
const wholes: Readonly<Record<string, string>> = {
	'police.burglaries': 'police.crimes',
	'police.violence': 'police.crimes',
	'lbm.housing': 'lbm.score',
	'lbm.physical': 'lbm.score',
	'lbm.amenities': 'lbm.score',
	'lbm.cohesion': 'lbm.score',
	'lbm.safety': 'lbm.score',
}

/**
 * The front that a metric belongs to: a count and the rate of the same events are one, so are a part and its whole,
 * and all signals together.
 */
export function frontOf(id: string): string {
	const evaluation = metricById.get(id)?.evaluation
	switch (evaluation?.kind) {
		case 'signals':
			return 'signals'
		case 'ratio':
			return frontOf(evaluation.numerator)
		default:
			return wholes[id] ?? id
	}
}

/** Metrics that have a worse side; of a count whose rate is known too, the rate. */
export function watchedMetrics(metrics: readonly Metric[]): Metric[] {
	const rates = new Set(
		metrics.flatMap(({ evaluation }) =>
			evaluation.kind === 'ratio'
				? [evaluation.numerator]
				: evaluation.kind === 'signals' && evaluation.per === 'inhabitants'
					? ['signals.count']
					: [],
		),
	)
	return metrics.filter(
		({ id, direction, family }) => direction !== 'neutral' && family !== 'investments' && !rates.has(id),
	)
}
