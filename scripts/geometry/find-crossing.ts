import { kinks } from '@turf/turf'
import type { Position } from 'geojson'

/** In degrees: a tenth of a millimetre. */
const SAME_PLACE = 1e-9

/**
 * A point where two edges of a polygon (any of its rings, closed) properly cross, or null. Rings that only touch, or lie
 * on one another, do not cross: inside and outside stay clear. Kinks at a corner are such touches.
 */
export function findCrossing(rings: readonly (readonly Position[])[]): Position | null {
	const found = kinks({ type: 'Polygon', coordinates: rings.map((ring) => [...ring]) }).features
	if (found.length === 0) return null
	const corners = rings.flat()
	const isCorner = ([x, y]: Position) =>
		corners.some(
			(corner) =>
				Math.abs((corner[0] as number) - (x as number)) < SAME_PLACE &&
				Math.abs((corner[1] as number) - (y as number)) < SAME_PLACE,
		)
	return found.map(({ geometry }) => geometry.coordinates).find((point) => !isCorner(point)) ?? null
}
