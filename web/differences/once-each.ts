/**
 * Of pairs in order, those in which neither area has been seen before: one odd area would otherwise fill the list with all of
 * its neighbours. Pure.
 */
export function onceEach<T extends { a: string; b: string }>(pairs: readonly T[]): T[] {
	const seen = new Set<string>()
	return pairs.filter(({ a, b }) => {
		if (seen.has(a) || seen.has(b)) return false
		seen.add(a).add(b)
		return true
	})
}
