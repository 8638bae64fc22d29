import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AreaRow } from '../../server/areas/division.ts'
import { describeRegions, makeRows, observe } from '../../server/hotspots/answer-rows.ts'
import { compareFound } from '../../server/hotspots/compare-found.ts'
import { testGistar } from '../../server/hotspots/gistar.ts'
import type { TestInput } from '../../server/hotspots/input.ts'
import { connectRegions } from '../../server/hotspots/regions.ts'
import { chooseTestSet } from '../../server/hotspots/test-set.ts'
import { expectedNeeded } from '../../server/methods/expected-needed.ts'
import type { Neighbours } from '../../server/methods/weights.ts'
import { gridNeighbours, relabel } from './methods/maps.ts'

interface Square {
	name: string
	events: number
	people: number
}
const area = (code: string): AreaRow => ({
	...{ code, level: 'buurt', name: code, parent: null, gemeente: 'GM0001', inhabitants: null, households: null },
	...{ landArea: null, urbanity: null, buildingPeriod: null, lon: 5, lat: 52, west: 5, south: 52, east: 5, north: 52 },
})
const inputOf = (squares: readonly Square[]): TestInput => ({
	areas: squares.map(({ name }) => area(name)),
	places: squares.map((_, i) => i),
	status: squares.map(({ people }) => (people === 0 ? 'noPopulation' : 'tested')),
	values: squares.map(({ events }) => events),
	events: squares.map(({ events }) => events),
	population: squares.map(({ people }) => people),
	denominator: null,
	source: { name: 'none', licence: null, url: null },
})

function run(squares: readonly Square[], neighbours: Neighbours) {
	const input = inputOf(squares)
	const set = chooseTestSet(input, neighbours, 'leaveOut')
	const outcome = set.inference === 'ok' ? testGistar(set.values, set.neighbours) : null
	const regions = outcome ? connectRegions(outcome.bin, outcome.z ?? [], set.neighbours) : []
	const seen = observe(input, set)
	return {
		inference: set.inference,
		rows: makeRows(input, neighbours, set, seen, outcome, regions),
		regions: describeRegions(input, set, seen, regions),
	}
}

const [width, height] = [6, 5]
const neighbours = gridNeighbours(width, height)
const map = fc
	.array(
		fc.tuple(
			fc.integer({ min: 0, max: 40 }),
			fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 200, max: 3000 }) }, { weight: 1, arbitrary: fc.constant(0) }),
		),
		{
			minLength: width * height,
			maxLength: width * height,
		},
	)
	.map((cells) =>
		cells.map(([events, people], i): Square => ({ name: `BU${i}`, events: people === 0 ? 0 : events, people })),
	)

/** Every number to nine digits: sums in another order differ in the last. */
const rounded = (value: unknown): unknown =>
	JSON.parse(JSON.stringify(value), (_, part: unknown) =>
		typeof part === 'number' ? Number(part.toPrecision(9)) : part,
	)

describe('any map of events', () => {
	test('areas in another order give the same row for each area and the same regions', () => {
		fc.assert(
			fc.property(map, fc.integer(), (squares, seed) => {
				const { order, neighbours: links } = relabel(new Float64Array(squares.length), neighbours, seed)
				const before = run(squares, neighbours)
				const after = run(
					order.map((i) => squares[i] as Square),
					links,
				)
				const byArea = <T extends { area: string }>(rows: T[]) => rows.toSorted((a, b) => a.area.localeCompare(b.area))
				const plain = (rows: typeof before.rows) =>
					byArea(rows).map(({ region, ...row }) => ({ ...row, in: region !== null }))
				expect(rounded(plain(after.rows))).toEqual(rounded(plain(before.rows)))
				const sets = (regions: typeof before.regions) => regions.map(({ areas }) => areas.toSorted().join()).sort()
				expect(sets(after.regions)).toEqual(sets(before.regions))
			}),
		)
	})

	/** Everything is a rate against the mean rate: its unit is gone. Only `population` itself is another number. */
	test('the same factor on every population changes no row', () => {
		fc.assert(
			fc.property(map, fc.integer({ min: 2, max: 1000 }), (squares, factor) => {
				const strip = (rows: ReturnType<typeof run>['rows']) => rows.map(({ population: _, ...row }) => row)
				const scaled = squares.map((square) => ({ ...square, people: square.people * factor }))
				expect(rounded(strip(run(scaled, neighbours).rows))).toEqual(rounded(strip(run(squares, neighbours).rows)))
			}),
		)
	})

	test('twice the time with twice the events: twice as many seen and expected, the same areas tested', () => {
		fc.assert(
			fc.property(map, (squares) => {
				const once = run(squares, neighbours)
				const twice = run(
					squares.map((square) => ({ ...square, events: 2 * square.events })),
					neighbours,
				)
				once.rows.forEach((row, i) => {
					const other = twice.rows[i]
					expect(other?.observed).toBe(2 * (row.observed ?? Number.NaN))
					if (row.expected !== null) expect(other?.expected).toBeCloseTo(2 * row.expected, 9)
					if (once.inference === 'ok') expect(other?.status).toBe(row.status)
				})
			}),
		)
	})
})

test('regions are connected areas of one sign, the strongest first; islands of another sign divide them', () => {
	//  hot  hot  0   cold
	//  0    cold 0   hot
	const found = connectRegions([1, 3, 0, -2, 0, -1, 0, 2], [2, 4, 0, -3, 0, -5, 0, 3.5], gridNeighbours(4, 2))
	expect(found).toEqual([
		{ id: 'cold-1', kind: 'cold', members: [5], core: 5 },
		{ id: 'hot-1', kind: 'hot', members: [0, 1], core: 1 },
		{ id: 'hot-2', kind: 'hot', members: [7], core: 7 },
		{ id: 'cold-2', kind: 'cold', members: [3], core: 3 },
	])
})

test('what stands: hot that stays hot; hot that turns cold is lost and gained', () => {
	const main = { hot: ['a', 'b', 'c'], cold: ['d'] }
	expect(compareFound(main, { hot: ['b', 'e'], cold: ['c', 'd'] })).toEqual({
		kept: ['b', 'd'],
		lost: ['a', 'c'],
		gained: ['e', 'c'],
	})
	const wijk = (code: string) => (code < 'c' ? 'W1' : code === 'c' ? null : 'W2')
	expect(compareFound(main, { hot: ['W1'], cold: ['W2', 'W3'] }, wijk)).toEqual({
		kept: ['a', 'b', 'd'],
		lost: ['c'],
		gained: ['W3'],
	})
})

test('two expected events are enough up to a gemeente of even buurten; a country needs many more', () => {
	const even = (n: number) => expectedNeeded(new Float64Array(n).fill(1000))
	expect([8, 30, 100, 324, 1000, 12_147].map(even)).toEqual([2, 2, 2, 4, 7, 17])
	const uneven = Float64Array.from({ length: 324 }, (_, i) => (i % 3 === 0 ? 200 : 4000))
	expect(expectedNeeded(uneven)).toBeGreaterThan(even(324))
	expect(expectedNeeded(uneven.map((people) => people * 7))).toBe(expectedNeeded(uneven))
})
