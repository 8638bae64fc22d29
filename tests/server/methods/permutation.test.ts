import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { neighbourSum } from '../../../server/methods/neighbour-sum.ts'
import { permutationP } from '../../../server/methods/permutation.ts'
import { toNeighbours } from '../../../server/methods/weights.ts'
import oracle from '../../oracles/permutation.json' with { type: 'json' }
import { gridMap } from './maps.ts'
import { expectClose, valuesOf, weightsOf } from './reference.ts'

const PERMUTATIONS = 9_999

describe.each(oracle.cases)('$name', (wanted) => {
	const [place] = wanted.file.split('.')
	const value = wanted.name.split(' ')[1] ?? ''
	const values = valuesOf(wanted.file, value)
	const neighbours = weightsOf(`${place}.queen`)
	test('the exact moments of the neighbour sum', () => {
		const { sum, expected, variance } = neighbourSum(values, neighbours)
		expectClose(sum, wanted.neighbour_sum)
		expectClose(expected, wanted.neighbour_sum_cond_E)
		expectClose(variance, wanted.neighbour_sum_cond_V)
		expectClose(
			sum.map((s, i) => (s - (expected[i] as number)) / Math.sqrt(variance[i] as number)),
			wanted.neighbour_sum_cond_z,
		)
	})
	// The tolerance that the reference states for another generator.
	const near = (p: number) => 4 * Math.sqrt((p * (1 - p)) / PERMUTATIONS) + 1 / (PERMUTATIONS + 1)
	test('both tails, ties counted as extreme, are those of 99,999 permutations within chance', () => {
		const { greater, less, p } = permutationP(values, neighbours, PERMUTATIONS, wanted.seed)
		const far = (found: Float64Array, tails: number[], allowed: (q: number) => number) =>
			tails.flatMap((q, i) => (Math.abs((found[i] as number) - q) > allowed(q) ? [[i, found[i], q]] : []))
		expect(far(greater, wanted.p_greater, near)).toEqual([])
		expect(far(less, wanted.p_lesser, near)).toEqual([])
		expect(far(p, wanted.p_two_sided, (q) => 2 * near(q / 2))).toEqual([])
	})
})

test('draws of two out of four give every sum its share: 1 of 6, within chance', () => {
	// Others of area 0: 1, 2, 4, 8; its neighbours hold 4 and 8, the greatest of six sums.
	const neighbours = toNeighbours([[3, 4], [], [], [0], [0]])
	const { greater, less } = permutationP(Float64Array.of(100, 1, 2, 4, 8), neighbours, 60_000, 1)
	expect(Math.abs((greater[0] as number) - 1 / 6)).toBeLessThan(4 * Math.sqrt(5 / 36 / 60_000))
	expect(less[0]).toBe(1)
})

test('the first and the last area are drawn as often as others', () => {
	// Only one area differs: the tail is the chance to draw it, 1 in n − 1 whichever it is.
	for (const odd of [1, 5, 9]) {
		const values = new Float64Array(10)
		values[odd] = 1
		const lists = Array.from({ length: 10 }, (_, i) => (i === 0 ? [odd] : []))
		const { greater } = permutationP(values, toNeighbours(lists), 40_000, 7)
		expect(Math.abs((greater[0] as number) - 1 / 9)).toBeLessThan(4 * Math.sqrt(8 / 81 / 40_000))
	}
})

describe('of any map', () => {
	test('p lies between the floor and 1; a seed gives the same again; a constant or a factor changes nothing', () => {
		fc.assert(
			fc.property(gridMap(fc.integer({ min: 0, max: 5 })), fc.integer(), ({ values, neighbours }, seed) => {
				const { p, greater, less } = permutationP(values, neighbours, 99, seed)
				for (const value of p) {
					expect(value).toBeGreaterThanOrEqual(0.01)
					expect(value).toBeLessThanOrEqual(1)
				}
				expect(greater.every((tail, i) => tail + (less[i] as number) > 1)).toBe(true)
				expect(permutationP(values, neighbours, 99, seed).p).toEqual(p)
				const moved = values.map((value) => 3 * value + 7)
				expect(permutationP(moved, neighbours, 99, seed).p).toEqual(p)
			}),
		)
	})
	test('sums of equal values in another order are ties', () => {
		const values = Float64Array.from({ length: 30 }, (_, i) => [0.1, 0.2, 0.3][i % 3] as number)
		const lists = Array.from(values, (_, i) => [(i + 1) % 30, (i + 2) % 30, (i + 29) % 30])
		const { greater, less } = permutationP(values, toNeighbours(lists), 999, 3)
		const whole = permutationP(
			values.map((value) => Math.round(value * 10)),
			toNeighbours(lists),
			999,
			3,
		)
		expect(greater).toEqual(whole.greater)
		expect(less).toEqual(whole.less)
	})
})
