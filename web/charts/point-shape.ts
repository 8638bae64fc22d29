/** Shapes that tell classes apart without colour, centred on 0,0: far outside is larger and pointed. */
export const outsideShape = (outside: number): string => {
	switch (outside) {
		case 2:
			return 'M0,-7.5L6.8,4.5H-6.8Z'
		case 1:
			return 'M0,-5.5L5,3.3H-5Z'
		case -1:
			return 'M0,5.5L5,-3.3H-5Z'
		case -2:
			return 'M0,7.5L6.8,-4.5H-6.8Z'
		default:
			return 'M-3.5,0a3.5,3.5 0 1,0 7,0a3.5,3.5 0 1,0 -7,0Z'
	}
}

/** The mark nearest to a point, if any is within `most` pixels. */
export function nearestMark<M extends { x: number; y: number }>(
	marks: readonly M[],
	px: number,
	py: number,
	most = Number.POSITIVE_INFINITY,
): M | null {
	let best: M | null = null
	let least = most ** 2
	for (const mark of marks) {
		const distance = (mark.x - px) ** 2 + (mark.y - py) ** 2
		if (distance <= least) {
			least = distance
			best = mark
		}
	}
	return best
}
