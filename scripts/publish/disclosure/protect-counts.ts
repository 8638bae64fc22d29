import { group } from 'd3-array'
import type { DisclosureRules } from '../../../server/contract/publication.ts'
import { auditCounts, sumsOfRelations } from './audit.ts'
import type { CountCell, Hierarchy, ProtectedCell } from './protected-cell.ts'
import { roundRandomly } from './round-randomly.ts'
import { sumRelations } from './sum-relations.ts'
import { suppressComplements } from './suppress-complements.ts'

export type CountRules = Pick<DisclosureRules, 'base' | 'threshold'>

/**
 * What may go out of `cells`, in their order: rounded by chance, small ones suppressed, then their complements, then whatever an
 * audit needs before no count can be worked out. Periods
 * stand apart. The same input gives the same output, whatever the machine. Throws when a cell occurs twice, a count is no
 * whole number of 0 or more, or complete categories do not add up.
 */
export function protectCounts(cells: readonly CountCell[], hierarchy: Hierarchy, rules: CountRules): ProtectedCell[] {
	for (const { count, category, area, period } of cells)
		if (!Number.isSafeInteger(count) || count < 0)
			throw new Error(`${count} is no count: ${category} in ${area}, ${period}`)
	const states = new Map<CountCell, ProtectedCell>()
	for (const list of group(cells, (cell) => cell.period).values()) {
		const done = protectPeriod(list, hierarchy, rules)
		for (const [i, cell] of list.entries()) states.set(cell, done[i] as ProtectedCell)
	}
	return cells.map((cell) => states.get(cell) as ProtectedCell)
}

function protectPeriod(cells: readonly CountCell[], hierarchy: Hierarchy, rules: CountRules): ProtectedCell[] {
	const states = cells.map((cell): ProtectedCell => {
		if (!cell.published) return { value: null, suppressed: 'config' }
		if (cell.few) return { value: null, suppressed: 'few' }
		if (cell.count < rules.threshold) return { value: null, suppressed: 'small' }
		return { value: roundRandomly(cell.count, cell.key, rules.base), suppressed: 'none' }
	})
	const isPeople = (i: number) => hierarchy.categories.get(cells[i]?.category ?? '')?.people ?? false
	const relations = sumRelations(cells, hierarchy).filter(({ total }) => !isPeople(total))
	const { sums, rests } = sumsOfRelations(relations, cells.length)
	for (;;) {
		suppressComplements(cells, states, relations)
		const more = auditCounts({ cells, states, sums, rests, rules })
		if (more.size === 0) return states
		for (const i of more) states[i] = { value: null, suppressed: 'audit' }
	}
}
