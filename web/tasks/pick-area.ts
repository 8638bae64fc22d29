import type { View } from '../../server/contract/view.ts'
import { toggleCandidate } from './choice/candidates.ts'

/**
 * The change that pointing at the map makes: an area is selected, or let go when it was; while weighing it becomes a
 * candidate, or no longer. Null is a place without an area.
 */
export function pickArea(view: View, code: string | null): Partial<View> {
	if (view.task !== 'choice') return { area: code === view.area ? null : code }
	return code === null ? {} : { candidates: toggleCandidate(view.candidates, code) }
}
