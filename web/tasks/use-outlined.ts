import { useMemo } from 'react'
import { useView } from '../view/use-view.tsx'
import { useAlerts } from './alerts/use-alerts.ts'

/** The areas that the map outlines for the task at hand: what is compared, what needs attention, or what is weighed. */
export function useOutlined(): readonly string[] {
	const { view } = useView()
	const { groups } = useAlerts()
	return useMemo(() => {
		switch (view.task) {
			case 'explore':
				return view.compare
			case 'alerts':
				return groups ? [...groups.several, ...groups.single].map(({ area }) => area) : []
			case 'choice':
				return view.candidates
		}
	}, [view.task, view.compare, view.candidates, groups])
}
