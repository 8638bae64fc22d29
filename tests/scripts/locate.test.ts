import { existsSync, readFileSync } from 'node:fs'
import { booleanPointInPolygon } from '@turf/turf'
import fc from 'fast-check'
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { type LocatablePolygon, makeLocator } from '../../scripts/geometry/locate.ts'

const square = (west: number, south: number, side: number): Position[] => [
	[west, south],
	[west + side, south],
	[west + side, south + side],
	[west, south + side],
	[west, south],
]
const polygon = (code: string, ...rings: Position[][]): LocatablePolygon => ({
	code,
	geometry: { type: 'Polygon', coordinates: rings },
})

describe('makeLocator', () => {
	const left = polygon('B', square(0, 0, 10))
	const right = polygon('A', square(10, 0, 10))
	const ring = polygon('C', square(30, 0, 10), square(33, 3, 4))
	const islands: LocatablePolygon = {
		code: 'D',
		geometry: { type: 'MultiPolygon', coordinates: [[square(50, 0, 1)], [square(60, 0, 1)]] },
	}
	const locator = makeLocator([left, right, ring, islands])

	it.each<[string, number, number, number]>([
		['inside', 5, 5, 0],
		['inside the neighbour', 15, 5, 1],
		['on the shared border: the lowest code', 10, 5, 1],
		['on a corner', 0, 0, 0],
		['on an outer border', 5, 10, 0],
		['in a hole', 35, 5, -1],
		['on the border of a hole', 33, 5, 2],
		['between hole and border', 31, 5, 2],
		['on the second island', 60.5, 0.5, 3],
		['between islands', 55, 0.5, -1],
		['outside', 25, 5, -1],
		['far away', 1e9, -1e9, -1],
		['nowhere', Number.NaN, 5, -1],
	])('%s', (_, x, y, expected) => {
		expect(locator.locateOne(x, y)).toBe(expected)
		expect([...locator.locate(Float64Array.of(x), Float64Array.of(y))]).toEqual([expected])
	})

	it('gives overlapping polygons to the lowest code, in whatever order they come', () => {
		const a = polygon('A', square(0, 0, 10))
		const b = polygon('B', square(5, 5, 10))
		expect(makeLocator([a, b]).locateOne(7, 7)).toBe(0)
		expect(makeLocator([b, a]).locateOne(7, 7)).toBe(1)
	})

	it('answers −1 everywhere without polygons', () => {
		expect([...makeLocator([]).locate(Float64Array.of(1, 2), Float64Array.of(3, 4))]).toEqual([-1, -1])
	})

	it('refuses columns of different length', () => {
		expect(() => locator.locate(new Float64Array(2), new Float64Array(3))).toThrow('2 longitudes but 3 latitudes')
	})

	/** A star around a centre on a coarse lattice: never crosses itself, and points on borders are common. */
	const star = fc
		.tuple(
			fc.integer({ min: 0, max: 12 }),
			fc.integer({ min: 0, max: 12 }),
			fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 3, maxLength: 12 }),
		)
		.map(([x, y, radii]): Position[] => {
			const points = radii.map((r, i) => {
				const angle = (2 * Math.PI * i) / radii.length
				return [Math.round(x + r * Math.cos(angle)), Math.round(y + r * Math.sin(angle))]
			})
			return [...points, points[0] as Position]
		})
	const coordinate = fc.oneof(
		fc.integer({ min: -8, max: 22 }),
		fc.double({ min: -8, max: 22, noNaN: true }),
		fc.integer({ min: -32, max: 88 }).map((v) => v / 4),
	)

	it('agrees with @turf/boolean-point-in-polygon on any polygons and points', () => {
		fc.assert(
			fc.property(
				fc.array(star, { minLength: 1, maxLength: 6 }),
				fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 30 }),
				(rings, points) => {
					const polygons = rings.map((r, i) => polygon(String.fromCharCode(90 - i), r))
					const found = makeLocator(polygons).locate(
						Float64Array.from(points, (p) => p[0]),
						Float64Array.from(points, (p) => p[1]),
					)
					const expected = points.map((point) => {
						const hits = polygons.filter((p) => booleanPointInPolygon(point, p.geometry))
						const lowest = hits.sort((a, b) => (a.code < b.code ? -1 : 1))[0]
						return lowest ? polygons.indexOf(lowest) : -1
					})
					expect([...found]).toEqual(expected)
				},
			),
			{ numRuns: 300 },
		)
	})
})

const drenthe = new URL('../../../shared/data/national/buurten_22.geojson', import.meta.url)
describe.runIf(existsSync(drenthe))('makeLocator on the buurten of Drenthe', () => {
	it('agrees with @turf/boolean-point-in-polygon, borders and corners included', () => {
		const file: FeatureCollection<Polygon | MultiPolygon, { code: string }> = JSON.parse(readFileSync(drenthe, 'utf8'))
		const polygons = file.features.map((f) => ({ code: f.properties.code, geometry: f.geometry }))
		const points: Position[] = []
		file.features.slice(0, 120).forEach((feature: Feature<Polygon | MultiPolygon>) => {
			const ring =
				feature.geometry.type === 'Polygon' ? feature.geometry.coordinates[0] : feature.geometry.coordinates[0]?.[0]
			for (const [i, corner] of (ring ?? []).entries()) {
				if (i % 5 === 0) points.push(corner, [corner[0]! + 1e-5, corner[1]! - 1e-5], [corner[0]! + 0.004, corner[1]!])
			}
		})
		const found = makeLocator(polygons).locate(
			Float64Array.from(points, (p) => p[0]!),
			Float64Array.from(points, (p) => p[1]!),
		)
		const expected = points.map((point) =>
			polygons.reduce(
				(best, p, i) =>
					booleanPointInPolygon(point, p.geometry) && (best < 0 || p.code < polygons[best]!.code) ? i : best,
				-1,
			),
		)
		expect(points.length).toBeGreaterThan(1000)
		expect([...found]).toEqual(expected)
	})
})
