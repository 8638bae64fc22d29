/** How two areas were found to border on each other: along a stretch, in a point only, or drawn apart but side by side. */
export type Found = 'edge' | 'vertex' | 'near'

/** Two areas, `a < b` by their place in the list, and the length of border they have in common (0 for a point). */
export interface Link {
	a: number
	b: number
	found: Found
	length: number
}

/** Border of one area beside another. */
export interface Beside {
	length: number
	/** Of it, what faces the other border: a border that leads away from it at a right angle does not. */
	facing: number
	/** Of it, what lies upon the other border, with points of its own. */
	upon: number
}

/** What is known of pairs of areas while links are gathered; pairs are unordered. Lengths in the unit of the coordinates. */
export interface Links {
	/** A point in common. */
	touch(a: number, b: number): void
	/** An edge in common. */
	share(a: number, b: number, length: number): void
	/** Border of `from` that lies beside `to`. */
	beside(from: number, to: number, run: Beside): void
	/** What was gathered, by a then b. Side by side counts where both borders run so for at least `stretch`. */
	list(stretch: number): Link[]
}

interface Pair {
	touches: boolean
	shared: number
	/** Of the first beside the second, and the other way round. */
	beside: [Beside, Beside]
}

/** Borders that leave a common point at an angle are near one another for a while: a wedge, not a border in common. */
const WEDGE = 8

const none = (): Beside => ({ length: 0, facing: 0, upon: 0 })

/** An empty gathering of links between `count` areas. */
export function linksOf(count: number): Links {
	const pairs = new Map<number, Pair>()
	const pair = (a: number, b: number): Pair => {
		const key = Math.min(a, b) * count + Math.max(a, b)
		let found = pairs.get(key)
		if (found === undefined) {
			found = { touches: false, shared: 0, beside: [none(), none()] }
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
		beside(from, to, { length, facing, upon }) {
			const side = pair(from, to).beside[from < to ? 0 : 1]
			side.length += length
			side.facing += facing
			side.upon += upon
		},
		list(stretch) {
			const links = [...pairs].flatMap(([key, { touches, shared, beside }]): Link[] => {
				const [a, b] = [Math.floor(key / count), key % count]
				const [one, other] = beside
				const facing = (one.facing + other.facing) / 2
				if (shared > 0) return [{ a, b, found: 'edge', length: shared + facing }]
				const isNear = beside.every(({ length }) => length > 0 && length >= stretch)
				if (touches && (!isNear || facing < WEDGE * stretch)) return [{ a, b, found: 'vertex', length: 0 }]
				const isUpon = beside.every(({ length, upon }) => 2 * upon >= length)
				return isNear ? [{ a, b, found: isUpon ? 'edge' : 'near', length: facing }] : []
			})
			return links.sort((p, q) => p.a - q.a || p.b - q.b)
		},
	}
}
