import type { DisclosureRules } from '../../../server/contract/publication.ts'

/** A percentage with everything above `cap` given as `cap`; null stays null. */
export const capPercentage = (value: number | null, cap: number): number | null =>
	value === null ? null : Math.min(value, cap)

/** Whether an area is to be left empty: fewer inhabitants than the rules ask for, or not known how many. */
export const hasFewInhabitants = (
	inhabitants: number | null,
	{ minimumInhabitants }: Pick<DisclosureRules, 'minimumInhabitants'>,
): boolean => inhabitants === null || inhabitants < minimumInhabitants
