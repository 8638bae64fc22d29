import type { View } from '../../server/contract/view.ts'

/**
 * The View as it asks about one of two metrics held against each other: the one on the map as it stands there, another in
 * its newest period (of signals: the same days); both in three classes of equally many areas.
 */
export const metricView = (view: View, metric: string): View => ({
	...view,
	metric,
	period: metric === view.metric ? view.period : null,
	classification: 'quantile',
	classes: 3,
	breaks: [],
})
