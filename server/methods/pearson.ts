/** Fewer pairs than this always lie near a line. */
const MINIMUM_PAIRS = 3

/** Pearson's correlation over the places where both are known; null with fewer than three of them, or when either does not vary. */
export function pearson(a: readonly (number | null)[], b: readonly (number | null)[]): number | null {
	const xs: number[] = []
	const ys: number[] = []
	for (let i = 0; i < a.length; i++) {
		const [x, y] = [a[i] ?? null, b[i] ?? null]
		if (x === null || y === null) continue
		xs.push(x)
		ys.push(y)
	}
	const n = xs.length
	if (n < MINIMUM_PAIRS || xs.every((x) => x === xs[0]) || ys.every((y) => y === ys[0])) return null
	const meanOf = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / n
	const [mx, my] = [meanOf(xs), meanOf(ys)]
	let [xx, yy, xy] = [0, 0, 0]
	for (let i = 0; i < n; i++) {
		const [dx, dy] = [(xs[i] as number) - mx, (ys[i] as number) - my]
		xx += dx * dx
		yy += dy * dy
		xy += dx * dy
	}
	const r = xy / Math.sqrt(xx * yy)
	return Number.isFinite(r) ? Math.min(Math.max(r, -1), 1) : null
}
