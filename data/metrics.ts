import type { MetricDefinition } from '../server/contract/metric.ts'
import { cbsMetrics } from './metrics/cbs.ts'
import { healthMetrics } from './metrics/health.ts'
import { investmentMetrics } from './metrics/investments.ts'
import { liveabilityMetrics } from './metrics/liveability.ts'
import { safetyMetrics } from './metrics/safety.ts'
import { signalMetrics } from './metrics/signals.ts'

/**
 * The catalogue: everything that can be put on the map. A new metric is an entry in one of these lists (and data under its id).
 * `source` says who defines the figure; an Answer names the import that the numbers really came from.
 */
export const metrics: readonly MetricDefinition[] = [
	...signalMetrics,
	...cbsMetrics,
	...liveabilityMetrics,
	...safetyMetrics,
	...healthMetrics,
	...investmentMetrics,
]

/** The entry of one metric, or undefined. */
export const metricById = new Map(metrics.map((metric) => [metric.id, metric]))
