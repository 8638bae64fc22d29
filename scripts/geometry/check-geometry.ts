import type { MultiPolygon, Polygon, Position } from 'geojson'
import { union } from 'polyclip-ts'
import { findCrossing } from './find-crossing.ts'
import { geometryOf, polygonArea } from './plane.ts'
import { positionFault, positionKind } from './position.ts'
import { rdToWgs84 } from './rd.ts'

export type CheckedGeometry =
	/** In WGS84. `closed`: rings that were left open; `mended`: where a small crossing was taken out, else null. */
	| { geometry: Polygon | MultiPolygon; closed: number; mended: string | null }
	/** Why it is refused, in a sentence, with the value at fault. */
	| { fault: string; value: string | null }

/** A crossing is mended when that changes the area by less than this part: simplification does that. More is a guess. */
const SMALL = 0.01

/** m². Smaller parts are what simplification left of an islet: dropped, as long as something remains. */
const SPECK = 1

class Fault extends Error {
	constructor(
		message: string,
		readonly value: string | null = null,
	) {
		super(message)
	}
}

/**
 * Judges a GeoJSON geometry that should be an area in the Netherlands, and puts it in WGS84. Open rings are closed.
 * Parts under 1 m² are dropped; an area of nothing else is refused. A ring that crosses itself is mended when the crossing is a trifle, and refused when inside and outside are a guess.
 */
export function checkGeometry(geometry: unknown, crs: 'wgs84' | 'rd'): CheckedGeometry {
	try {
		let closed = 0
		let mended: string | null = null
		const parts: Position[][][] = []
		for (const part of rawParts(geometry)) {
			if (!Array.isArray(part) || part.length === 0) throw new Fault('a polygon without rings')
			const rings = part.map((ring: unknown): Position[] => {
				const positions = readRing(ring, crs)
				const [first, last] = [positions[0], positions[positions.length - 1]]
				if (first && last && (first[0] !== last[0] || first[1] !== last[1])) {
					positions.push([...first])
					closed++
				}
				if (positions.length < 4) throw new Fault(`a ring of ${positions.length} positions encloses nothing`)
				return positions
			})
			const crossing = findCrossing(rings)
			if (!crossing) {
				if (polygonArea(rings) >= SPECK) parts.push(rings)
				continue
			}
			const place = `${crossing.map((v) => v.toFixed(6)).join(', ')}`
			parts.push(...mend(rings, place))
			mended = place
		}
		if (parts.length === 0) throw new Fault('encloses no area')
		return { geometry: geometryOf(parts), closed, mended }
	} catch (error) {
		if (error instanceof Fault) return { fault: error.message, value: error.value }
		throw error
	}
}

function rawParts(geometry: unknown): unknown[] {
	if (typeof geometry !== 'object' || geometry === null) throw new Fault('has no geometry')
	const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown }
	if (type !== 'Polygon' && type !== 'MultiPolygon') {
		throw new Fault('an area needs a Polygon or MultiPolygon', typeof type === 'string' ? type : null)
	}
	const parts = type === 'Polygon' ? [coordinates] : coordinates
	if (!Array.isArray(parts) || parts.length === 0) throw new Fault('has no coordinates')
	return parts
}

function readRing(ring: unknown, crs: 'wgs84' | 'rd'): Position[] {
	if (!Array.isArray(ring)) throw new Fault('has no coordinates')
	return ring.map((position: unknown): Position => {
		const [a, b]: unknown[] = Array.isArray(position) ? position : []
		const written = JSON.stringify(position)?.slice(0, 60) ?? null
		if (typeof a !== 'number' || typeof b !== 'number') throw new Fault('coordinate is not a number', written)
		const kind = positionKind(a, b)
		const fault = positionFault(kind)
		if (fault) throw new Fault(fault, written)
		if (kind !== crs) {
			throw new Fault(`coordinates in ${kind === 'rd' ? 'RD' : 'degrees'} in a file that is not otherwise so`, written)
		}
		return crs === 'rd' ? rdToWgs84(a, b) : [a, b]
	})
}

function mend(rings: Position[][], place: string): Position[][][] {
	const before = polygonArea(rings)
	let parts: Position[][][] = []
	try {
		parts = union(rings as [number, number][][]) as Position[][][]
	} catch {
		// Refused below: nothing came out.
	}
	const after = parts.reduce((sum, part) => sum + polygonArea(part), 0)
	if (parts.length === 0 || Math.abs(after - before) > SMALL * after) throw new Fault('crosses itself', `at ${place}`)
	return parts
}
