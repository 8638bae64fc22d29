import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { beforeAll, describe, expect, it } from 'vitest'
import { TOLERANCE } from '../../data/contiguity.ts'
import { makeShapes } from '../../data/demo/areas.ts'
import { makeLand } from '../../data/demo/land.ts'
import { contiguity } from '../../scripts/geometry/contiguity.ts'
import type { LocatablePolygon } from '../../scripts/geometry/flatten-polygons.ts'
import { inMetres } from '../../scripts/geometry/in-metres.ts'
import weights from '../oracles/weights.json' with { type: 'json' }

type Area = Polygon | MultiPolygon
const area = (...rings: Position[][]): Polygon => ({ type: 'Polygon', coordinates: rings })
const box = (west: number, south: number, east: number, north: number): Position[] => [
	[west, south],
	[east, south],
	[east, north],
	[west, north],
	[west, south],
]
const several = (...areas: Polygon[]): MultiPolygon => ({
	type: 'MultiPolygon',
	coordinates: areas.map(({ coordinates }) => coordinates),
})
const named = (areas: readonly Area[]): LocatablePolygon[] =>
	areas.map((geometry, i) => ({ code: String(i).padStart(3, '0'), geometry }))

/** Expects links as `0-1 edge 100`; the last is the length, right to half the tolerance (borders drawn apart have no exact one). */
function expectLinks(areas: readonly Area[], expected: readonly string[]) {
	const found = contiguity(named(areas), TOLERANCE)
	expect(found.map(({ a, b, found }) => `${a}-${b} ${found}`)).toEqual(
		expected.map((link) => link.replace(/ \d+$/, '')),
	)
	for (const [i, { length }] of found.entries()) {
		expect(Math.abs(length - Number(expected[i]?.split(' ')[2]))).toBeLessThanOrEqual(TOLERANCE / 2)
	}
}
const pairs = (areas: readonly LocatablePolygon[], tolerance = TOLERANCE) =>
	contiguity(areas, tolerance).map(({ a, b }) => `${a}-${b}`)

function lists(areas: readonly LocatablePolygon[], tolerance: number): number[][] {
	const found = areas.map((): number[] => [])
	for (const { a, b } of contiguity(areas, tolerance)) {
		found[a]?.push(b)
		found[b]?.push(a)
	}
	return found.map((list) => list.sort((p, q) => p - q))
}

describe('against spdep', () => {
	const oracle = (name: 'columbus' | 'sids') =>
		named(
			(JSON.parse(readFileSync(`tests/oracles/${name}.geojson`, 'utf8')) as FeatureCollection<Area>).features.map(
				(feature) => feature.geometry,
			),
		)

	it.each([
		['columbus', 236, 0],
		['columbus', 236, 0.0001],
		['columbus', 236, 0.01],
		['sids', 490, 0],
		['sids', 490, 0.0001],
		['sids', 490, 0.01],
	] as const)(
		'%s has its %i queen links, with a tolerance of %d in the unit of the file as well',
		(name, count, tolerance) => {
			const found = lists(oracle(name), tolerance)
			expect(found).toEqual(weights[name].queen)
			expect(found.flat()).toHaveLength(count)
		},
	)

	it.each(['columbus', 'sids'] as const)('%s: what is found along an edge is rook contiguity', (name) => {
		const areas = oracle(name)
		const edges = contiguity(areas, 0.001).filter(({ found }) => found === 'edge')
		const rook = weights[name].rook.flatMap((list, a) => list.filter((b) => a < b).map((b) => `${a}-${b}`))
		expect(edges.map(({ a, b }) => `${a}-${b}`)).toEqual(rook)
	})
})

describe('two squares of 100 m', () => {
	const left = area(box(0, 0, 100, 100))
	it.each([
		['share an edge', box(100, 0, 200, 100), ['0-1 edge 100']],
		['share half an edge, without a corner there', box(100, 50, 200, 150), ['0-1 edge 50']],
		['share a corner only', box(100, 100, 200, 200), ['0-1 vertex 0']],
		['lie 3 m apart', box(103, 0, 203, 100), ['0-1 near 100']],
		['lie 30 m apart', box(130, 0, 230, 100), []],
		['overlap by 3 m', box(97, 0, 197, 100), ['0-1 near 100']],
		['are one on top of the other', box(0, 0, 100, 100), ['0-1 edge 400']],
		['have corners 2 m apart', box(102, 101, 202, 201), ['0-1 near 0']],
		['have corners 20 m apart', box(114, 114, 214, 214), []],
	])('that %s', (_, ring, expected) => {
		expectLinks([left, area(ring)], expected)
	})

	it('that overlap far more than the tolerance border on one another', () => {
		expect(pairs(named([left, area(box(50, 30, 150, 130))]))).toEqual(['0-1'])
	})

	it('with a road of 8 m between them that is an area: each borders on the road alone', () => {
		const road = area(box(100, -50, 108, 150))
		expectLinks([left, road, area(box(108, 0, 208, 100))], ['0-1 edge 100', '1-2 edge 100'])
	})

	it('with such a road drawn apart from both', () => {
		const road = area(box(102, -50, 107, 150))
		expectLinks([left, road, area(box(109, 0, 209, 100))], ['0-1 near 100', '1-2 near 100'])
	})

	it('in any unit: kilometres with a tolerance in kilometres', () => {
		const km = (ring: Position[]) => area(ring.map((position) => position.map((v) => v / 1000)))
		const [link] = contiguity(named([km(box(0, 0, 100, 100)), km(box(103, 0, 203, 100))]), TOLERANCE / 1000)
		expect(link).toMatchObject({ a: 0, b: 1, found: 'near' })
		expect(link?.length).toBeCloseTo(0.1, 2)
	})
})

