export type Point = readonly [x: number, y: number]

/** Squared distance from a point to a stretch of line. */
function squaredDistance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
	const [dx, dy] = [bx - ax, by - ay]
	const length = dx * dx + dy * dy
	const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length))
	return (x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2
}

/**
 * A line with fewer points that lies within `tolerance` of it (Douglas & Peucker 1973). Its ends stay, so that lines
 * which met still meet.
 */
export function simplify(line: readonly Point[], tolerance: number): Point[] {
	const keep = new Uint8Array(line.length)
	keep[0] = 1
	keep[line.length - 1] = 1
	const stretches: [number, number][] = [[0, line.length - 1]]
	for (let stretch = stretches.pop(); stretch; stretch = stretches.pop()) {
		const [from, to] = stretch
		let [farthest, distance] = [0, tolerance * tolerance]
		for (let i = from + 1; i < to; i++) {
			const found = squaredDistance(line[i] as Point, line[from] as Point, line[to] as Point)
			if (found > distance) [farthest, distance] = [i, found]
		}
		if (farthest === 0) continue
		keep[farthest] = 1
		stretches.push([from, farthest], [farthest, to])
	}
	return line.filter((_, i) => keep[i] === 1)
}
