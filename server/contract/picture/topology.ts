import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification'
import type { Level } from '../common.ts'
import type { Fit } from './fit.ts'
import { pathOf, ringsPath } from './path.ts'
import { type Point, simplify } from './simplify.ts'
import { tenth } from './xml.ts'

interface AreaProperties {
	code: string
	name: string
	parent: string | null
}
/** What /areas.topojson answers for a level. */
export type AreaTopology = Topology<{ areas: GeometryCollection<AreaProperties> }>
/** What it answers for `context`. */
export type ContextTopology = Topology<{
	context: GeometryCollection<{ kind: 'water' | 'park' | 'road' | 'rail'; name: string | null }>
}>
export type BorderKind = 'buurt' | 'wijk' | 'gemeente'

/** A part of the plane, in pixels. */
export interface Rect {
	left: number
	right: number
	top: number
	bottom: number
}

/** What a picture has room for: details of half a pixel are seen by nobody. */
const TOLERANCE = 0.5

/**
 * The same topology in pixels: arcs decoded, simplified and rounded to a tenth, once for all that share them. Of an arc
 * that lies beside `window` only the ends are kept.
 */
export function inPixels<T extends Topology>(topology: T, { project }: Pick<Fit, 'project'>, window: Rect): T {
	const { transform } = topology
	const [scaleX, scaleY] = transform?.scale ?? [1, 1]
	const [left, top] = transform?.translate ?? [0, 0]
	const arcs = topology.arcs.map((arc) => {
		let [x, y] = [0, 0]
		const line = arc.map((position): Point => {
			const [a = 0, b = 0] = position
			x = transform ? x + a : a
			y = transform ? y + b : b
			return project(x * scaleX + left, y * scaleY + top)
		})
		const shown = isBeside(boundsOf(line), window)
			? [line[0] as Point, line.at(-1) as Point]
			: simplify(line, TOLERANCE)
		return shown.map(([px, py]) => [tenth(px), tenth(py)])
	})
	const { transform: _, bbox: __, ...rest } = topology
	return { ...rest, arcs } as unknown as T
}

/** The box around a line. */
export const boundsOf = (line: readonly Point[]): Rect => {
	const bounds = {
		left: Number.POSITIVE_INFINITY,
		right: Number.NEGATIVE_INFINITY,
		top: Number.POSITIVE_INFINITY,
		bottom: Number.NEGATIVE_INFINITY,
	}
	for (const [x, y] of line) {
		bounds.left = Math.min(bounds.left, x)
		bounds.right = Math.max(bounds.right, x)
		bounds.top = Math.min(bounds.top, y)
		bounds.bottom = Math.max(bounds.bottom, y)
	}
	return bounds
}
const isBeside = (a: Rect, b: Rect) => a.left > b.right || a.right < b.left || a.top > b.bottom || a.bottom < b.top

/** The areas of which something may lie in the window: the boxes around their arcs together meet it. */
function inSight({ arcs, objects: { areas } }: AreaTopology, window: Rect): AreaTopology['objects']['areas'] {
	const bounds = arcs.map((arc) => boundsOf(arc as unknown as Point[]))
	const isSeen = (part: GeometryObject) => {
		const own = 'arcs' in part ? (part.arcs.flat(2) as number[]).map((arc) => bounds[arc < 0 ? ~arc : arc] as Rect) : []
		const around = boundsOf(
			own.flatMap(({ left, right, top, bottom }): Point[] => [
				[left, top],
				[right, bottom],
			]),
		)
		return !isBeside(around, window)
	}
	return { ...areas, geometries: areas.geometries.filter(isSeen) }
}

/** The division that two neighbours have between them. A buurt code carries its gemeente: BU + 4 digits. */
function dividing(level: Level, a: AreaProperties, b: AreaProperties): BorderKind {
	if (level === 'gemeente' || a === b || a.code.slice(2, 6) !== b.code.slice(2, 6)) return 'gemeente'
	return level === 'wijk' || a.parent !== b.parent ? 'wijk' : 'buurt'
}

/** An area and everything inside it: itself, its buurten when it is a wijk, what carries its number when it is a gemeente. */
const isInside = ({ code, parent }: AreaProperties, area: string) =>
	code === area || parent === area || (area.startsWith('GM') && code.slice(2, 6) === area.slice(2))

/** The areas of a level in sight as SVG paths, their borders once by the highest level that they divide, and the outline of one. */
export function areaPaths(topology: AreaTopology, level: Level, selected: string | null, window: Rect) {
	const object = inSight(topology, window)
	const border = (kind: BorderKind) =>
		pathOf(
			mesh(
				topology,
				object,
				(a, b) => dividing(level, a.properties as AreaProperties, b.properties as AreaProperties) === kind,
			).coordinates as unknown as Point[][],
		)
	return {
		areas: feature(topology, object).features.map(({ properties, geometry }) => ({
			code: properties.code,
			name: properties.name,
			d: ringsPath(geometry),
		})),
		border,
		outline: selected === null ? '' : pathOf(outlineOf({ ...topology, objects: { areas: object } }, selected)),
	}
}

/** The outline of an area and everything inside it, as lines; none where the topology has nothing of it. */
export function outlineOf(topology: AreaTopology, code: string): Point[][] {
	const geometries = topology.objects.areas.geometries.filter(({ properties }) =>
		isInside(properties as AreaProperties, code),
	)
	// An arc that only one of them has is on the outside.
	return mesh(topology, { type: 'GeometryCollection', geometries }, (a, b) => a === b)
		.coordinates as unknown as Point[][]
}
