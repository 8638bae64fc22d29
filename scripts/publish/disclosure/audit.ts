import { type Bounds, narrowBounds, type Sum } from './interval-bounds.ts'
import type { CountRules } from './protect-counts.ts'
import type { CountCell, ProtectedCell } from './protected-cell.ts'
import type { SumRelation } from './sum-relations.ts'
import { smallestShown } from './suppress-complements.ts'

/** How many values must stay possible for every count, suppressed or rounded, as far as the rules leave so many to begin with. */
export const SAFE_VALUES = 3

interface Audited {
	cells: readonly CountCell[]
	states: readonly ProtectedCell[]
	/** The relations among the cells, with a variable for each rest, numbered from `cells.length` on. */
	sums: readonly Sum[]
	rests: number
	rules: CountRules
}

/**
 * What somebody knows beforehand who knows the rules and even why each cell is suppressed: a stronger attacker than there is,
 * since the publication does not tell small ones from complements.
 */
function knownBeforehand({ value, suppressed }: ProtectedCell, { base, threshold }: CountRules): [number, number] {
	if (value !== null) return [Math.max(threshold, value - base + 1), value + base - 1]
	if (suppressed === 'small') return [0, threshold - 1]
	if (suppressed === 'complement' || suppressed === 'audit') return [threshold, Number.POSITIVE_INFINITY]
	return [0, Number.POSITIVE_INFINITY]
}

/**
 * Cells to suppress as well, since the sums pin a count down to fewer than SAFE_VALUES values; empty: nothing does. For each count in danger the smallest shown cell of
 * the sum that said so; if that shows none, of the sums nearest to it.
 */
export function auditCounts({ cells, states, sums, rests, rules }: Audited): Set<number> {
	const size = cells.length + rests
	const bounds: Bounds = {
		low: new Float64Array(size),
		high: new Float64Array(size).fill(Number.POSITIVE_INFINITY),
		tightenedBy: new Int32Array(size).fill(-1),
	}
	for (const [i, state] of states.entries()) {
		const [low, high] = knownBeforehand(state, rules)
		bounds.low[i] = low
		bounds.high[i] = high
	}
	narrowBounds(bounds, sums)
	const least = (i: number) =>
		Math.min(
			SAFE_VALUES,
			states[i]?.suppressed === 'small' ? rules.threshold : states[i]?.value != null ? rules.base : SAFE_VALUES,
		)
	const goes = new Set<number>()
	let sumsOf: number[][] | null = null
	for (let i = 0; i < size; i++) {
		if ((bounds.high[i] as number) - (bounds.low[i] as number) + 1 >= least(i)) continue
		sumsOf ??= sumsByVariable(sums, size)
		const cell = nearestShown(i, bounds.tightenedBy[i] as number, states, sums, sumsOf)
		if (cell !== null) goes.add(cell)
	}
	return goes
}

/** Relations as sums: a rest becomes a part of its own. */
export function sumsOfRelations(relations: readonly SumRelation[], firstRest: number): { sums: Sum[]; rests: number } {
	let next = firstRest
	const sums = relations.map(({ total, parts, rest }) => ({ total, parts: rest === null ? parts : [...parts, next++] }))
	return { sums, rests: next - firstRest }
}

function sumsByVariable(sums: readonly Sum[], size: number): number[][] {
	const sumsOf: number[][] = Array.from({ length: size }, () => [])
	for (const [s, { total, parts }] of sums.entries()) for (const i of [total, ...parts]) sumsOf[i]?.push(s)
	return sumsOf
}

/** The smallest shown cell of sum `first`, else of the sums of `variable`, else one step further, until there is one. */
function nearestShown(
	variable: number,
	first: number,
	states: readonly ProtectedCell[],
	sums: readonly Sum[],
	sumsOf: readonly number[][],
): number | null {
	const seen = new Set<number>()
	let ring = first >= 0 ? [first] : (sumsOf[variable] ?? [])
	while (ring.length > 0) {
		for (const s of ring) seen.add(s)
		const members = ring.flatMap((s) => [...(sums[s] as Sum).parts, (sums[s] as Sum).total])
		const found = smallestShown(states, members)
		if (found !== null) return found
		ring = [...new Set(members.flatMap((i) => sumsOf[i] ?? []))].filter((s) => !seen.has(s))
	}
	return null
}
