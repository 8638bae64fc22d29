import type { Area } from '../../server/contract/area.ts'

/** Pixels that an area is wide at least when its name is put on the map; the names of gemeenten go when theirs are wider than the other. */
const NARROWEST = 16
const WIDEST = 200
/** More than any area has inhabitants. */
const RANKED_FIRST = 1e9

/** The zoom at which a box is so many pixels wide. */
const zoomOfWidth = ([west, , east]: Area['bbox'], pixels: number) =>
	Math.log2((pixels * 360) / 512 / Math.max(1e-4, east - west))

/**
 * Points that carry the names: the areas with most inhabitants come first where there is no room for all. `from` and
 * `until` are zooms: an area has its name once it is no speck; `around`, the gemeenten of a larger map, until then. Areas with a place in `ranks`, by
 * code, have it above their names, which makes them no wider, and come before all others. Pure.
 */
export function namePoints(
	areas: readonly Area[],
	around: readonly Area[] = [],
	ranks: ReadonlyMap<string, number> = new Map(),
): GeoJSON.FeatureCollection {
	const point = ({ code, name, lon, lat, inhabitants }: Area, from: number, until: number): GeoJSON.Feature => {
		const rank = ranks.get(code)
		return {
			type: 'Feature',
			properties:
				rank === undefined
					? { code, name, order: -(inhabitants ?? 0), from, until }
					: { code, name: `${rank}\n${name}`, order: rank - RANKED_FIRST, from, until },
			geometry: { type: 'Point', coordinates: [lon, lat] },
		}
	}
	return {
		type: 'FeatureCollection',
		features: [
			...areas.map((area) => point(area, zoomOfWidth(area.bbox, NARROWEST), 30)),
			...around.map((area) => point(area, 0, zoomOfWidth(area.bbox, WIDEST))),
		],
	}
}
