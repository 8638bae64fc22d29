import type { View } from '../view.ts'
import { evenPadding, fitBox, type Padding } from './fit.ts'

/** What of the world a camera shows in a window of so many pixels, less what lies over its edges: west, south, east, north. */
export function viewBox(
	{ lon, lat, zoom }: NonNullable<View['camera']>,
	size: { width: number; height: number },
	{ left, right, top, bottom }: Padding = evenPadding(0),
): [west: number, south: number, east: number, north: number] {
	const degrees = 360 / (512 * 2 ** zoom)
	const across = (size.width / 2) * degrees
	// Mercator keeps shapes: at this latitude a degree is so much higher than wide.
	const { project } = fitBox([lon - across, lat - 1e-6, lon + across, lat + 1e-6], size, evenPadding(0))
	const perDegree = (project(lon, lat)[1] - project(lon, lat + 1e-4)[1]) / 1e-4
	const down = size.height / 2
	return [
		lon - across + left * degrees,
		lat - (down - bottom) / perDegree,
		lon + across - right * degrees,
		lat + (down - top) / perDegree,
	]
}
