interface Category {
	main: string
	label: string
	count: number
}

/** The largest categories of several areas together, with the count in each area; 0 where an area has none of it. */
export function unionOfCategories(
	perArea: readonly (readonly Category[])[],
	limit: number,
): { main: string; label: string; counts: number[] }[] {
	const labels = new Map<string, string>()
	for (const category of perArea.flat()) labels.set(category.main, category.label)
	return [...labels]
		.map(([main, label]) => ({
			main,
			label,
			counts: perArea.map((list) => list.find((category) => category.main === main)?.count ?? 0),
		}))
		.map((row) => ({ row, sum: row.counts.reduce((a, b) => a + b, 0) }))
		.sort((a, b) => b.sum - a.sum || a.row.label.localeCompare(b.row.label, 'nl'))
		.slice(0, limit)
		.map(({ row }) => row)
}
