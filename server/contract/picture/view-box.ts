import type { View } from '../view.ts'
import { type Box, evenPadding, fitBox, type Padding } from './fit.ts'

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

/** Degrees: a smaller part is closer than a map comes. */
const LEAST = 0.004

/** A part of a map to open with: not smaller than can be shown; null when nothing of `whole` would be seen. */
export function openingBox([west, south, east, north]: Box, whole: Box): Box | null {
	if (west > whole[2] || east < whole[0] || south > whole[3] || north < whole[1]) return null
	const wider = Math.max(0, LEAST - (east - west)) / 2
	const higher = Math.max(0, LEAST / 2 - (north - south)) / 2
	return [west - wider, south - higher, east + wider, north + higher]
}
