/** How two areas were found to border on each other: along a stretch, in a point only, or drawn apart but side by side. */
export type Found = 'edge' | 'vertex' | 'near'

/** Two areas, `a < b` by their place in the list, and the length of border they have in common (0 for a point). */
export interface Link {
	a: number
	b: number
	found: Found
	length: number
}

/** What is known of pairs of areas while links are gathered; pairs are unordered. */
export interface Links {
	touch(a: number, b: number): void
	share(a: number, b: number, length: number): void
	/** Border of `from` that runs beside `to`. */
	beside(from: number, to: number, length: number): void
	/** What was gathered, by a then b. Side by side counts where both borders run so for at least `stretch`. */
	list(stretch: number): Link[]
}

interface Pair {
	touches: boolean
	shared: number
	/** Of the border of the first beside the second, and the other way round. */
	beside: [number, number]
}

/** An empty gathering of links between `count` areas. */
export function linksOf(count: number): Links {
	const pairs = new Map<number, Pair>()
	const pair = (a: number, b: number): Pair => {
		const key = Math.min(a, b) * count + Math.max(a, b)
		let found = pairs.get(key)
		if (found === undefined) {
			found = { touches: false, shared: 0, beside: [0, 0] }
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
		beside(from, to, length) {
			pair(from, to).beside[from < to ? 0 : 1] += length
		},
		list(stretch) {
			const links = [...pairs].flatMap(([key, { touches, shared, beside }]): Link[] => {
				const [a, b] = [Math.floor(key / count), key % count]
				const along = Math.min(...beside)
				const near = along >= stretch ? (beside[0] + beside[1]) / 2 : 0
				if (shared > 0) return [{ a, b, found: 'edge', length: shared + near }]
				if (near > 0) return [{ a, b, found: 'near', length: near }]
				return touches ? [{ a, b, found: 'vertex', length: 0 }] : []
			})
			return links.sort((p, q) => p.a - q.a || p.b - q.b)
		},
	}
}
