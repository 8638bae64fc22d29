/**
 * Vertical places for dots of one size on a line, so that none overlap: each takes the free place nearest to the line.
 * `xs` in pixels, any order; answers the offset from the line per dot, in pixels. Greedy from left to right; meant for up to
 * about a thousand dots.
 */
export function beeswarm(xs: readonly number[], radius: number, gap = 0.5): number[] {
	if (!(radius > 0)) throw new Error(`beeswarm: radius ${radius} must be above 0`)
	const apart = 2 * radius + gap
	const order = xs.map((_, i) => i).sort((a, b) => (xs[a] ?? 0) - (xs[b] ?? 0))
	const ys = new Array<number>(xs.length).fill(0)
	const near: number[] = []
	for (const i of order) {
		const x = xs[i] ?? 0
		while (near.length > 0 && x - (xs[near[0] ?? 0] ?? 0) >= apart) near.shift()
		const free = (y: number) =>
			near.every((j) => (x - (xs[j] ?? 0)) ** 2 + (y - (ys[j] ?? 0)) ** 2 >= apart ** 2 - 1e-6)
		const candidates = [0]
		for (const j of near) {
			const reach = Math.sqrt(Math.max(0, apart ** 2 - (x - (xs[j] ?? 0)) ** 2))
			candidates.push((ys[j] ?? 0) + reach, (ys[j] ?? 0) - reach)
		}
		ys[i] = candidates.sort((a, b) => Math.abs(a) - Math.abs(b)).find(free) ?? 0
		near.push(i)
	}
	return ys
}
