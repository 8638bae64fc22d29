import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { globalMoran } from '../../../server/methods/global-moran.ts'
import { localMoran } from '../../../server/methods/local-moran.ts'
import { twoSided } from '../../../server/methods/normal.ts'
import { toNeighbours } from '../../../server/methods/weights.ts'
import esda from '../../oracles/esda_tests.json' with { type: 'json' }
import global from '../../oracles/global_moran.json' with { type: 'json' }
import local from '../../oracles/local_moran.json' with { type: 'json' }
import { gridMap, relabel } from './maps.ts'
import { expectClose, valuesOf, weightsOf } from './reference.ts'

const scores = (i: ArrayLike<number>, { expected, variance }: { expected: Float64Array; variance: Float64Array }) =>
	expected.map((mean, at) => ((i[at] as number) - mean) / Math.sqrt(variance[at] as number))

describe.each(local.cases)('local Moran, $name', ({ file, value, weights, result }) => {
	const values = valuesOf(file, value)
	const found = localMoran(values, weightsOf(weights))
	test.each([
		['total', 'total_randomisation'],
		['conditional', 'conditional_randomisation'],
	] as const)('I and its %s moments, z and p are those of spdep', (kind, key) => {
		const { I, E, V, z, p_two_sided } = result[key]
		expectClose(found.i, I)
		expectClose(found[kind].expected, E)
		expectClose(found[kind].variance, V)
		expectClose(scores(found.i, found[kind]), z)
		expectClose(scores(found.i, found[kind]).map(twoSided), p_two_sided)
		if (kind === 'conditional') expectClose(found.z, z)
	})
	test('I of GeoDa and esda, quadrants and the mean of the neighbours', () => {
		const n = values.length
		expectClose(
			found.i.map((i) => (i * (n - 1)) / n),
			result.I_with_n_minus_1_variance,
		)
		const named = found.quadrant.map((quadrant) =>
			quadrant.replace(
				/^(high|low)(High|Low)$/,
				(_, own: string, near: string) => `${own === 'high' ? 'High' : 'Low'}-${near}`,
			),
		)
		expect(named).toEqual(result.quadrant_mean_pysal)
		expectClose(found.lag, result.lag_of_x)
	})
})

test("local Moran of esda's own test", () => {
	const { values, neighbours, I_n_minus_1, quadrant_pysal_1HH_2LH_3LL_4HL, EIc, VIc } = esda.desmith_local_moran
	const found = localMoran(Float64Array.from(values), toNeighbours(neighbours))
	const smaller = (values.length - 1) / values.length
	expectClose(
		found.i.map((i) => i * smaller),
		I_n_minus_1,
	)
	const names = ['highHigh', 'lowHigh', 'lowLow', 'highLow']
	expect(found.quadrant).toEqual(quadrant_pysal_1HH_2LH_3LL_4HL.map((number) => names[number - 1]))
	expectClose(found.conditional.expected, EIc)
	expectClose(found.conditional.variance, VIc)
})

describe.each(global.cases)('global Moran, $name', ({ file, value, weights, result }) => {
	const values = valuesOf(file, value)
	test.each([
		['W', 'rowStandardised'],
		['B', 'binary'],
	] as const)('%s: I, E, V under normality and randomisation, z and p are those of spdep', (key, style) => {
		const { i, expected, varianceNormal, varianceRandom } = globalMoran(values, weightsOf(weights), style)
		for (const [kind, variance] of [
			['randomisation', varianceRandom],
			['normality', varianceNormal],
		] as const) {
			const wanted = (result as Record<string, Record<string, number>>)[`${key}_${kind}`]
			if (!wanted) continue
			const z = (i - expected) / Math.sqrt(variance)
			expectClose(
				[i, expected, variance, z, twoSided(z), twoSided(z) / 2],
				['I', 'E', 'V', 'z', 'p_two_sided', 'p_greater'].map((name) => wanted[name] ?? null),
			)
		}
	})
})

test('an area that borders on all others, or that has the mean, leaves nothing to chance: z is 0', () => {
	const { z } = localMoran(
		Float64Array.of(4, 0, 2, 6, 8),
		toNeighbours([
			[1, 2, 3, 4],
			[0, 2],
			[0, 1],
			[0, 4],
			[0, 3],
		]),
	)
	expect([...z].slice(0, 1)).toEqual([0])
	expect(z.every(Number.isFinite)).toBe(true)
})

describe('of any map', () => {
	const map = gridMap(fc.double({ min: -1e3, max: 1e3, noNaN: true }))
	test('a constant added, or any factor but 0, changes neither local nor global Moran', () => {
		fc.assert(
			fc.property(
				map,
				fc.integer({ min: -1000, max: 1000 }),
				fc.integer({ min: 1, max: 50 }),
				({ values, neighbours }, plus, times) => {
					const { i } = localMoran(values, neighbours)
					const whole = globalMoran(values, neighbours)
					for (const changed of [values.map((v) => v + plus), values.map((v) => -v * times)]) {
						expectClose(localMoran(changed, neighbours).i, [...i], 1e-6)
						expectClose([globalMoran(changed, neighbours).i], [whole.i], 1e-6)
					}
				},
			),
		)
	})
	test('areas in another order give the same in that order; local Moran sums to the global one', () => {
		fc.assert(
			fc.property(map, fc.integer(), ({ values, neighbours }, seed) => {
				const { order, values: moved, neighbours: links } = relabel(values, neighbours, seed)
				const { i } = localMoran(values, neighbours)
				expectClose(
					localMoran(moved, links).i,
					order.map((old) => i[old] as number),
					1e-6,
				)
				const mean = i.reduce((sum, value) => sum + value, 0) / i.length
				expectClose([globalMoran(values, neighbours).i], [mean], 1e-9)
			}),
		)
	})
})
