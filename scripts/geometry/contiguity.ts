import { enclosedAreas } from './enclosed-areas.ts'
import { flattenPolygons, type LocatablePolygon } from './flatten-polygons.ts'
import type { Link } from './links.ts'
import { nearBorders } from './near-borders.ts'
import { sharedBorders } from './shared-borders.ts'

/** Points closer than this part of the tolerance are one point … */
const SAME = 1e-3
/** … or than this part of the width of all areas together: what a coordinate loses on the way. */
const ROUNDING = 1e-10
/** The shortest border in common, as part of the tolerance; borders drawn apart are looked at as often. */
const STRETCH = 0.25

/**
 * Which areas border on which, on a plane in any unit: queen contiguity (a point in common is enough), areas whose borders
 * were drawn apart but run within `tolerance` of one another with nothing between, and areas drawn within another.
 * Tolerance 0: shared points only. Each pair once, a and b as places in `areas`. `onPart` is told what part is done, from 0 to 1.
 *
 * @see docs/decisions/0018-neighbours-across-borders-drawn-apart.md
 */
export function contiguity(
	areas: readonly LocatablePolygon[],
	tolerance: number,
	onPart: (part: number) => void = () => {},
): Link[] {
	const flat = flattenPolygons(areas)
	const snap = Math.max(SAME * tolerance, ROUNDING * Math.max(flat.east - flat.west, flat.north - flat.south))
	const { links, free } = sharedBorders(flat, snap)
	const step = STRETCH * tolerance
	if (tolerance > 0) {
		nearBorders(free, { tolerance, step, snap }, links, onPart)
		enclosedAreas(flat, links)
	}
	return links.list(step)
}
