import type { PrioritiesAnswer } from '../priority.ts'

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

/** The areas that come first in at least one of ten scenarios, and the first itself, in order of rank. */
export function contenders(rows: readonly Row[]): Row[] {
	const ranked = rows.filter(({ rank }) => rank !== null)
	return ranked.filter((row, i) => i === 0 || row.rank === 1 || (row.first ?? 0) >= 0.1)
}
