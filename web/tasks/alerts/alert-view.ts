import type { AlertReason } from '../../../server/contract/alert.ts'
import type { Metric } from '../../../server/contract/metric.ts'
import { overlays, type View } from '../../../server/contract/view.ts'
import { changeMetric } from '../../view/resolve.ts'

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text)

/**
 * The change that shows a reason: its metric, category, days and reading on the map, with the area selected. A surge shows
 * the reports themselves, a trend its figure and a hotspot how it came about. `on`: the day after the last that was looked at.
 */
export function alertView(view: View, area: string, reason: AlertReason, metric: Metric, on: string): Partial<View> {
	const change: Partial<View> = {
		...changeMetric(view, metric),
		// The area of the list, not one around it: its level stays.
		level: view.level,
		display: 'map',
		area,
		period: null,
		category: reason.category === null ? [] : [reason.category],
		status: [],
		channel: [],
		from: null,
		to: null,
	}
	switch (reason.kind) {
		// A trend is of the area by itself, and told in its panel; the reading of trends is of clusters through time, and would
		// show nothing here.
		case 'trend':
			return { ...change, reading: 'values' }
		case 'emerging':
			return { ...change, reading: 'trend' }
		case 'surge':
			return {
				...change,
				reading: 'values',
				...(isDay(reason.since) && isDay(on) && reason.since < on ? { from: reason.since, to: on } : {}),
				overlays: overlays.filter((overlay) => overlay === 'points' || view.overlays.includes(overlay)),
			}
	}
}
