import { existsSync, readFileSync } from 'node:fs'
import { booleanPointInPolygon, area as turfArea } from '@turf/turf'
import fc from 'fast-check'
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { checkGeometry } from '../../scripts/geometry/check-geometry.ts'
import { dissolve } from '../../scripts/geometry/dissolve.ts'
import { findCrossing } from '../../scripts/geometry/find-crossing.ts'
import { insidePoint } from '../../scripts/geometry/inside-point.ts'
import { partsOf } from '../../scripts/geometry/plane.ts'

/** A rectangle in tenths of a kilometre from a corner in Drenthe; about square on the ground. */
const LON = 0.0015
const LAT = 0.0009
const at = (x: number, y: number): Position => [6.5 + x * LON, 53 + y * LAT]
const box = (west: number, south: number, east: number, north: number): Position[] => [
	at(west, south),
	at(east, south),
	at(east, north),
	at(west, north),
	at(west, south),
]
const polygon = (...coordinates: Position[][]): Polygon => ({ type: 'Polygon', coordinates })
const holes = (geometry: Polygon | MultiPolygon) => partsOf(geometry).reduce((n, part) => n + part.length - 1, 0)

describe('checkGeometry', () => {
	it('takes a sound polygon as it is', () => {
		const geometry = polygon(box(0, 0, 10, 10), box(2, 2, 4, 4))
		expect(checkGeometry(geometry, 'wgs84')).toEqual({ geometry, closed: 0, mended: null })
	})

	it('puts RD into WGS84', () => {
		const ring = [
			[155000, 463000],
			[156000, 463000],
			[156000, 464000],
			[155000, 463000],
		]
		const checked = checkGeometry(polygon(ring), 'rd')
		const [first] = 'geometry' in checked ? (checked.geometry.coordinates[0] as Position[]) : []
		expect(first?.[0]).toBeCloseTo(5.387204, 5)
		expect(first?.[1]).toBeCloseTo(52.155173, 5)
	})

	it('closes a ring that was left open', () => {
		const checked = checkGeometry(polygon(box(0, 0, 10, 10).slice(0, 4)), 'wgs84')
		expect(checked).toEqual({ geometry: polygon(box(0, 0, 10, 10)), closed: 1, mended: null })
	})

	it('drops the speck that simplification left of an islet, and keeps the area', () => {
		const square = box(0, 0, 10, 10)
		const speck = [at(20, 20), at(20.0001, 20), at(20, 20.0001), at(20, 20)]
		const checked = checkGeometry({ type: 'MultiPolygon', coordinates: [[speck], [square]] }, 'wgs84')
		expect(checked).toEqual({ geometry: polygon(square), closed: 0, mended: null })
	})

	it('mends a trifling crossing and says where it was', () => {
		const loop = [
			at(0, 0),
			at(10, 0),
			at(10, 10),
			at(5.05, 10),
			at(5, 10.1),
			at(5.05, 10.1),
			at(5, 10),
			at(0, 10),
			at(0, 0),
		]
		const checked = checkGeometry(polygon(loop), 'wgs84')
		expect('mended' in checked && checked.mended).toMatch(/^6\.5075\d+, 53\.009\d+$/)
		expect('geometry' in checked && partsOf(checked.geometry).every((part) => findCrossing(part) === null)).toBe(true)
	})

	it.each<[string, unknown, 'wgs84' | 'rd', string, string | null]>([
		['nothing', null, 'wgs84', 'has no geometry', null],
		['a point', { type: 'Point', coordinates: at(0, 0) }, 'wgs84', 'needs a Polygon', 'Point'],
		['no rings', { type: 'Polygon', coordinates: [] }, 'wgs84', 'without rings', null],
		['two positions', polygon([at(0, 0), at(1, 1)]), 'wgs84', 'a ring of 3 positions encloses nothing', null],
		['a line', polygon([at(0, 0), at(1, 1), at(2, 2), at(0, 0)]), 'wgs84', 'encloses no area', null],
		[
			'a bow tie',
			polygon([at(0, 0), at(10, 10), at(10, 0), at(0, 10), at(0, 0)]),
			'wgs84',
			'crosses itself',
			'at 6.5075',
		],
		['swapped axes', polygon(box(0, 0, 1, 1).map(([x, y]) => [y!, x!])), 'wgs84', 'latitude stands before', '[53,6.5]'],
		['swapped RD', polygon([[557000, 233000]]), 'rd', 'RD y stands before x', '[557000,233000]'],
		['Brussels', polygon([[4.35, 50.5]]), 'wgs84', 'outside the Netherlands', '[4.35,50.5]'],
		[
			'a word',
			{ type: 'Polygon', coordinates: [[['oost', 53]]] },
			'wgs84',
			'coordinate is not a number',
			'["oost",53]',
		],
		['RD among degrees', polygon([[155000, 463000]]), 'wgs84', 'coordinates in RD', '[155000,463000]'],
	])('refuses %s', (_, geometry, crs, fault, value) => {
		const checked = checkGeometry(geometry, crs)
		expect('fault' in checked && checked.fault).toContain(fault)
		if (value === null) expect('fault' in checked && checked.value).toBeNull()
		else expect('fault' in checked && checked.value).toContain(value)
	})

	it('answers, whatever it is given', () => {
		fc.assert(
			fc.property(fc.anything(), fc.jsonValue(), (anything, json) => {
				for (const geometry of [anything, json, { type: 'Polygon', coordinates: json }]) {
					expect(checkGeometry(geometry, 'wgs84')).toHaveProperty('fault')
				}
			}),
		)
	})
})

