import type { PrioritiesAnswer } from '../../server/contract/priority.ts'

type Row = PrioritiesAnswer['rows'][number]

/**
 * How the lead of one area over another stands up to other weights. `clear`: their intervals of places do not overlap ·
 * `ahead`: they overlap, yet one is first in at least three of four scenarios · `race`: they overlap and neither is ·
 * `tie`: the same place at the weights given · `unknown`: one of them has no place.
 */
export type Verdict = 'clear' | 'ahead' | 'race' | 'tie' | 'unknown'

const AHEAD = 0.75

/** The verdict over two rows, in whatever order they are given. Pure. */
export function verdictOf(a: Row | undefined, b: Row | undefined): Verdict {
	if (!a || !b || a.rank === null || b.rank === null) return 'unknown'
	if (a.rank === b.rank) return 'tie'
	const [high, low] = a.rank < b.rank ? [a, b] : [b, a]
	const overlap = (high.rankHigh ?? high.rank ?? 0) >= (low.rankLow ?? low.rank ?? 0)
	if (!overlap) return 'clear'
	return (high.first ?? 0) >= AHEAD ? 'ahead' : 'race'
}

/** The areas that may come first as well: those whose interval of places reaches that of the first, the first included. */
export function contenders(rows: readonly Row[]): Row[] {
	const ranked = rows.filter(({ rank }) => rank !== null)
	const first = ranked[0]
	if (!first) return []
	const reach = first.rankHigh ?? first.rank ?? 1
	return ranked.filter((row) => row === first || row.rank === first.rank || (row.rankLow ?? row.rank ?? 0) <= reach)
}
