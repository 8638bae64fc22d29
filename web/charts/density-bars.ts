/** A stack of marks of one colour at one place along an axis. */
export interface DensityBar {
	/** Left edge, in pixels. */
	x: number
	color: string
	/** Marks of other colours below it in the same place. */
	below: number
	count: number
	/** Marks of every colour in the same place. */
	of: number
}

/** Counts marks per `step` pixels and colour: what is drawn where there are too many for a dot each. Colours stand on one another in the order in which they are first met. */
export function densityBars(marks: readonly { x: number; color: string }[], step: number): DensityBar[] {
	if (!(step > 0)) throw new Error(`densityBars: step ${step} must be above 0`)
	const places = new Map<number, Map<string, number>>()
	const colors = new Set<string>()
	for (const { x, color } of marks) {
		const place = Math.floor(x / step)
		const counts = places.get(place) ?? new Map<string, number>()
		counts.set(color, (counts.get(color) ?? 0) + 1)
		places.set(place, counts)
		colors.add(color)
	}
	return [...places].flatMap(([place, counts]) => {
		const of = [...counts.values()].reduce((sum, count) => sum + count, 0)
		let below = 0
		return [...colors].flatMap((color) => {
			const count = counts.get(color) ?? 0
			if (count === 0) return []
			const bar = { x: place * step, color, below, count, of }
			below += count
			return [bar]
		})
	})
}