describe('findCrossing', () => {
	it('finds a crossing between far edges of a long ring, and none in a star', () => {
		const star = Array.from({ length: 200 }, (_, i) => {
			const angle = (2 * Math.PI * i) / 200
			const radius = i % 2 ? 50 : 30
			return at(radius * Math.cos(angle), radius * Math.sin(angle))
		})
		expect(findCrossing([[...star, star[0]!]])).toBeNull()
		const crossed = star.with(20, at(-80, -58))
		expect(findCrossing([[...crossed, crossed[0]!]])).not.toBeNull()
	})
})

describe('dissolve', () => {
	it('takes the border between two squares away', () => {
		const found = dissolve([polygon(box(0, 0, 10, 10)), polygon(box(10, 0, 20, 10))])
		expect(found.type).toBe('Polygon')
		expect(turfArea(found) / turfArea(polygon(box(0, 0, 20, 10)))).toBeCloseTo(1, 6)
	})

	it('keeps a real hole, and puts apart what lies apart', () => {
		const around = [box(0, 0, 30, 10), box(0, 20, 30, 30), box(0, 10, 10, 20), box(20, 10, 30, 20)].map((r) =>
			polygon(r),
		)
		expect(holes(dissolve(around))).toBe(1)
		const apart = dissolve([polygon(box(0, 0, 10, 10)), polygon(box(30, 0, 40, 10))])
		expect(partsOf(apart)).toHaveLength(2)
	})

	it('fills the hole of one with the other', () => {
		const found = dissolve([polygon(box(0, 0, 30, 30), box(10, 10, 20, 20).reverse()), polygon(box(10, 10, 20, 20))])
		expect(found.type).toBe('Polygon')
		expect(holes(found)).toBe(0)
	})

	it('closes the gaps between borders that were simplified apart', () => {
		const left = polygon([at(0, 0), at(10, 0), at(10.05, 3), at(9.95, 6), at(10, 10), at(0, 10), at(0, 0)])
		const right = polygon([at(10, 0), at(20, 0), at(20, 10), at(10, 10), at(10.06, 8), at(9.93, 4), at(10, 0)])
		const found = dissolve([left, right])
		expect(found.type).toBe('Polygon')
		expect(holes(found)).toBe(0)
		expect(turfArea(found) / turfArea(polygon(box(0, 0, 20, 10)))).toBeCloseTo(1, 2)
	})

	it('never fails, also on areas that overlap or are broken', () => {
		const corner = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }))
		const any = fc
			.array(corner, { minLength: 3, maxLength: 8 })
			.map((corners) => polygon([...corners, corners[0]!].map(([x, y]) => at(x, y))))
		fc.assert(
			fc.property(fc.array(any, { minLength: 1, maxLength: 5 }), (areas) => {
				expect(partsOf(dissolve(areas)).length).toBeGreaterThan(0)
			}),
			{ numRuns: 100 },
		)
	})

	it('makes one outline of any block of grid cells, of their area', () => {
		const rows = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 6 })
		fc.assert(
			fc.property(rows, (widths) => {
				const cells = widths.flatMap((width, y) =>
					Array.from({ length: width }, (_, x) => polygon(box(x, y, x + 1, y + 1))),
				)
				const found = dissolve(cells)
				expect(found.type).toBe('Polygon')
				expect(holes(found)).toBe(0)
				expect(turfArea(found) / cells.reduce((sum, c) => sum + turfArea(c), 0)).toBeCloseTo(1, 6)
			}),
		)
	})
})

describe('insidePoint', () => {
	it('lies in the largest part, off the hole', () => {
		const ring: MultiPolygon = {
			type: 'MultiPolygon',
			coordinates: [[box(100, 0, 101, 1)], [box(0, 0, 30, 30), box(2, 2, 28, 28)]],
		}
		expect(booleanPointInPolygon(insidePoint(ring), ring)).toBe(true)
		expect(insidePoint(polygon(box(0, 0, 10, 10)))[0]).toBeCloseTo(at(5, 5)[0]!, 4)
	})
})

const drenthe = new URL('../../../shared/data/national/buurten_22.geojson', import.meta.url)
describe.runIf(existsSync(drenthe))('the buurten of Drenthe', () => {
	const file: FeatureCollection<Polygon | MultiPolygon, { code: string }> = existsSync(drenthe)
		? JSON.parse(readFileSync(drenthe, 'utf8'))
		: { type: 'FeatureCollection', features: [] }

	it('are sound, and hold their inside points', () => {
		for (const { geometry } of file.features) {
			expect(checkGeometry(geometry, 'wgs84')).toEqual({ geometry, closed: 0, mended: null })
			expect(booleanPointInPolygon(insidePoint(geometry), geometry)).toBe(true)
		}
	})

	it('make gemeenten without slivers, of the area of their buurten', () => {
		const gemeenten = new Set(file.features.map((f) => f.properties.code.slice(2, 6)))
		for (const gemeente of gemeenten) {
			const features = file.features.filter((f) => f.properties.code.slice(2, 6) === gemeente)
			const found = dissolve(features.map((f) => f.geometry))
			const sum = features.reduce((total, f) => total + turfArea(f), 0)
			expect(Math.abs(turfArea(found) / sum - 1)).toBeLessThan(0.01)
			expect(holes(found)).toBeLessThan(features.length / 4)
		}
	})
})
