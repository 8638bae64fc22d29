import type { MultiPolygon, Polygon } from 'geojson'
import polylabel from 'polylabel'
import { partsOf, polygonArea } from './plane.ts'

/**
 * A point well inside an area, for its name or symbol: the place farthest from the borders of its largest part
 * (polylabel), to about ten metres.
 */
export function insidePoint(geometry: Polygon | MultiPolygon): [lon: number, lat: number] {
	const parts = partsOf(geometry)
	const largest = parts.reduce((best, part) => (polygonArea(part) > polygonArea(best) ? part : best))
	const middle = (largest[0]?.[0]?.[1] ?? 52) * (Math.PI / 180)
	const narrow = Math.cos(middle)
	const plane = largest.map((ring) => ring.map(([lon, lat]) => [(lon as number) * narrow, lat as number]))
	const [x, y] = polylabel(plane, 1e-4)
	return [Number(((x as number) / narrow).toFixed(7)), Number((y as number).toFixed(7))]
}
