import type { View } from '../../server/contract/view.ts'

/** Whether a panel is what goes on paper: an area, a comparison, the list, or a choice with an outcome; else the map does. */
export function panelPrints({ panels, area, compare, task, candidates, criteria }: View): boolean {
	if (!panels) return false
	if (area !== null) return true
	switch (task) {
		case 'explore':
			return compare.length > 0
		case 'alerts':
			return true
		case 'choice':
			return candidates.length >= 2 && criteria.length >= 1
	}
}
