import type { View } from '../../server/contract/view.ts'

type Camera = NonNullable<View['camera']>
const TILE = 512
const mercatorY = (lat: number) => 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI)
const latitude = (y: number) => (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90
const round = (value: number, digits: number) => Number(value.toFixed(digits))

/**
 * The camera that shows a box (west, south, east, north in degrees) whole within a window of pixels, Web Mercator with
 * tiles of 512; `fill` is the part of the window that it takes. Never nearer than zoom 16.
 */
export function fitCamera(
	[west, south, east, north]: readonly [number, number, number, number],
	size: { width: number; height: number },
	fill = 0.5,
): Camera {
	const top = mercatorY(north)
	const bottom = mercatorY(south)
	const across = (size.width * fill) / TILE / Math.max((east - west) / 360, 1e-9)
	const down = (size.height * fill) / TILE / Math.max(bottom - top, 1e-9)
	const zoom = Math.min(16, Math.log2(Math.max(1, Math.min(across, down))))
	return { lon: round((west + east) / 2, 5), lat: round(latitude((top + bottom) / 2), 5), zoom: round(zoom, 2) }
}
