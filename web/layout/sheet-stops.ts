import type { View } from '../../server/contract/view.ts'

/** The three stops of the sheet on a phone, from low to high. */
export const stops = ['peek', 'panel', 'full'] as const
export type Stop = (typeof stops)[number]

/** Height of a stop in pixels, in a space of `available` pixels, `peek` of which are the sheet's own head. */
export function stopHeight(stop: Stop, available: number, peek: number): number {
	switch (stop) {
		case 'peek':
			return Math.min(peek, available)
		case 'panel':
			return Math.max(peek, Math.round(available * 0.55))
		case 'full':
			return Math.max(peek, available - 8)
	}
}

/** Where a drag ends: the next stop in the direction of a flick (pixels per millisecond, up is positive), else the nearest. */
export function stopAfterDrag(height: number, velocity: number, available: number, peek: number): Stop {
	const heights = stops.map((stop) => stopHeight(stop, available, peek))
	if (Math.abs(velocity) > 0.5) {
		const beyond = stops.filter((_, i) => (velocity > 0 ? (heights[i] ?? 0) > height : (heights[i] ?? 0) < height))
		return (velocity > 0 ? beyond[0] : beyond.at(-1)) ?? (velocity > 0 ? 'full' : 'peek')
	}
	const distances = heights.map((h) => Math.abs(h - height))
	return stops[distances.indexOf(Math.min(...distances))] ?? 'peek'
}

/** Where the sheet opens: looking around begins with the map, a list with half of it, and what is weighed takes all room. */
export function stopOfTask(task: View['task']): Stop {
	switch (task) {
		case 'explore':
			return 'peek'
		case 'alerts':
			return 'panel'
		case 'choice':
			return 'full'
	}
}

/** One stop up or down; at an end it stays. */
export function stepStop(stop: Stop, by: 1 | -1): Stop {
	return stops[stops.indexOf(stop) + by] ?? stop
}
