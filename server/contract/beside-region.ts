import type { Position } from 'geojson'

/** Share of the height of a region that counts as its upper or lower edge. */
const EDGE = 0.15

/**
 * Where the name of a region stands: right above or below it, so that it does not hide what it names; on the side of the
 * middle of the map, where there is room. Upwards counts up, as latitudes do. Pure.
 */
export function besideRegion(
	outline: readonly Position[],
	middle: number,
): { point: Position; side: 'above' | 'below' } {
	const lats = outline.map(([, lat = 0]) => lat)
	const [south, north] = [Math.min(...lats), Math.max(...lats)]
	const below = (south + north) / 2 > middle
	const edge = below ? south : north
	const lons = outline.filter(([, lat = 0]) => Math.abs(lat - edge) <= (north - south) * EDGE).map(([lon = 0]) => lon)
	return {
		point: [(Math.min(...lons) + Math.max(...lons)) / 2, edge],
		side: below ? 'below' : 'above',
	}
}
