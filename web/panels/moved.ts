/** A copy in which `item` stands `by` places further; unchanged when it would fall off either end. */
export function moved<T>(list: readonly T[], item: T, by: number): T[] {
	const from = list.indexOf(item)
	const to = from + by
	if (from < 0 || to < 0 || to >= list.length) return [...list]
	const rest = list.filter((_, i) => i !== from)
	return [...rest.slice(0, to), item, ...rest.slice(to)]
}
