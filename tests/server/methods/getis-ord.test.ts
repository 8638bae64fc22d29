import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { getisOrd, getisOrdStar, type LocalG } from '../../../server/methods/getis-ord.ts'
import { twoSided } from '../../../server/methods/normal.ts'
import { toNeighbours } from '../../../server/methods/weights.ts'
import esda from '../../oracles/esda_tests.json' with { type: 'json' }
import oracle from '../../oracles/local_g.json' with { type: 'json' }
import { gridMap, relabel } from './maps.ts'
import { expectClose, valuesOf, weightsOf } from './reference.ts'

describe.each(oracle.cases)('$name', ({ file, value, weights, result }) => {
	const values = valuesOf(file, value)
	const neighbours = weightsOf(weights)
	test.each<[string, LocalG, keyof typeof result]>([
		['Gi, binary', getisOrd(values, neighbours), 'Gi_binary'],
		['Gi, row-standardised', getisOrd(values, neighbours, 'rowStandardised'), 'Gi_rowstd'],
		['Gi*, binary', getisOrdStar(values, neighbours), 'Gistar_binary'],
		['Gi*, row-standardised', getisOrdStar(values, neighbours, 'rowStandardised'), 'Gistar_rowstd'],
	])('%s: G, E, V, z and p are those of spdep', (_, found, key) => {
		const { G, E, V, z, p_two_sided } = result[key]
		expectClose(found.g, G)
		expectClose(found.expected, E)
		expectClose(found.variance, V)
		expectClose(found.z, z)
		expectClose(found.z.map(twoSided), p_two_sided)
	})
})

test('z of six points is that of esda', () => {
	const { y, neighbours, Gi_z_binary, Gistar_z_binary } = esda.getis_6_points
	const [values, links] = [Float64Array.from(y), toNeighbours(neighbours)]
	expectClose(getisOrd(values, links).z, Gi_z_binary)
	expectClose(getisOrdStar(values, links).z, Gistar_z_binary)
})

test('an area whose surroundings are the whole map cannot stand out; equal values say nothing', () => {
	const star = toNeighbours([[1, 2, 3], [0], [0], [0]])
	expect(getisOrdStar(Float64Array.of(9, 1, 2, 3), star).z[0]).toBe(0)
	expect([...getisOrdStar(Float64Array.of(2, 2, 2, 2), star).z]).toEqual([
		Number.NaN,
		Number.NaN,
		Number.NaN,
		Number.NaN,
	])
})

describe('of any map', () => {
	const map = gridMap(fc.double({ min: -1e3, max: 1e3, noNaN: true }))
	test('a constant added, or a positive factor, changes no z; a negative one its sign', () => {
		fc.assert(
			fc.property(
				map,
				fc.integer({ min: -1000, max: 1000 }),
				fc.integer({ min: 1, max: 50 }),
				({ values, neighbours }, plus, times) => {
					const { z } = getisOrdStar(values, neighbours)
					expectClose(
						getisOrdStar(
							values.map((v) => v + plus),
							neighbours,
						).z,
						[...z],
						1e-6,
					)
					expectClose(
						getisOrdStar(
							values.map((v) => v * times),
							neighbours,
						).z,
						[...z],
						1e-6,
					)
					expectClose(
						getisOrdStar(
							values.map((v) => -v),
							neighbours,
						).z.map((v) => -v),
						[...z],
						1e-6,
					)
				},
			),
		)
	})
	test('areas in another order give the same scores in that order', () => {
		fc.assert(
			fc.property(map, fc.integer(), ({ values, neighbours }, seed) => {
				const { order, values: moved, neighbours: links } = relabel(values, neighbours, seed)
				const { z } = getisOrdStar(values, neighbours)
				expectClose(
					getisOrdStar(moved, links).z,
					order.map((i) => z[i] as number),
					1e-6,
				)
			}),
		)
	})
})
