/** A dot on a plane that wants its name beside it, in pixels. */
export interface NamedDot {
	x: number
	y: number
	radius: number
	/** Width of the name. */
	width: number
}

interface Rect {
	left: number
	top: number
	right: number
	bottom: number
}

const meet = (a: Rect, b: Rect) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
const around = ({ x, y, radius }: Pick<NamedDot, 'x' | 'y' | 'radius'>): Rect => ({
	left: x - radius,
	top: y - radius,
	right: x + radius,
	bottom: y + radius,
})

/**
 * Places names beside their dots, the first given first: right, left, above or below, wherever it touches no other name, no dot and
 * no edge; a name for which there is no room is left out (null). Answers where the box of each name begins.
 */
export function placePointLabels(
	named: readonly NamedDot[],
	lineHeight: number,
	bounds: Readonly<Rect>,
	dots: readonly Pick<NamedDot, 'x' | 'y' | 'radius'>[] = [],
): ({ left: number; top: number } | null)[] {
	const taken: Rect[] = []
	const gap = 3
	return named.map(({ x, y, radius, width }) => {
		const middle = y - lineHeight / 2
		const free = [
			[x + radius + gap, middle],
			[x - radius - gap - width, middle],
			[x - width / 2, y - radius - 1 - lineHeight],
			[x - width / 2, y + radius + 1],
		]
			.map(([left = 0, top = 0]): Rect => ({ left, top, right: left + width, bottom: top + lineHeight }))
			.find(
				(rect) =>
					rect.left >= bounds.left &&
					rect.top >= bounds.top &&
					rect.right <= bounds.right &&
					rect.bottom <= bounds.bottom &&
					!taken.some((other) => meet(rect, other)) &&
					!dots.some((dot) => (dot.x !== x || dot.y !== y) && meet(rect, around(dot))),
			)
		if (!free) return null
		taken.push(free)
		return { left: free.left, top: free.top }
	})
}
