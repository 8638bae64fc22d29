import { type Effort, type Found, recoverCounts, valuesLeft } from './attack/recover-counts.ts'
import { SAFE_VALUES } from './disclosure/audit.ts'
import { type CountRules, protectCounts } from './disclosure/protect-counts.ts'
import type { CountCell, Hierarchy, ProtectedCell } from './disclosure/protected-cell.ts'

/** Whether `a` and `b` are the same, or one is a part of the other, or both are parts of one. */
function related(a: string, b: string, parentOf: (key: string) => string | null): boolean {
	const [above, below] = [parentOf(a), parentOf(b)]
	return a === b || above === b || below === a || (above !== null && above === below)
}

/** The smallest cell that `states` shows among those that stand in a sum with `count`; null: none. */
function smallestAround(
	count: Found,
	cells: readonly CountCell[],
	states: readonly ProtectedCell[],
	{ areas, categories }: Hierarchy,
): CountCell | null {
	let smallest: { cell: CountCell; value: number } | null = null
	for (const [i, cell] of cells.entries()) {
		const value = states[i]?.value ?? null
		if (value === null || cell.period !== count.period || (smallest && value >= smallest.value)) continue
		const sameCategory = cell.category === count.metric
		const near =
			(sameCategory && related(cell.area, count.area, (area) => areas.get(area) ?? null)) ||
			(cell.area === count.area &&
				related(cell.category, count.metric, (category) => categories.get(category)?.parent ?? null))
		if (near) smallest = { cell, value }
	}
	return smallest?.cell ?? null
}

/**
 * `protectCounts`, tried out: what it leaves is attacked with programming over all sums together, which sees more than its own
 * audit, by somebody who is even told why each cell is suppressed. Where that leaves fewer than SAFE_VALUES values for a count, a
 * cell beside it goes as well, until it does so nowhere. The same input gives the same output.
 */
export async function protectAgainstAttack(
	cells: readonly CountCell[],
	hierarchy: Hierarchy,
	rules: CountRules,
	effort?: Effort,
): Promise<ProtectedCell[]> {
	const withheld = new Set<CountCell>()
	const keyOf = (metric: string, area: string, period: string) => `${metric} ${area} ${period}`
	const index = new Map(cells.map(({ category, area, period }, i) => [keyOf(category, area, period), i]))
	const safe = Math.min(SAFE_VALUES, rules.threshold, rules.base)
	for (;;) {
		const states = protectCounts(cells, hierarchy, rules, withheld)
		const { found } = await recoverCounts(
			{
				numbers: cells.map(({ category, area, period }, i) => {
					return { metric: category, area, period, value: states[i]?.value ?? null }
				}),
				areas: hierarchy.areas,
				metrics: hierarchy.categories,
				rules,
				beforehand: ({ metric, area, period }) => {
					const why = states[index.get(keyOf(metric, area, period)) ?? -1]?.suppressed
					if (why === 'small') return [0, rules.threshold - 1]
					return why === 'complement' || why === 'audit' ? [rules.threshold, Number.POSITIVE_INFINITY] : null
				},
			},
			effort,
		)
		const before = withheld.size
		for (const count of found) {
			if (valuesLeft(count) >= safe) continue
			const beside = smallestAround(count, cells, states, hierarchy)
			if (beside) withheld.add(beside)
		}
		if (withheld.size === before) return states
	}
}
