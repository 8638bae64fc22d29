import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Level } from '../../server/contract/common.ts'
import type { View } from '../../server/contract/view.ts'
import { metricsQuery } from '../queries.ts'
import { useView } from '../view/use-view.tsx'
import { splitMetrics } from './split-metrics.ts'

/**
 * The chosen set of metrics at a level (of the View, or of the area it is about). `asked` is the View to make a question of
 * (differencesQuery, similarQuery): without metrics that the server would refuse there. Null while nothing can be asked.
 */
export function useMetricSet(level?: Level) {
	const { view } = useView()
	const catalogue = useQuery(metricsQuery).data?.metrics
	return useMemo(() => {
		const split = splitMetrics(view, catalogue ?? [], level ?? view.level)
		const [first, ...rest] = split.used.map(({ id }) => id)
		const asked: View | null = first === undefined ? null : { ...view, metric: first, compareMetrics: rest }
		return { ...split, asked, known: catalogue !== undefined }
	}, [view, catalogue, level])
}
