import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Level } from '../common.ts'
import type { Fit } from './fit.ts'
import { pathOf, ringsPath } from './path.ts'
import { type Point, simplify } from './simplify.ts'

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

/** The same topology in pixels: arcs decoded, simplified to half a pixel and rounded to a tenth, once for all that share them. */
export function inPixels<T extends Topology>(topology: T, { project }: Pick<Fit, 'project'>): T {
	const { transform } = topology
	const arcs = topology.arcs.map((arc) => {
		let [x, y] = [0, 0]
		const line = arc.map((position): Point => {
			const [a = 0, b = 0] = position
			if (!transform) return project(a, b)
			x += a
			y += b
			return project(x * transform.scale[0] + transform.translate[0], y * transform.scale[1] + transform.translate[1])
		})
		return simplify(line, 0.5).map(([px, py]) => [Math.round(px * 10) / 10, Math.round(py * 10) / 10])
	})
	const { transform: _, bbox: __, ...rest } = topology
	return { ...rest, arcs } as unknown as T
}

/** The division that two neighbours have between them. A buurt code carries its gemeente: BU + 4 digits. */
function dividing(level: Level, a: AreaProperties, b: AreaProperties): BorderKind {
	if (level === 'gemeente' || a === b || a.code.slice(2, 6) !== b.code.slice(2, 6)) return 'gemeente'
	return level === 'wijk' || a.parent !== b.parent ? 'wijk' : 'buurt'
}

/** An area and everything inside it: itself, its buurten when it is a wijk, what carries its number when it is a gemeente. */
const isInside = ({ code, parent }: AreaProperties, area: string) =>
	code === area || parent === area || (area.startsWith('GM') && code.slice(2, 6) === area.slice(2))

/** The areas of a level as SVG paths, their borders once by the highest level that they divide, and the outline of one. */
export function areaPaths(topology: AreaTopology, level: Level, selected: string | null) {
	const object = topology.objects.areas
	const border = (kind: BorderKind) =>
		pathOf(
			mesh(
				topology,
				object,
				(a, b) => dividing(level, a.properties as AreaProperties, b.properties as AreaProperties) === kind,
			).coordinates as unknown as Point[][],
		)
	const outlined =
		selected === null
			? []
			: object.geometries.filter(({ properties }) => isInside(properties as AreaProperties, selected))
	return {
		areas: feature(topology, object).features.map(({ properties, geometry }) => ({
			code: properties.code,
			name: properties.name,
			d: ringsPath(geometry),
		})),
		borders: { buurt: border('buurt'), wijk: border('wijk'), gemeente: border('gemeente') },
		// An arc that only one of them has is on the outside.
		outline: pathOf(
			mesh(topology, { type: 'GeometryCollection', geometries: outlined }, (a, b) => a === b)
				.coordinates as unknown as Point[][],
		),
	}
}
