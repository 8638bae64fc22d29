import type { Geometry, Position } from 'geojson'
import { innerPoint, toLonLat } from './areas.ts'
import { PARCELS } from './land.ts'
import { roughen, smooth } from './lines.ts'
import { codeOf, wijkCode, wijken } from './places.ts'
import { distance, insideRing, nearestOnSegment, type Plane, type Point } from './plane.ts'
import { type Random, randomFor } from './random.ts'

/** What is drawn under the areas when there is no base map. */
export interface ContextFeature {
	kind: 'water' | 'park' | 'road' | 'rail'
	name: string | null
	geometry: Geometry
}

const line = (kind: ContextFeature['kind'], name: string | null, points: readonly Point[]): ContextFeature => ({
	kind,
	name,
	geometry: { type: 'LineString', coordinates: points.map(toLonLat) },
})
const closed = (ring: readonly Position[]): Position[] => [...ring, ring[0] as Position]
const polygon = (kind: ContextFeature['kind'], name: string | null, ring: readonly Point[]): ContextFeature => ({
	kind,
	name,
	geometry: { type: 'Polygon', coordinates: [closed(ring.map(toLonLat))] },
})

/** Faces of the wijken called so. */
function inWijken(...names: string[]) {
	const prefixes = names.map((name) => {
		const index = wijken.findIndex((wijk) => wijk.name === name)
		if (index < 0) throw new Error(`no wijk is called ${name}`)
		return `BU${wijkCode(index).slice(2)}`
	})
	return (code: string) => prefixes.includes(code.slice(0, 8))
}
const polder = inWijken('Buitengebied Noord', 'Buitengebied Zuid', 'Rijkersdorp')
const town = (code: string) => !polder(code)

/** A wood, park or pond: a wobbly round inside one buurt, `reach` times as wide as fits. */
function blob(plane: Plane, buurt: string, reach: number, shift: Point, random: Random): Point[] {
	const ring = plane.ring(codeOf(buurt))
	const [cx, cy] = innerPoint(ring)
	const border = Math.min(
		...ring.map((a, i) => distance([cx, cy], nearestOnSegment([cx, cy], a, ring[(i + 1) % ring.length] as Point))),
	)
	const centre: Point = [cx + shift[0] * border, cy + shift[1] * border]
	const corners = Array.from({ length: 9 }, (_, i): Point => {
		const angle = (2 * Math.PI * i) / 9
		let radius = border * reach * random.between(0.75, 1.3)
		const at = (): Point => [centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)]
		while (radius > border * 0.05 && !insideRing(ring, ...at())) radius *= 0.93
		return [centre[0] + radius * 0.94 * Math.cos(angle), centre[1] + radius * 0.94 * Math.sin(angle)]
	})
	return smooth(corners, 60, true)
}

/** Straight ditches of the polder, parallel to its parcels, cut where a town, a village or the lake begins. */
function ditches(plane: Plane): Point[][] {
	const rings = [...plane.faces.keys()]
		.filter(inWijken('Buitengebied Noord', 'Buitengebied Zuid'))
		.map((c) => plane.ring(c))
	const inside = ([x, y]: Point) => rings.some((ring) => insideRing(ring, x, y))
	const found: Point[][] = []
	const [ux, uy] = [Math.cos(PARCELS), Math.sin(PARCELS)]
	for (const turned of [false, true]) {
		for (let offset = -6600; offset < 7000; offset += turned ? 1450 : 1150) {
			let start: Point | null = null
			let last: Point | null = null
			for (let s = -8000; s <= 8000; s += 25) {
				const p: Point = turned
					? [offset * ux - s * uy, offset * uy + s * ux]
					: [s * ux - offset * uy, s * uy + offset * ux]
				if (inside(p)) {
					start ??= p
					last = p
				} else {
					if (start && last && distance(start, last) > 700) found.push([start, last])
					start = null
				}
			}
		}
	}
	return found
}

