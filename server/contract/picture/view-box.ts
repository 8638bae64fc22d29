import type { View } from '../view.ts'
import { evenPadding, latitude, type Padding, TILE, worldY } from './fit.ts'

/** Degrees: nearer the poles Mercator has no end. */
const NORTHMOST = 89.99

/** What of the world a camera shows in a window of so many pixels, less what lies over its edges: west, south, east, north. */
export function viewBox(
	{ lon, lat, zoom }: NonNullable<View['camera']>,
	{ width, height }: { width: number; height: number },
	{ left, right, top, bottom }: Padding = evenPadding(0),
): [west: number, south: number, east: number, north: number] {
	const world = TILE * 2 ** zoom
	const degrees = 360 / world
	const latitudeAt = (down: number) => Math.min(NORTHMOST, Math.max(-NORTHMOST, latitude(worldY(lat) + down / world)))
	return [
		lon - (width / 2 - left) * degrees,
		latitudeAt(height / 2 - bottom),
		lon + (width / 2 - right) * degrees,
		latitudeAt(top - height / 2),
	]
}
