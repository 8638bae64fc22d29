import type { Level } from '../../../server/contract/common.ts'
import { MAXIMUM_CANDIDATES } from '../../../server/contract/criterion.ts'
import type { View } from '../../../server/contract/view.ts'
import { levelOfCode } from '../../view/resolve.ts'

/** The level at which a choice is weighed: that of its candidates, else that of the View. */
export const choiceLevel = ({ candidates, level }: Pick<View, 'candidates' | 'level'>): Level =>
	candidates[0] === undefined ? level : levelOfCode(candidates[0])

/**
 * The candidates after pointing at one more, or at one again: it comes or it goes. What is full stays as it is; an area of
 * another level begins anew, since a buurt and a wijk cannot be weighed against each other.
 */
export function toggleCandidate(candidates: readonly string[], code: string): string[] {
	if (candidates.includes(code)) return candidates.filter((other) => other !== code)
	if (candidates.some((other) => levelOfCode(other) !== levelOfCode(code))) return [code]
	return candidates.length < MAXIMUM_CANDIDATES ? [...candidates, code] : [...candidates]
}
