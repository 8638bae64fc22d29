/** Metres east and north of the origin of the recipe. */
export type Point = readonly [x: number, y: number]

export const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1])

/** Signed area in m²; positive when the ring runs anticlockwise. */
export function ringArea(ring: readonly Point[]): number {
	let sum = 0
	ring.forEach((a, i) => {
		const b = ring[(i + 1) % ring.length] as Point
		sum += a[0] * b[1] - b[0] * a[1]
	})
	return sum / 2
}

/** Even-odd rule; a point on the border may fall on either side. */
export function insideRing(ring: readonly Point[], x: number, y: number): boolean {
	let inside = false
	for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
		const [ax, ay] = ring[i] as Point
		const [bx, by] = ring[j] as Point
		if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
	}
	return inside
}

/** Nearest point of segment ab to p. */
export function nearestOnSegment(p: Point, a: Point, b: Point): Point {
	const dx = b[0] - a[0]
	const dy = b[1] - a[1]
	const length2 = dx * dx + dy * dy
	const t = length2 === 0 ? 0 : Math.min(1, Math.max(0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length2))
	return [a[0] + t * dx, a[1] + t * dy]
}

const orientation = (a: Point, b: Point, c: Point) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

/** Do ab and cd cross in their interiors? */
function segmentsCross(a: Point, b: Point, c: Point, d: Point): boolean {
	return orientation(a, b, c) * orientation(a, b, d) < 0 && orientation(c, d, a) * orientation(c, d, b) < 0
}

/** A border point this near an existing corner becomes that corner, so that no hair-thin edges arise. */
const SNAP = 45

/**
 * A planar map as faces over shared vertices. Every face is an anticlockwise ring of vertex numbers; neighbours use the
 * same vertices, so a border is one and the same line on both sides by construction.
 */
export class Plane {
	readonly points: Point[] = []
	readonly faces = new Map<string, number[]>()

	constructor(name: string, outline: readonly Point[]) {
		const ring = ringArea(outline) > 0 ? outline : [...outline].reverse()
		this.faces.set(
			name,
			ring.map((point) => this.points.push(point) - 1),
		)
	}

	ring(name: string): Point[] {
		const face = this.faces.get(name)
		if (!face) throw new Error(`no face ${name}`)
		return face.map((id) => this.points[id] as Point)
	}

	/**
	 * Cuts a face in two along `path`, whose ends are moved to the nearest place on its border; what sticks out of it there falls off.
	 * Seen along the path, `left` lies left and `right` right. Returns false, changing nothing but the corners on the
	 * border, when the path leaves the face or crosses itself.
	 */
	split(name: string, path: readonly Point[], left: string, right: string): boolean {
		const start = this.corner(name, path[0] as Point)
		const end = this.corner(name, path[path.length - 1] as Point)
		if (start === end) return false
		const ring = this.ring(name)
		const inner = path.slice(1, -1)
		const outside = (point: Point | undefined) => point !== undefined && !insideRing(ring, point[0], point[1])
		while (outside(inner[0])) inner.shift()
		while (outside(inner[inner.length - 1])) inner.pop()
		const whole = [this.points[start] as Point, ...inner, this.points[end] as Point]
		if (!this.fits(name, whole)) return false
		const face = this.faces.get(name) as number[]
		const added = inner.map((point) => this.points.push(point) - 1)
		const walk = (from: number, to: number) => {
			const result: number[] = []
			for (let i = face.indexOf(from); ; i = (i + 1) % face.length) {
				result.push(face[i] as number)
				if (face[i] === to) return result
			}
		}
		this.faces.delete(name)
		this.faces.set(left, [...walk(end, start), ...added])
		this.faces.set(right, [...walk(start, end), ...added.reverse()])
		return true
	}

