import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Level } from '../../../server/contract/common.ts'
import { alertsQuery } from '../../queries.ts'
import { useView } from '../../view/use-view.tsx'
import { groupAlerts } from './group-alerts.ts'

/** Alerts are told per buurt or wijk: a gemeente has no others to stand out from. */
export const alertLevel = (level: Level): Level => (level === 'gemeente' ? 'buurt' : level)

/** The list of the View: its level, universe and reasons. Asked only while the list is on screen. */
export function useAlerts() {
	const { view, settled } = useView()
	const query = useQuery({
		...alertsQuery(alertLevel(view.level), view.universe),
		enabled: settled && view.task === 'alerts',
	})
	const groups = useMemo(
		() => (query.data ? groupAlerts(query.data.alerts, view.kinds) : null),
		[query.data, view.kinds],
	)
	return { query, groups }
}
