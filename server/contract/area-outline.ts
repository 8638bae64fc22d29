import type { MultiLineString } from 'geojson'
import { mesh } from 'topojson-client'
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification'
import { outerLines } from './outer-lines.ts'

/** Areas of one region whose borders are held against each other: each with each, so no more than a town has. */
const MOST_COMPARED = 60

/**
 * The outer border of areas together, in degrees: what divides them from one another is not in it, nor what was drawn apart by
 * so many metres. Areas that the topology does not have are left out. Pure.
 */
export function areaOutline(
	topology: Topology<{ areas: GeometryCollection<{ code: string }> }>,
	codes: readonly string[],
	metres: number,
): MultiLineString {
	const wanted = new Set(codes)
	const codeOf = (part: GeometryObject) => (part.properties as { code: string }).code
	const geometries = topology.objects.areas.geometries.filter((part) => wanted.has(codeOf(part)))
	const together = { type: 'GeometryCollection' as const, geometries }
	// An arc that only one of them has is on the outside.
	if (metres === 0 || geometries.length > MOST_COMPARED) return mesh(topology, together, (a, b) => a === b)
	const ofEach = geometries.map((part) => mesh(topology, together, (a, b) => a === b && a === part).coordinates)
	return { type: 'MultiLineString', coordinates: outerLines(ofEach, metres) }
}
