import type { MultiPolygon, Polygon } from 'geojson'

type Bounds = readonly [west: number, south: number, east: number, north: number]

/** A plain projection of WGS84 degrees into a box of `width` pixels, true to shape around its own latitude. */
export function fitBounds([west, south, east, north]: Bounds, width: number) {
	const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180)
	const scale = width / ((east - west) * squeeze || 1)
	return {
		width,
		height: (north - south) * scale || width,
		project: ([lon = 0, lat = 0]: readonly number[]): [number, number] => [
			(lon - west) * squeeze * scale,
			(north - lat) * scale,
		],
	}
}

/** The bounds of geometries, or null without any. */
export function boundsOf(geometries: readonly (Polygon | MultiPolygon)[]): Bounds | null {
	let [west, south, east, north] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -180, -90]
	for (const geometry of geometries) {
		for (const polygon of polygonsOf(geometry)) {
			for (const [lon = 0, lat = 0] of polygon[0] ?? []) {
				west = Math.min(west, lon)
				east = Math.max(east, lon)
				south = Math.min(south, lat)
				north = Math.max(north, lat)
			}
		}
	}
	return west > east ? null : [west, south, east, north]
}

const polygonsOf = (geometry: Polygon | MultiPolygon) =>
	geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates

/** A geometry as an SVG path, in tenths of a pixel. Holes are kept: fill with `evenodd`. */
export function outlinePath(
	geometry: Polygon | MultiPolygon,
	project: (position: readonly number[]) => [number, number],
): string {
	const point = (position: readonly number[]) =>
		project(position)
			.map((v) => v.toFixed(1))
			.join(',')
	return polygonsOf(geometry)
		.flat()
		.map((ring) => `M${ring.slice(0, -1).map(point).join('L')}Z`)
		.join('')
}
