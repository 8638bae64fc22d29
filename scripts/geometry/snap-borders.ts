import Flatbush from 'flatbush'

/** Points of a plane in metres, in the order in which they were first met. */
export interface Vertices {
	x: number[]
	y: number[]
}

/**
 * Makes borders that were drawn apart meet: a point of a polygon within `tolerance` of a point of an earlier polygon
 * becomes that point, and a point of another polygon within `tolerance` of an edge becomes part of that edge. So two
 * neighbours pass through the same points, and the edges between them are the same edges.
 *
 * `polygons[p]` is a list of rings of [x, y] in metres, closed. Gives back the rings as lists of vertex numbers, not closed.
 */
export function snapBorders(
	polygons: readonly (readonly [number, number][])[][],
	tolerance: number,
): { rings: number[][]; vertices: Vertices } {
	const vertices: Vertices = { x: [], y: [] }
	const usedBy: Set<number>[] = []
	const cells = new Map<string, number[]>()
	const size = Math.max(tolerance, 0.01)
	const cell = (v: number) => Math.floor(v / size)

	function vertexAt(polygon: number, x: number, y: number): number {
		let best = -1
		let bestDistance = Number.POSITIVE_INFINITY
		for (let i = cell(x) - 1; i <= cell(x) + 1; i++) {
			for (let j = cell(y) - 1; j <= cell(y) + 1; j++) {
				for (const v of cells.get(`${i} ${j}`) ?? []) {
					const distance = Math.hypot((vertices.x[v] as number) - x, (vertices.y[v] as number) - y)
					const own = usedBy[v]?.has(polygon) && distance > 1e-6
					if (distance <= tolerance && distance < bestDistance && !own) {
						best = v
						bestDistance = distance
					}
				}
			}
		}
		if (best < 0) {
			best = vertices.x.push(x) - 1
			vertices.y.push(y)
			usedBy.push(new Set())
			const key = `${cell(x)} ${cell(y)}`
			cells.set(key, [...(cells.get(key) ?? []), best])
		}
		usedBy[best]?.add(polygon)
		return best
	}

	const snapped = polygons.flatMap((rings, polygon) =>
		rings.map((ring) => ({ polygon, ring: withoutRepeats(ring.slice(1).map(([x, y]) => vertexAt(polygon, x, y))) })),
	)
	if (vertices.x.length === 0) return { rings: [], vertices }
	const index = new Flatbush(vertices.x.length)
	for (let v = 0; v < vertices.x.length; v++) index.add(vertices.x[v] as number, vertices.y[v] as number)
	index.finish()

	function between(polygon: number, a: number, b: number): number[] {
		const [ax, ay, bx, by] = [vertices.x[a], vertices.y[a], vertices.x[b], vertices.y[b]] as [
			number,
			number,
			number,
			number,
		]
		const [dx, dy] = [bx - ax, by - ay]
		const length2 = dx * dx + dy * dy
		const found = index
			.search(
				Math.min(ax, bx) - tolerance,
				Math.min(ay, by) - tolerance,
				Math.max(ax, bx) + tolerance,
				Math.max(ay, by) + tolerance,
				(v) => v !== a && v !== b && !usedBy[v]?.has(polygon),
			)
			.flatMap((v) => {
				const [vx, vy] = [(vertices.x[v] as number) - ax, (vertices.y[v] as number) - ay]
				const t = (vx * dx + vy * dy) / length2
				const away = Math.abs(vx * dy - vy * dx) / Math.sqrt(length2)
				return t > 0 && t < 1 && away <= tolerance ? [{ v, t }] : []
			})
		return found.sort((p, q) => p.t - q.t || p.v - q.v).map(({ v }) => v)
	}

	const rings = snapped
		.map(({ polygon, ring }) =>
			withoutRepeats(ring.flatMap((a, i) => [a, ...between(polygon, a, ring[(i + 1) % ring.length] as number)])),
		)
		.filter((ring) => ring.length >= 3)
	return { rings, vertices }
}

function withoutRepeats(ring: number[]): number[] {
	const kept = ring.filter((v, i) => v !== ring[i - 1])
	while (kept.length > 1 && kept[0] === kept[kept.length - 1]) kept.pop()
	return kept
}