describe('areas within areas', () => {
	const hole = box(40, 40, 60, 60)
	it('borders on the area whose hole it fills', () => {
		expectLinks([area(box(0, 0, 100, 100), hole), area(hole)], ['0-1 edge 80'])
	})
	it('or fills but for a few metres', () => {
		expectLinks([area(box(0, 0, 100, 100), hole), area(box(42, 42, 58, 58))], ['0-1 near 68'])
	})
	it('or that was drawn without a hole', () => {
		expectLinks([area(box(0, 0, 200, 200)), area(box(80, 80, 120, 120))], ['0-1 near 160'])
	})
	it('but not on what lies beyond', () => {
		const around = area(box(0, 0, 100, 100), hole)
		expect(pairs(named([around, area(hole), area(box(100, 0, 200, 100))]))).toEqual(['0-1', '0-2'])
	})
	it('an exclave borders on what lies around it, its other part on its own neighbours', () => {
		const host = area(box(200, 0, 300, 100), box(240, 40, 260, 60))
		const home = several(area(box(0, 0, 100, 100)), area(box(240, 40, 260, 60)))
		const beside = area(box(100, 0, 150, 100))
		expectLinks([home, beside, host], ['0-1 edge 100', '0-2 edge 80'])
	})
})

describe('what must not matter', () => {
	/** A town of squares of 100 m, some left out, each drawn up to 4 m off. */
	const town = fc.record({
		squares: fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })), {
			minLength: 1,
			maxLength: 20,
		}),
		off: fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 80, maxLength: 80 }),
	})
	const drawn = ({ squares, off }: { squares: [number, number][]; off: number[] }): Polygon[] =>
		[...new Map(squares.map((s) => [s.join(), s])).values()].map(([x, y], i) => {
			const [w = 0, s = 0, e = 0, n = 0] = off.slice(4 * i)
			return area(box(100 * x + w, 100 * y + s, 100 * x + 100 + e, 100 * y + 100 + n))
		})

	it('no area borders on itself, every pair is told once, in order, with a length that fits', () => {
		fc.assert(
			fc.property(town, (made) => {
				const found = contiguity(named(drawn(made)), TOLERANCE)
				for (const { a, b, found: how, length } of found) {
					expect(a).toBeLessThan(b)
					if (how === 'vertex') expect(length).toBe(0)
					if (how === 'edge') expect(length).toBeGreaterThan(0)
					expect(length).toBeGreaterThanOrEqual(0)
				}
				const keys = found.map(({ a, b }) => a * 1000 + b)
				expect(keys).toEqual([...new Set(keys)].sort((p, q) => p - q))
			}),
		)
	})

	it('the order and the names of the areas', () => {
		fc.assert(
			fc.property(town, fc.infiniteStream(fc.nat()), (made, picks) => {
				const areas = named(drawn(made))
				const ranks = areas.map(() => picks.next().value as number)
				const order = areas.map((_, i) => i).sort((p, q) => (ranks[p] as number) - (ranks[q] as number) || p - q)
				const shuffled = order.map(
					(i, place): LocatablePolygon => ({
						code: `X${999 - place}`,
						geometry: (areas[i] as LocatablePolygon).geometry,
					}),
				)
				const back = pairs(shuffled).map((pair) =>
					pair
						.split('-')
						.map((place) => order[Number(place)] as number)
						.sort((p, q) => p - q)
						.join('-'),
				)
				expect(back.sort()).toEqual(pairs(areas).sort())
			}),
		)
	})

	it('where on the plane they lie, and where a ring begins', () => {
		fc.assert(
			fc.property(town, fc.integer({ min: -9999, max: 9999 }), fc.nat(3), (made, shift, start) => {
				const areas = drawn(made)
				const moved = areas.map(({ coordinates: [ring = []] }) => {
					const open = ring.slice(1).map(([x = 0, y = 0]): Position => [x + shift, y - shift])
					const turned = [...open.slice(start), ...open.slice(0, start)]
					return area([...turned, turned[0] as Position])
				})
				expect(pairs(named(moved))).toEqual(pairs(named(areas)))
			}),
		)
	})
})

