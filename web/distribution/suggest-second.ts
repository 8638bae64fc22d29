import type { Metric } from '../../server/contract/metric.ts'
import type { View } from '../../server/contract/view.ts'
import { addsUp } from '../answer.ts'

/**
 * A metric to hold against the one on the map as long as the user chose none: of those that are read beside it the first from
 * another family or group, else any such from the catalogue; never a total, which tells how large an area is. Null: there is none.
 */
export function suggestSecond(metrics: readonly Metric[], view: View): string | null {
	const own = metrics.find(({ id }) => id === view.metric)
	const useful = metrics.filter(
		(metric) => metric.id !== view.metric && metric.levels.includes(view.level) && !addsUp(metric),
	)
	const apart = ({ family, group }: Metric) => family !== own?.family || group.nl !== own.group.nl
	const beside = view.compareMetrics.flatMap((id) => useful.find((metric) => metric.id === id) ?? [])
	return (beside.find(apart) ?? useful.find(apart) ?? beside[0] ?? useful[0])?.id ?? null
}
