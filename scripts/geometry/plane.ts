import { area } from '@turf/turf'
import type { MultiPolygon, Polygon, Position } from 'geojson'

/** Metres per degree on the sphere of the Earth's mean radius. */
export const METRES_PER_DEGREE = 111_195

/** Area in m² of rings of lon, lat: an outer one and its holes. */
export const polygonArea = (rings: readonly (readonly Position[])[]): number =>
	area({ type: 'Polygon', coordinates: rings.map((ring) => [...ring]) })

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
