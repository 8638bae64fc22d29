/**
 * Neighbour lists of n areas in compressed rows: the neighbours of area i are `targets[offsets[i]] … targets[offsets[i + 1] - 1]`,
 * ascending, without i itself. Typed arrays, so that they cross to a worker without being copied row by row.
 */
export interface Neighbours {
	offsets: Int32Array
	targets: Int32Array
}

/** Lists of neighbours as compressed rows. */
export function toNeighbours(lists: readonly (readonly number[])[]): Neighbours {
	const offsets = new Int32Array(lists.length + 1)
	lists.forEach((list, i) => {
		offsets[i + 1] = (offsets[i] as number) + list.length
	})
	return { offsets, targets: Int32Array.from(lists.flatMap((list) => list.toSorted((a, b) => a - b))) }
}

/** The neighbours of area i. */
export const neighboursOf = ({ offsets, targets }: Neighbours, i: number): Int32Array =>
	targets.subarray(offsets[i], offsets[i + 1])

/** How many neighbours area i has; cheaper than their list. */
export const countOf = ({ offsets }: Neighbours, i: number): number =>
	(offsets[i + 1] as number) - (offsets[i] as number)

/** The same areas without those where `keep` is false, renumbered to 0 … m - 1 in order; links to what is left out go. */
export function restrict({ offsets, targets }: Neighbours, keep: readonly boolean[]): Neighbours {
	const place = new Int32Array(keep.length).fill(-1)
	let count = 0
	keep.forEach((is, i) => {
		if (is) place[i] = count++
	})
	const kept = new Int32Array(targets.length)
	const starts = new Int32Array(count + 1)
	let length = 0
	for (let i = 0; i < keep.length; i++) {
		if (!keep[i]) continue
		for (let link = offsets[i] as number; link < (offsets[i + 1] as number); link++) {
			const to = place[targets[link] as number] as number
			if (to >= 0) kept[length++] = to
		}
		starts[(place[i] as number) + 1] = length
	}
	return { offsets: starts, targets: kept.slice(0, length) }
}

/** The same for the areas at `places` alone. */
export function restrictTo(neighbours: Neighbours, places: readonly number[]): Neighbours {
	const keep = new Array<boolean>(neighbours.offsets.length - 1).fill(false)
	for (const place of places) keep[place] = true
	return restrict(neighbours, keep)
}
