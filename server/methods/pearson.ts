/** Fewer pairs than this always lie near a line. */
const MINIMUM_PAIRS = 3

/** Pearson's correlation over the places where both are known; null with fewer than three of them, or when either does not vary. */
export function pearson(a: readonly (number | null)[], b: readonly (number | null)[]): number | null {
	const pairs = a.flatMap((x, i): [number, number][] => {
		const y = b[i] ?? null
		return x === null || y === null ? [] : [[x, y]]
	})
	if (pairs.length < MINIMUM_PAIRS) return null
	const varies = (side: 0 | 1) => pairs.some((pair) => pair[side] !== pairs[0]?.[side])
	if (!varies(0) || !varies(1)) return null
	const meanOf = (side: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[side], 0) / pairs.length
	const [mx, my] = [meanOf(0), meanOf(1)]
	let [xx, yy, xy] = [0, 0, 0]
	for (const [x, y] of pairs) {
		xx += (x - mx) ** 2
		yy += (y - my) ** 2
		xy += (x - mx) * (y - my)
	}
	const r = xy / Math.sqrt(xx * yy)
	return Number.isFinite(r) ? Math.min(Math.max(r, -1), 1) : null
}
