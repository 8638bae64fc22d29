export type Box = readonly [west: number, south: number, east: number, north: number]
export interface Padding {
	left: number
	right: number
	top: number
	bottom: number
}

/** Where a box of the world lies in a window of pixels, Web Mercator. */
export interface Fit {
	/** The camera that shows the same: middle of the window in degrees, zoom with tiles of 512. */
	camera: { lon: number; lat: number; zoom: number }
	/** The box itself, in pixels of the window. */
	frame: { x: number; y: number; width: number; height: number }
	/** Degrees to pixels from the upper left corner of the window. */
	project(lon: number, lat: number): [x: number, y: number]
}

/** Pixels of the whole world at zoom 0. */
export const TILE = 512
const worldX = (lon: number) => (lon + 180) / 360
/** Latitude as a share of the world from above, Web Mercator; and back. */
export const worldY = (lat: number) => 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI)
const longitude = (x: number) => x * 360 - 180
export const latitude = (y: number) => (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90

export const evenPadding = (pixels: number): Padding => ({ left: pixels, right: pixels, top: pixels, bottom: pixels })

/**
 * Fits a box whole within a window, beside a padding: what MapLibre's `fitBounds` does with the same numbers, so that an
 * interactive map can take the place of a picture. A box without size, and a padding that leaves no room, count as one pixel.
 */
export function fitBox(
	[west, south, east, north]: Box,
	{ width, height }: { width: number; height: number },
	padding: Padding,
): Fit {
	const [left, top] = [worldX(west), worldY(north)]
	const [across, down] = [worldX(east) - left, worldY(south) - top]
	const room = {
		width: Math.max(1, width - padding.left - padding.right),
		height: Math.max(1, height - padding.top - padding.bottom),
	}
	// World sizes to pixels; at zoom 22 the whole world is 512 × 2^22.
	const scale = Math.min(room.width / Math.max(across, 1e-12), room.height / Math.max(down, 1e-12), TILE * 2 ** 22)
	const frame = {
		x: padding.left + (room.width - across * scale) / 2,
		y: padding.top + (room.height - down * scale) / 2,
		width: across * scale,
		height: down * scale,
	}
	return {
		camera: {
			lon: longitude(left + (width / 2 - frame.x) / scale),
			lat: latitude(top + (height / 2 - frame.y) / scale),
			zoom: Math.log2(scale / TILE),
		},
		frame,
		project: (lon, lat) => [frame.x + (worldX(lon) - left) * scale, frame.y + (worldY(lat) - top) * scale],
	}
}
