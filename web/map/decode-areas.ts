import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification'
import { areaOutline } from '../../server/contract/area-outline.ts'
import type { Level } from '../../server/contract/common.ts'

export interface AreaProperties {
	code: string
	name: string
	parent: string | null
}
export type AreaFeature = Feature<Polygon | MultiPolygon, AreaProperties>
export type BorderKind = 'buurt' | 'wijk' | 'gemeente'

export interface Geometry {
	areas: FeatureCollection<Polygon | MultiPolygon, AreaProperties>
	byCode: ReadonlyMap<string, AreaFeature>
	/** Every border once, by the highest level that it divides; the outer edge counts as gemeente. */
	borders: FeatureCollection<MultiLineString, { kind: BorderKind }>
	/** The outer border of areas together: what divides them from one another is not in it, nor what was drawn apart by so many metres. */
	outlineOf(codes: readonly string[], metres: number): MultiLineString
}

export type AreaTopology = Topology<{ areas: GeometryCollection<AreaProperties> }>

/** The division that two neighbours have between them. A buurt code carries its gemeente: BU + 4 digits. */
function dividing(level: Level, a: AreaProperties, b: AreaProperties): BorderKind {
	if (level === 'gemeente' || a === b || a.code.slice(2, 6) !== b.code.slice(2, 6)) return 'gemeente'
	return level === 'wijk' || a.parent !== b.parent ? 'wijk' : 'buurt'
}

/** TopoJSON of one level to what the map draws: polygons, and the shared borders once instead of twice. */
export function decodeAreas(topology: AreaTopology, level: Level): Geometry {
	const object = topology.objects.areas
	const areas = feature(topology, object) as Geometry['areas']
	const propertiesOf = (part: GeometryObject) => part.properties as AreaProperties
	const kinds: BorderKind[] = ['buurt', 'wijk', 'gemeente']
	const borders = kinds.map((kind) => ({
		type: 'Feature' as const,
		properties: { kind },
		geometry: mesh(topology, object, (a, b) => dividing(level, propertiesOf(a), propertiesOf(b)) === kind),
	}))
	return {
		areas,
		byCode: new Map(areas.features.map((area) => [area.properties.code, area])),
		borders: { type: 'FeatureCollection', features: borders.filter((b) => b.geometry.coordinates.length > 0) },
		outlineOf: (codes, metres) => areaOutline(topology, codes, metres),
	}
}