	/** The vertex of the face at its border nearest to `point`, made there when none is near, in every face with that edge. */
	private corner(name: string, point: Point): number {
		const face = this.faces.get(name)
		if (!face) throw new Error(`no face ${name}`)
		let best = { distance: Number.POSITIVE_INFINITY, a: 0, b: 0, at: point }
		face.forEach((a, i) => {
			const b = face[(i + 1) % face.length] as number
			const at = nearestOnSegment(point, this.points[a] as Point, this.points[b] as Point)
			const d = distance(point, at)
			if (d < best.distance) best = { distance: d, a, b, at }
		})
		const { a, b, at } = best
		if (distance(at, this.points[a] as Point) < SNAP) return a
		if (distance(at, this.points[b] as Point) < SNAP) return b
		const id = this.points.push(at) - 1
		for (const ring of this.faces.values()) {
			const i = ring.findIndex((v, k) => {
				const next = ring[(k + 1) % ring.length]
				return (v === a && next === b) || (v === b && next === a)
			})
			if (i >= 0) ring.splice(i + 1, 0, id)
		}
		return id
	}

	private fits(name: string, path: readonly Point[]): boolean {
		const ring = this.ring(name)
		for (let i = 1; i < path.length; i++) {
			const a = path[i - 1] as Point
			const b = path[i] as Point
			if (!insideRing(ring, (a[0] + b[0]) / 2, (a[1] + b[1]) / 2)) return false
			if (i < path.length - 1 && !insideRing(ring, b[0], b[1])) return false
			for (let k = 0; k < ring.length; k++) {
				if (segmentsCross(a, b, ring[k] as Point, ring[(k + 1) % ring.length] as Point)) return false
			}
			for (let k = 1; k < i - 1; k++) if (segmentsCross(a, b, path[k - 1] as Point, path[k] as Point)) return false
		}
		return true
	}

	/** The borders between the faces of `a` and the other faces of `b`, as lines; a border that forks is cut there. */
	borders(a: (name: string) => boolean, b: (name: string) => boolean): Point[][] {
		const ownerOf = new Map<string, string>()
		for (const [name, ring] of this.faces) {
			ring.forEach((v, i) => {
				ownerOf.set(`${v} ${ring[(i + 1) % ring.length]}`, name)
			})
		}
		const next = new Map<number, number[]>()
		const before = new Map<number, number>()
		for (const [edge, name] of ownerOf) {
			const [from = 0, to = 0] = edge.split(' ').map(Number)
			const other = ownerOf.get(`${to} ${from}`)
			if (!a(name) || other === undefined || !b(other) || name === other || (a(other) && b(name) && from > to)) continue
			next.set(from, [...(next.get(from) ?? []), to])
			before.set(to, (before.get(to) ?? 0) + 1)
		}
		const lines: Point[][] = []
		const follow = (start: number) => {
			const line = [this.points[start] as Point]
			for (let at = start; ; ) {
				const to = next.get(at)?.shift()
				if (to === undefined) break
				line.push(this.points[to] as Point)
				at = to
			}
			if (line.length > 1) lines.push(line)
		}
		for (const start of next.keys()) if (!before.has(start)) follow(start)
		for (const start of next.keys()) while ((next.get(start)?.length ?? 0) > 0) follow(start)
		return lines
	}

	/** The one ring around several faces together: edges used in both directions cancel out. Throws when there are more rings. */
	outline(names: readonly string[]): Point[] {
		const edges = new Set<string>()
		for (const name of names) {
			const ring = this.faces.get(name)
			if (!ring) throw new Error(`no face ${name}`)
			ring.forEach((a, i) => {
				edges.add(`${a} ${ring[(i + 1) % ring.length]}`)
			})
		}
		const next = new Map<number, number>()
		for (const edge of edges) {
			const [a = 0, b = 0] = edge.split(' ').map(Number)
			if (!edges.has(`${b} ${a}`)) next.set(a, b)
		}
		const [start] = next.keys()
		const ring: Point[] = []
		for (let at = start; at !== undefined && next.has(at); ) {
			ring.push(this.points[at] as Point)
			const to = next.get(at)
			next.delete(at)
			at = to
		}
		if (next.size > 0) throw new Error(`${names.length} faces from ${names[0]} do not lie together`)
		return ring
	}
}
