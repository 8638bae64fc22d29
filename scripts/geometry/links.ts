/** How two areas were found to border on each other: along a stretch, in a point only, or drawn apart but side by side. */
export type Found = 'edge' | 'vertex' | 'near'

/** Two areas, `a < b` by their place in the list, and the length of border they have in common (0 for a point). */
export interface Link {
	a: number
	b: number
	found: Found
	length: number
}

/** What is known of pairs of areas while links are gathered; pairs are unordered. Lengths in the unit of the coordinates. */
export interface Links {
	/** A point in common. */
	touch(a: number, b: number): void
	/** An edge in common. */
	share(a: number, b: number, length: number): void
	/** Border of `from` that runs beside `to`; `onIt`: upon its border, with points of its own. */
	beside(from: number, to: number, length: number, onIt: boolean): void
	/** What was gathered, by a then b. Side by side counts where both borders run so for at least `stretch`. */
	list(stretch: number): Link[]
}

interface Pair {
	touches: boolean
	shared: number
	/** Of the border of the first beside the second, and the other way round; and the part of it that lies upon it. */
	beside: [number, number]
	upon: [number, number]
}

/** Borders that leave a common point at an angle are near one another for a while: a wedge, not a border in common. */
const WEDGE = 8

/** An empty gathering of links between `count` areas. */
export function linksOf(count: number): Links {
	const pairs = new Map<number, Pair>()
	const pair = (a: number, b: number): Pair => {
		const key = Math.min(a, b) * count + Math.max(a, b)
		let found = pairs.get(key)
		if (found === undefined) {
			found = { touches: false, shared: 0, beside: [0, 0], upon: [0, 0] }
			pairs.set(key, found)
		}
		return found
	}
	return {
		touch(a, b) {
			pair(a, b).touches = true
		},
		share(a, b, length) {
			pair(a, b).shared += length
		},
		beside(from, to, length, onIt) {
			const { beside, upon } = pair(from, to)
			const side = from < to ? 0 : 1
			beside[side] += length
			if (onIt) upon[side] += length
		},
		list(stretch) {
			const links = [...pairs].flatMap(([key, { touches, shared, beside, upon }]): Link[] => {
				const [a, b] = [Math.floor(key / count), key % count]
				const both = Math.min(...beside)
				const isNear = both > 0 && both >= stretch * (touches ? WEDGE : 1)
				const near = isNear ? (beside[0] + beside[1]) / 2 : 0
				const isUpon = isNear && upon.every((length, side) => 2 * length >= (beside[side] as number))
				if (shared > 0 || isUpon) return [{ a, b, found: 'edge', length: shared + near }]
				if (isNear) return [{ a, b, found: 'near', length: near }]
				return touches ? [{ a, b, found: 'vertex', length: 0 }] : []
			})
			return links.sort((p, q) => p.a - q.a || p.b - q.b)
		},
	}
}
