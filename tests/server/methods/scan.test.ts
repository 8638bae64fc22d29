import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scan } from '../../../server/methods/scan.ts'
import oracle from '../../oracles/scan_statistic.json' with { type: 'json' }
import { expectClose } from './reference.ts'

const PERMUTATIONS = 999
const coordinates = oracle.coordinates_km as [number, number][]
const x = Float64Array.from(coordinates, ([east]) => east)
const y = Float64Array.from(coordinates, ([, north]) => north)

describe.each(oracle.cases)('$name', ({ max_population_share, cases, population, most_likely, secondary }) => {
	const found = scan({
		x,
		y,
		events: Float64Array.from(cases),
		population: Float64Array.from(population),
		maximumShare: max_population_share,
		maximumAreas: 100,
		permutations: PERMUTATIONS,
		seed: 12345,
	})
	test('the clusters, their figures and ratios are those of the corrected SpatialEpi', () => {
		const wanted = [most_likely, ...secondary]
		expect(found.slice(0, wanted.length).map(({ areas }) => areas)).toEqual(
			wanted.map((cluster) => cluster.areas_index0),
		)
		expectClose(
			found
				.slice(0, wanted.length)
				.flatMap((cluster) => [cluster.population, cluster.events, cluster.expected, cluster.ratio]),
			wanted.flatMap((cluster) => [cluster.population, cluster.cases, cluster.expected, cluster.LLR]),
		)
		expectClose(
			found.slice(0, wanted.length).map(({ events, expected }) => events / expected),
			wanted.map((cluster) => cluster.relative_SMR),
		)
	})
	test('as many have p below 0.05, and p is that of 9,999 maps within chance', () => {
		const significant = found.filter(({ p }) => p < 0.05)
		expect(significant).toHaveLength(1 + secondary.length)
		significant.forEach(({ p }, i) => {
			const q = (i === 0 ? most_likely : secondary[i - 1])?.mc_p_9999 ?? Number.NaN
			expect(Math.abs(p - q)).toBeLessThanOrEqual(4 * Math.sqrt((q * (1 - q)) / PERMUTATIONS) + 1 / (PERMUTATIONS + 1))
		})
	})
})

const figures = fc
	.array(
		fc.tuple(
			fc.integer({ min: 0, max: 30 }),
			fc.integer({ min: 0, max: 900 }),
			fc.integer({ min: 0, max: 9 }),
			fc.integer({ min: 0, max: 9 }),
		),
		{
			minLength: 1,
			maxLength: 25,
		},
	)
	.map((rows) => ({
		// Nobody to whom it could happen: no events.
		events: Float64Array.from(rows, ([events, people]) => (people === 0 ? 0 : events)),
		population: Float64Array.from(rows, ([, people]) => people),
		x: Float64Array.from(rows, ([, , east]) => east),
		y: Float64Array.from(rows, ([, , , north]) => north),
	}))

test('of any map: clusters overlap nowhere, fall in strength, stay within the share, and have a p', () => {
	fc.assert(
		fc.property(figures, (map) => {
			const clusters = scan({ ...map, maximumShare: 0.3, maximumAreas: 200, permutations: 19, seed: 1 })
			const areas = clusters.flatMap((cluster) => cluster.areas)
			expect(new Set(areas).size).toBe(areas.length)
			const total = map.population.reduce((sum, people) => sum + people, 0)
			clusters.forEach(({ ratio, p, population, events, expected }, i) => {
				expect(ratio).toBeLessThanOrEqual(clusters[i - 1]?.ratio ?? Number.POSITIVE_INFINITY)
				expect(p).toBeGreaterThanOrEqual(0.05)
				expect(p).toBeLessThanOrEqual(1)
				expect(population).toBeLessThanOrEqual(0.3 * total)
				expect(events).toBeGreaterThan(expected)
			})
		}),
	)
})

test('the same factor on every population, and another origin, change nothing', () => {
	fc.assert(
		fc.property(figures, (map) => {
			const ask = { ...map, maximumShare: 0.5, maximumAreas: 200, permutations: 9, seed: 5 }
			const scaled = scan({
				...ask,
				population: map.population.map((people) => people * 4),
				x: map.x.map((east) => east + 16),
			})
			expect(scaled.map(({ areas, p }) => [areas, p])).toEqual(scan(ask).map(({ areas, p }) => [areas, p]))
		}),
	)
})

test('a circle holds no more areas than allowed', () => {
	const ten = Float64Array.from({ length: 10 }, (_, i) => i)
	const events = ten.map((i) => (i < 6 ? 30 : 1))
	const of = (maximumAreas: number) =>
		scan({
			x: ten,
			y: ten,
			events,
			population: ten.map(() => 100),
			maximumShare: 1,
			maximumAreas,
			permutations: 19,
			seed: 1,
		})
	expect(of(10)[0]?.areas.toSorted()).toEqual([0, 1, 2, 3, 4, 5])
	expect(of(3)[0]?.areas).toHaveLength(3)
})