/** Water, parks, main roads and the railway, laid along the borders of the division. */
export function makeContext(plane: Plane): ContextFeature[] {
	const random = randomFor('context')
	const everything = [...plane.faces.keys()]
	const between = (a: (code: string) => boolean, b: (code: string) => boolean) => plane.borders(a, b)
	const wide = (dLon: number, dLat: number): Position[] => {
		const [lon, lat] = toLonLat([0, 0])
		return [
			[lon - dLon, lat - dLat],
			[lon + dLon, lat - dLat],
			[lon + dLon, lat + dLat],
			[lon - dLon, lat + dLat],
		].map(([x = 0, y = 0]) => [Math.round(x * 1e6) / 1e6, Math.round(y * 1e6) / 1e6])
	}
	const shore = plane.outline(everything).map(toLonLat)
	const centre = inWijken('Centrum')
	const north = inWijken('Waterrijk', 'Noorderhoek', 'De Hoven')
	const south = (code: string) => town(code) && !north(code)

	const water: ContextFeature[] = [
		{
			kind: 'water',
			name: 'Markermeer',
			geometry: { type: 'Polygon', coordinates: [closed(wide(0.6, 0.35)), closed(shore).reverse()] },
		},
		polygon('water', 'Het Rak', blob(plane, 'Eilandenbuurt', 0.6, [0.1, 0.1], random)),
		polygon('water', 'Markerplas', blob(plane, 'Markerbos', 0.35, [0.5, 0.35], random)),
		polygon('water', 'Rietplas', blob(plane, 'Oeverlanden', 0.5, [0.2, -0.15], random)),
		polygon('water', 'Vogelplas', blob(plane, 'De Plevier', 0.35, [0.2, -0.2], random)),
		...between(town, polder).map((points) => line('water', 'Ringvaart', points)),
		...between(south, north).map((points) => line('water', 'Markervaart', points)),
		...between(centre, (code) => south(code) && !centre(code)).map((points) => line('water', 'Singel', points)),
		...between(inWijken('Waterrijk'), inWijken('Waterrijk')).map((points) => line('water', null, points)),
		...ditches(plane).map((points) => line('water', null, points)),
	]
	const parks: ContextFeature[] = [
		polygon('park', 'Markerbos', blob(plane, 'Markerbos', 1.05, [-0.1, 0], random)),
		polygon('park', 'Oeverlanden', blob(plane, 'Oeverlanden', 1.1, [0, 0], random)),
		polygon('park', 'Stadspark', blob(plane, 'Dijkgraafbuurt', 0.75, [0.1, 0.1], random)),
		polygon('park', 'Heelalpark', blob(plane, 'Zonneveld', 0.6, [0, 0.2], random)),
		polygon('park', 'Zuiderhoutpark', blob(plane, 'Eikenhout', 0.8, [0, -0.1], random)),
		polygon('park', 'De Gaarden', blob(plane, 'Bleekveld', 0.55, [0.2, 0.1], random)),
		polygon('park', 'Havenpark', blob(plane, 'Zuiderhaven', 0.5, [0, 0], random)),
		polygon('park', 'Elzenbroek', blob(plane, 'Elzenhout', 0.9, [-0.1, -0.2], random)),
	]
	const roads: ContextFeature[] = [
		...between(inWijken('Waterrijk'), inWijken('Noorderhoek')).map((p) => line('road', 'Rietlaan', p)),
		...between(inWijken('Noorderhoek'), inWijken('De Hoven')).map((p) => line('road', 'Lelydreef', p)),
		...between(inWijken('Polderkwartier'), inWijken('Vogelweide')).map((p) => line('road', 'Lelydreef', p)),
		...between(
			inWijken('Zuiderhout', 'De Driesprong'),
			inWijken('Polderkwartier', 'Vogelweide', 'Centrum', 'Havenkwartier'),
		).map((p) => line('road', 'Zuiderweg', p)),
		...between(inWijken('Centrum'), inWijken('Havenkwartier')).map((p) => line('road', 'Havenstraat', p)),
		...between(inWijken('Buitengebied Noord'), inWijken('Buitengebied Zuid')).map((p) => line('road', 'Dwarsweg', p)),
		motorway(between(inWijken('De Hoven', 'Vogelweide', 'De Driesprong'), polder)[0] ?? []),
		...between(inWijken('Rijkersdorp'), inWijken('Buitengebied Noord')).map((p) => line('road', 'Dorpsweg', p)),
		...between(inWijken('Buitengebied Noord'), inWijken('Buitengebied Noord')).map((p) => line('road', null, p)),
		...between(inWijken('Buitengebied Zuid'), inWijken('Buitengebied Zuid')).map((p) => line('road', null, p)),
	]
	return [...water, ...parks, ...roads, railway(random)]
}

/** The same line, `metres` to the left (negative: to the right). */
function shifted(points: readonly Point[], metres: number): Point[] {
	return points.map((p, i) => {
		const a = points[Math.max(0, i - 3)] as Point
		const b = points[Math.min(points.length - 1, i + 3)] as Point
		const length = distance(a, b) || 1
		return [p[0] - ((b[1] - a[1]) / length) * metres, p[1] + ((b[0] - a[0]) / length) * metres]
	})
}

/** Over the dam in the south, around the town on its east side, and on over the dam in the north. */
function motorway(edge: readonly Point[]): ContextFeature {
	const beside = shifted(edge, -140)
	const part = beside
		.slice(Math.round(beside.length * 0.2), Math.round(beside.length * 0.86))
		.filter((_, i) => i % 8 === 0)
	const km = (points: readonly Point[]): Point[] => points.map(([x, y]) => [x * 1000, y * 1000])
	const south = km([
		[2.5, -8.2],
		[1.9, -6.0],
		[1.75, -4.4],
		[2.1, -3.3],
	])
	const north = km([
		[0.35, 3.3],
		[-0.1, 4.5],
		[0.55, 6.1],
		[1.3, 8.3],
	])
	return line('road', 'Rijksweg 33', smooth([...south, ...part, ...north], 90))
}

/** From the dam in the south to the station in the centre, and on to the north along the borders of wijken. */
function railway(random: Random): ContextFeature {
	const km: Point[] = [
		[1.9, -8.2],
		[1.2, -6.1],
		[0.35, -4.2],
		[-0.15, -2.8],
		[-0.3, -1.75],
		[-1.15, -0.75],
		[-2.05, -0.1],
		[-2.4, 0.75],
		[-2.5, 1.6],
		[-2.55, 2.4],
		[-2.35, 3.3],
		[-1.4, 4.6],
		[-0.3, 6.1],
		[0.5, 8.3],
	]
	const points = roughen(
		smooth(
			km.map(([x, y]): Point => [x * 1000, y * 1000]),
			250,
		),
		0.004,
		120,
		random,
	)
	return line('rail', 'Spoorlijn', points)
}
