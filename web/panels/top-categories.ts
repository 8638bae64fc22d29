/** A list cut after its largest: what is shown, and how much the rest holds together. */
export interface Top<T> {
	shown: T[]
	/** Categories not shown. */
	hidden: number
	/** Their counts together. */
	hiddenCount: number
}

/** The `limit` largest by count, largest first; equal counts by label. A single category is never hidden behind a button. */
export function topCategories<T extends { label: string; count: number }>(list: readonly T[], limit: number): Top<T> {
	const sorted = list
		.filter((entry) => entry.count > 0)
		.sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'nl'))
	const cut = sorted.length === limit + 1 ? sorted.length : limit
	const rest = sorted.slice(cut)
	return {
		shown: sorted.slice(0, cut),
		hidden: rest.length,
		hiddenCount: rest.reduce((sum, entry) => sum + entry.count, 0),
	}
}
