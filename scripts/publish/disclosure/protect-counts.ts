import type { DisclosureRules } from '../../../server/contract/publication.ts'
import type { CountCell, Hierarchy, ProtectedCell } from './protected-cell.ts'
import { roundRandomly } from './round-randomly.ts'

/**
 * What may go out of `cells`, in their order. Throws when two cells are the same or a count is no whole number.
 */
export function protectCounts(
	cells: readonly CountCell[],
	_hierarchy: Hierarchy,
	rules: Pick<DisclosureRules, 'base' | 'threshold'>,
): ProtectedCell[] {
	return cells.map((cell) => {
		if (!cell.published) return { value: null, suppressed: 'config' }
		if (cell.few) return { value: null, suppressed: 'few' }
		if (cell.count < rules.threshold) return { value: null, suppressed: 'small' }
		return { value: roundRandomly(cell.count, cell.key, rules.base), suppressed: 'none' }
	})
}
