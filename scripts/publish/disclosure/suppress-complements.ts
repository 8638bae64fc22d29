import type { CountCell, ProtectedCell } from './protected-cell.ts'
import type { SumRelation } from './sum-relations.ts'

/**
 * Suppresses in place until no sum gives a cell away: where a total is shown and exactly one of its parts is suppressed, its
 * smallest shown part goes as well (Hundepool et al. 2012, § 4.4), or the total when it has no other. `relations` are indices in
 * `cells`; of equal values the first in order goes. A part that the config keeps inside and an unpublished rest hide behind
 * nothing, but others hide behind them.
 */
export function suppressComplements(
	cells: readonly CountCell[],
	states: ProtectedCell[],
	relations: readonly SumRelation[],
): void {
	const state = (i: number) => states[i] as ProtectedCell
	const shown = (i: number) => state(i).value !== null
	const relationsOf = new Map<number, number[]>()
	for (const [r, { total, parts }] of relations.entries())
		for (const i of [total, ...parts]) {
			const list = relationsOf.get(i)
			if (list) list.push(r)
			else relationsOf.set(i, [r])
		}

	const queue = relations.map((_, r) => r)
	const waiting = new Set(queue)
	for (let head = 0; head < queue.length; head++) {
		const r = queue[head] as number
		waiting.delete(r)
		const { total, parts, rest } = relations[r] as SumRelation
		const hidden = parts.filter((i) => !shown(i))
		const alone = cells[hidden[0] as number]
		if (!shown(total) || hidden.length !== 1 || rest !== null || !alone?.published) continue
		const goes = smallestShown(states, parts) ?? total
		states[goes] = { value: null, suppressed: 'complement' }
		for (const next of relationsOf.get(goes) ?? [])
			if (!waiting.has(next)) {
				waiting.add(next)
				queue.push(next)
			}
	}
}

/** Which of `indices` has the smallest published value, the first of equals; null: none is published. */
export function smallestShown(states: readonly ProtectedCell[], indices: readonly number[]): number | null {
	let smallest: number | null = null
	let least = Number.POSITIVE_INFINITY
	for (const i of indices) {
		const value = states[i]?.value ?? null
		if (value !== null && value < least) {
			least = value
			smallest = i
		}
	}
	return smallest
}
