import type { MultiPolygon, Polygon, Position } from 'geojson'

/** Metres per degree on the sphere of the Earth's mean radius. */
export const METRES_PER_DEGREE = 111_195

/** Signed area of a ring in the square of its own units: positive when it runs counter-clockwise. */
export function ringArea(ring: readonly Position[]): number {
	let sum = 0
	const [x0, y0] = (ring[0] ?? [0, 0]) as [number, number]
	for (let i = 1; i < ring.length; i++) {
		const [x1, y1] = ring[i - 1] as [number, number]
		const [x2, y2] = ring[i] as [number, number]
		sum += (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)
	}
	return sum / 2
}

/** Area of a polygon's rings, holes taken off, in the square of their own units. */
export function polygonArea(rings: readonly (readonly Position[])[]): number {
	return rings.reduce((sum, ring, i) => sum + (i === 0 ? 1 : -1) * Math.abs(ringArea(ring)), 0)
}

/** The parts of a geometry, each a list of rings. */
export function partsOf(geometry: Polygon | MultiPolygon): Position[][][] {
	return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
}

/** Parts as the simplest geometry that holds them. */
export function geometryOf(parts: Position[][][]): Polygon | MultiPolygon {
	const [only] = parts
	return parts.length === 1 && only
		? { type: 'Polygon', coordinates: only }
		: { type: 'MultiPolygon', coordinates: parts }
}

/** west, south, east, north */
export function boxOf(geometry: Polygon | MultiPolygon): [number, number, number, number] {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
	for (const part of partsOf(geometry)) {
		for (const [x, y] of (part[0] ?? []) as [number, number][]) {
			west = Math.min(west, x)
			east = Math.max(east, x)
			south = Math.min(south, y)
			north = Math.max(north, y)
		}
	}
	return [west, south, east, north]
}
