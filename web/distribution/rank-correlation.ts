/** Ranks from 1, lowest first; equal values share the mean of their ranks. */
export function midranks(values: readonly number[]): number[] {
	const order = values.map((_, i) => i).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
	const ranks = new Array<number>(values.length).fill(0)
	for (let from = 0; from < order.length; ) {
		let to = from
		while (to + 1 < order.length && values[order[to + 1] ?? 0] === values[order[from] ?? 0]) to++
		for (let i = from; i <= to; i++) ranks[order[i] ?? 0] = (from + to) / 2 + 1
		from = to + 1
	}
	return ranks
}

/**
 * Spearman's rank correlation (1904): Pearson's r of the midranks, -1 to 1. Null with fewer than three pairs, or when one of the
 * two does not vary.
 */
export function rankCorrelation(pairs: readonly { x: number; y: number }[]): number | null {
	if (pairs.length < 3) return null
	const xs = midranks(pairs.map(({ x }) => x))
	const ys = midranks(pairs.map(({ y }) => y))
	const mean = (pairs.length + 1) / 2
	let [xy, xx, yy] = [0, 0, 0]
	xs.forEach((rank, i) => {
		const [dx, dy] = [rank - mean, (ys[i] ?? 0) - mean]
		xy += dx * dy
		xx += dx * dx
		yy += dy * dy
	})
	return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : null
}
