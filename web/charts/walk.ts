/**
 * Where a key leads in a row of `count` marks from the one at `at` (-1: none yet, so the first or the last); null: not a key
 * that walks, or nothing to walk along. Pure.
 */
export function walk(key: string, at: number, count: number): number | null {
	if (count === 0) return null
	if (key === 'Home') return 0
	if (key === 'End') return count - 1
	const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[key]
	if (by === undefined) return null
	if (at < 0) return by > 0 ? 0 : count - 1
	return Math.max(0, Math.min(count - 1, at + by))
}
