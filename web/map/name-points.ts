import type { Area } from '../../server/contract/area.ts'

/** Pixels that an area is wide at least when its name is put on the map; the names of gemeenten go when theirs are wider than the other. */
const NARROWEST = 16
const WIDEST = 200

/** The zoom at which a box is so many pixels wide. */
const zoomOfWidth = ([west, , east]: Area['bbox'], pixels: number) =>
	Math.log2((pixels * 360) / 512 / Math.max(1e-4, east - west))

/**
 * Points that carry the names: the areas with most inhabitants come first where there is no room for all. `from` and
 * `until` are zooms: an area has its name once it is no speck; `around`, the gemeenten of a larger map, until then. Pure.
 */
export function namePoints(areas: readonly Area[], around: readonly Area[] = []): GeoJSON.FeatureCollection {
	const point = ({ name, lon, lat, inhabitants }: Area, from: number, until: number): GeoJSON.Feature => ({
		type: 'Feature',
		properties: { name, order: -(inhabitants ?? 0), from, until },
		geometry: { type: 'Point', coordinates: [lon, lat] },
	})
	return {
		type: 'FeatureCollection',
		features: [
			...areas.map((area) => point(area, zoomOfWidth(area.bbox, NARROWEST), 30)),
			...around.map((area) => point(area, 0, zoomOfWidth(area.bbox, WIDEST))),
		],
	}
}
