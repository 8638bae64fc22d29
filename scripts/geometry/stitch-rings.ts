import type { Vertices } from './snap-borders.ts'

/**
 * The outline of rings that share edges: an edge passed in both directions lies inside and goes; what remains is walked
 * round, with the inside on the left, into rings of vertex numbers (not closed). Outer rings of the input run
 * counter-clockwise, holes clockwise; so do those of the output.
 */
export function stitchRings(rings: readonly number[][], vertices: Vertices): number[][] {
	const balance = new Map<string, { a: number; b: number; net: number }>()
	for (const ring of rings) {
		ring.forEach((from, i) => {
			const to = ring[(i + 1) % ring.length] as number
			const [a, b] = from < to ? [from, to] : [to, from]
			const key = `${a} ${b}`
			const edge = balance.get(key) ?? { a, b, net: 0 }
			edge.net += from < to ? 1 : -1
			balance.set(key, edge)
		})
	}
	const leaving = new Map<number, number[]>()
	for (const { a, b, net } of balance.values()) {
		const [from, to] = net > 0 ? [a, b] : [b, a]
		for (let n = Math.abs(net); n > 0; n--) leaving.set(from, [...(leaving.get(from) ?? []), to])
	}

	const turn = (from: number, at: number, to: number) => {
		const [ax, ay] = [x(at) - x(from), y(at) - y(from)]
		const [bx, by] = [x(to) - x(at), y(to) - y(at)]
		const angle = Math.atan2(ax * by - ay * bx, ax * bx + ay * by)
		return to === from ? -Math.PI : angle
	}
	const x = (v: number) => vertices.x[v] as number
	const y = (v: number) => vertices.y[v] as number

	const outlines: number[][] = []
	for (const start of leaving.keys()) {
		while ((leaving.get(start)?.length ?? 0) > 0) {
			const walk = [start]
			let from = start
			let at = leaving.get(start)?.pop() as number
			while (at !== start) {
				walk.push(at)
				const choices = leaving.get(at) ?? []
				// Every vertex is left as often as it is reached, so there is always a way on until the start is back.
				let leftmost = 0
				choices.forEach((to, i) => {
					if (turn(from, at, to) > turn(from, at, choices[leftmost] as number)) leftmost = i
				})
				const [to] = choices.splice(leftmost, 1)
				if (to === undefined) break
				from = at
				at = to
			}
			outlines.push(...splitAtRepeats(walk))
		}
	}
	return outlines.filter((ring) => ring.length >= 3)
}

/** A walk that passes a vertex twice is two rings that touch there. */
function splitAtRepeats(walk: number[]): number[][] {
	const rings: number[][] = []
	const path: number[] = []
	const position = new Map<number, number>()
	for (const v of walk) {
		const seen = position.get(v)
		if (seen !== undefined) {
			const ring = path.splice(seen)
			for (const w of ring) position.delete(w)
			rings.push(ring)
		}
		position.set(v, path.length)
		path.push(v)
	}
	rings.push(path)
	return rings
}
