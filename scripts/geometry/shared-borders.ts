import type { FlatPolygons } from './flatten-polygons.ts'
import { type Links, linksOf } from './links.ts'

/** The pieces of border that belong to one area only: piece s of `area[s]` runs from `ends[4s], ends[4s + 1]` to `ends[4s + 2], ends[4s + 3]`. */
export interface FreeBorders {
	ends: Float64Array
	area: Int32Array
}

/**
 * Borders that areas have in common point by point, in the unit of the coordinates: queen contiguity, as spdep's `poly2nb`
 * finds it. Points at most `snap` apart are one point. Gives the links and what no two areas share.
 */
export function sharedBorders(flat: FlatPolygons, snap: number): { links: Links; free: FreeBorders } {
	const { xy, ringStarts, partRings, partPolygon, partCount } = flat
	const vertices = numberVertices(xy, snap)
	const links = linksOf(partPolygon.reduce((most, area) => Math.max(most, area + 1), 0))

	const ringCount = ringStarts.length - 1
	const areaOfRing = new Int32Array(ringCount)
	for (let part = 0; part < partCount; part++) {
		areaOfRing.fill(partPolygon[part] as number, partRings[part] as number, partRings[part + 1] as number)
	}
	// Who passes through each point, and along each edge: the first area in an array, further ones in a list.
	const through = new Owners(vertices.count)
	const edges = new Map<number, number>()
	const ends: number[] = []
	const along = new Owners(xy.length / 2)
	const place = new Int32Array(xy.length / 2)
	for (let ring = 0; ring < ringCount; ring++) {
		const area = areaOfRing[ring] as number
		for (let i = ringStarts[ring] as number; i < (ringStarts[ring + 1] as number) - 1; i++) {
			const [from, to] = [vertices.at[i] as number, vertices.at[i + 1] as number]
			through.add(from, area)
			if (from === to) continue
			const key = from < to ? from * vertices.count + to : to * vertices.count + from
			let edge = edges.get(key)
			if (edge === undefined) {
				edge = edges.size
				edges.set(key, edge)
				place[edge] = i
			}
			along.add(edge, area)
		}
	}
	const area: number[] = []
	for (let vertex = 0; vertex < vertices.count; vertex++) {
		for (const [a, b] of through.pairs(vertex)) links.touch(a, b)
	}
	for (let edge = 0; edge < edges.size; edge++) {
		const i = place[edge] as number
		const [ax, ay, bx, by] = [xy[2 * i], xy[2 * i + 1], xy[2 * i + 2], xy[2 * i + 3]] as [
			number,
			number,
			number,
			number,
		]
		if (along.isShared(edge)) {
			for (const [a, b] of along.pairs(edge)) links.share(a, b, Math.hypot(bx - ax, by - ay))
		} else {
			ends.push(ax, ay, bx, by)
			area.push(along.first(edge))
		}
	}
	return { links, free: { ends: Float64Array.from(ends), area: Int32Array.from(area) } }
}

/** The areas of each of `count` things; most things have one or two. */
class Owners {
	readonly #first: Int32Array
	readonly #more = new Map<number, number[]>()
	constructor(count: number) {
		this.#first = new Int32Array(count).fill(-1)
	}
	add(thing: number, area: number): void {
		const first = this.#first[thing] as number
		if (first === -1) this.#first[thing] = area
		else if (first !== area) {
			const more = this.#more.get(thing)
			if (more === undefined) this.#more.set(thing, [area])
			else if (!more.includes(area)) more.push(area)
		}
	}
	first(thing: number): number {
		return this.#first[thing] as number
	}
	isShared(thing: number): boolean {
		return this.#more.has(thing)
	}
	pairs(thing: number): [number, number][] {
		const more = this.#more.get(thing)
		if (more === undefined) return []
		const all = [this.first(thing), ...more]
		return all.flatMap((a, i) => all.slice(i + 1).map((b): [number, number] => [a, b]))
	}
}

/** The same number for points at most `snap` apart; points are met in order, and the first of them stands for the rest. */
function numberVertices(xy: Float64Array, snap: number): { at: Int32Array; count: number } {
	const points = xy.length / 2
	const size = 64 * snap
	const mask = 2 ** Math.ceil(Math.log2(points + 2)) - 1
	const heads = new Int32Array(mask + 1).fill(-1)
	const next = new Int32Array(points)
	const first = new Int32Array(points)
	const at = new Int32Array(points)
	const slot = (i: number, j: number) => (Math.imul(i | 0, 73856093) ^ Math.imul(j | 0, 19349663)) & mask
	let count = 0
	const find = (x: number, y: number): number => {
		const [left, right] = [Math.floor((x - snap) / size), Math.floor((x + snap) / size)]
		const [low, high] = [Math.floor((y - snap) / size), Math.floor((y + snap) / size)]
		// The oldest, not the nearest: equal points then have the same number, whatever came between them.
		let oldest = -1
		for (let i = left; i <= right; i++) {
			for (let j = low; j <= high; j++) {
				for (let v = heads[slot(i, j)] as number; v !== -1; v = next[v] as number) {
					const p = 2 * (first[v] as number)
					const isSame = Math.hypot((xy[p] as number) - x, (xy[p + 1] as number) - y) <= snap
					if (isSame && (oldest === -1 || v < oldest)) oldest = v
				}
			}
		}
		return oldest
	}
	for (let point = 0; point < points; point++) {
		const [x, y] = [xy[2 * point] as number, xy[2 * point + 1] as number]
		let vertex = find(x, y)
		if (vertex === -1) {
			vertex = count++
			first[vertex] = point
			const home = slot(Math.floor(x / size), Math.floor(y / size))
			next[vertex] = heads[home] as number
			heads[home] = vertex
		}
		at[point] = vertex
	}
	return { at, count }
}
