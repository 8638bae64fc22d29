import type { Box } from './fit.ts'

/** Degrees: a smaller part is closer than a map comes. */
const LEAST = 0.004

/** A part of a map to open with: not smaller than can be shown; null when nothing of `whole` would be seen. */
export function openingBox([west, south, east, north]: Box, whole: Box): Box | null {
	if (west > whole[2] || east < whole[0] || south > whole[3] || north < whole[1]) return null
	const wider = Math.max(0, LEAST - (east - west)) / 2
	const higher = Math.max(0, LEAST / 2 - (north - south)) / 2
	return [west - wider, south - higher, east + wider, north + higher]
}
