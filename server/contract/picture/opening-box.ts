import type { Box } from './fit.ts'

/** Degrees: a smaller part is closer than a map comes. */
const LEAST = 0.004

/** Degrees: what a picture can be asked for. */
const within = (degrees: number, most: number) => Math.min(most, Math.max(-most, degrees))

/** A part of a map to open with: not smaller than can be shown, nor larger; null when nothing of `whole` would be seen. */
export function openingBox([west, south, east, north]: Box, whole: Box): Box | null {
	if (west > whole[2] || east < whole[0] || south > whole[3] || north < whole[1]) return null
	const wider = Math.max(0, LEAST - (east - west)) / 2
	const higher = Math.max(0, LEAST / 2 - (north - south)) / 2
	return [within(west - wider, 180), within(south - higher, 85), within(east + wider, 180), within(north + higher, 85)]
}
