import { type Map as MapLibreMap, MercatorCoordinate } from 'maplibre-gl'

/** How patterns lie on a map. MapLibre lays them out from the corner of the world, and lets them grow between two whole zooms. */
export interface PatternFit {
	/** Pixels per unit of a pattern at the whole zoom below that of the camera. */
	scale: number
	/** Pixels of the screen per unit at the camera itself. */
	drawn: number
	/** Where a tile begins, in pixels of the world at that whole zoom. */
	origin: { x: number; y: number }
}

/** Patterns as a picture has them that shows the same as the map now does; without one as large as they are in the legend. */
export function patternFit(map: MapLibreMap, picture: SVGSVGElement | null): PatternFit {
	const { a: drawn, e, f } = picture?.getScreenCTM() ?? { a: 1, e: 0, f: 0 }
	const { left, top } = map.getContainer().getBoundingClientRect()
	const whole = Math.floor(map.getZoom())
	const { x, y } = MercatorCoordinate.fromLngLat(map.unproject([e - left, f - top]))
	const world = 512 * 2 ** whole
	return { scale: drawn / 2 ** (map.getZoom() - whole), drawn, origin: { x: x * world, y: y * world } }
}
