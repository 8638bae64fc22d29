import { flattenPolygons, type LocatablePolygon } from './flatten-polygons.ts'
import type { Link } from './links.ts'
import { nearBorders } from './near-borders.ts'
import { sharedBorders } from './shared-borders.ts'

/** Points closer than this part of the tolerance are one point. */
const SAME = 1e-3
/** And at least this part of the width of all areas together: what is left of a coordinate after a round trip. */
const ROUNDING = 1e-10

/**
 * Which areas border on which, on a plane in any unit: queen contiguity (a point in common is enough), and areas whose
 * borders were drawn apart but run within `tolerance` of one another for at least `2 × tolerance`. Links in the order
 * of `areas`, each pair once.
 */
export function contiguity(areas: readonly LocatablePolygon[], tolerance: number): Link[] {
	const flat = flattenPolygons(areas)
	const extent = Math.max(flat.east - flat.west, flat.north - flat.south)
	const { links, free } = sharedBorders(flat, Math.max(SAME * tolerance, ROUNDING * extent))
	if (tolerance > 0) nearBorders(free, tolerance, tolerance / 2, links)
	return links.list(2 * tolerance)
}