it('a town drawn from the same points has its neighbours, however far it was simplified apart', () => {
	const buurten = makeShapes(makeLand()).filter(({ level }) => level === 'buurt')
	const areas = inMetres(buurten)
	expect(pairs(areas)).toEqual(pairs(areas, 0))
	const apart = areas.map(({ code, geometry }, i) => ({ code, geometry: simplified(geometry, i) }))
	expect(pairs(apart, 0).length).toBeLessThan(pairs(areas).length)
	expect(pairs(apart)).toEqual(pairs(areas))
})

/** Each ring on its own by Douglas and Peucker, to 5 m, begun at another corner per area. */
function simplified(geometry: Area, start: number): Area {
	const ring = (positions: Position[]): Position[] => {
		const open = positions.slice(1)
		const turned = [...open.slice(start % open.length), ...open.slice(0, start % open.length)]
		const kept = thinned([...turned, turned[0] as Position], 5)
		return kept.length >= 4 ? kept : positions
	}
	return geometry.type === 'Polygon'
		? { type: 'Polygon', coordinates: geometry.coordinates.map(ring) }
		: { type: 'MultiPolygon', coordinates: geometry.coordinates.map((part) => part.map(ring)) }
}
function thinned(line: Position[], most: number): Position[] {
	const [first = [], last = []] = [line[0], line[line.length - 1]]
	const [ax = 0, ay = 0, bx = 0, by = 0] = [...first, ...last]
	const length = Math.hypot(bx - ax, by - ay)
	const away = line.map(([x = 0, y = 0]) =>
		length === 0 ? Math.hypot(x - ax, y - ay) : Math.abs((x - ax) * (by - ay) - (y - ay) * (bx - ax)) / length,
	)
	const far = away.indexOf(Math.max(...away))
	if ((away[far] as number) <= most) return [first, last]
	return [...thinned(line.slice(0, far + 1), most).slice(0, -1), ...thinned(line.slice(far), most)]
}

const DATA = '../shared/data'
describe.runIf(existsSync(DATA))('real borders', () => {
	type Features = FeatureCollection<Area, Record<string, string>>
	const read = (file: string, column: string, gemeente: string) =>
		(JSON.parse(readFileSync(`${DATA}/${file}`, 'utf8')) as Features).features
			.map(({ properties, geometry }) => ({ code: String(properties[column]), geometry }))
			.filter(({ code }) => code.startsWith(gemeente))
			.sort((p, q) => (p.code < q.code ? -1 : 1))
	const found = (areas: LocatablePolygon[], tolerance: number) => {
		const links = contiguity(inMetres(areas), tolerance)
		const linked = new Set(links.flatMap(({ a, b }) => [a, b]))
		return {
			directed: 2 * links.length,
			islands: areas.map(({ code }) => code).filter((_, i) => !linked.has(i)),
			pairs: links.map(({ a, b }) => `${areas[a]?.code} ${areas[b]?.code}`),
		}
	}
	let exactBaarn: LocatablePolygon[]
	let assen: LocatablePolygon[]
	// Not while the tests are collected: that happens without the files too.
	beforeAll(() => {
		exactBaarn = read('baarn/baarn_buurten.geojson', 'buurtcode', 'BU0308')
		assen = read('national/buurten_22.geojson', 'code', 'BU0106')
	})

	it('of Baarn, exact: the 96 links of its 21 buurten, by shared points and with the tolerance alike', () => {
		expect(exactBaarn).toHaveLength(21)
		expect(found(exactBaarn, 0).directed).toBe(96)
		expect(found(exactBaarn, TOLERANCE)).toEqual(found(exactBaarn, 0))
	})

	it('of Baarn, simplified: the same neighbours as on the exact borders', () => {
		const rough = read('national/buurten_26.geojson', 'code', 'BU0308')
		const codes = new Set(rough.map(({ code }) => code))
		const exact = found(
			exactBaarn.filter(({ code }) => codes.has(code)),
			0,
		)
		expect(found(rough, 0).pairs.length).toBeLessThan(exact.pairs.length)
		expect(found(rough, TOLERANCE).pairs).toEqual(exact.pairs)
	})

	it('of Assen: 350 links where shared points give 200; Loon and Zeijerveld lie by themselves, and only they', () => {
		expect(found(assen, 0)).toMatchObject({ directed: 200 })
		expect(found(assen, 0).islands).toHaveLength(5)
		expect(found(assen, TOLERANCE)).toMatchObject({ directed: 350, islands: ['BU01069900', 'BU01069909'] })
	})

	it('of Assen: a few metres more or less of tolerance change nothing', () => {
		expect(found(assen, 8)).toEqual(found(assen, TOLERANCE))
	})
})
