import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Classification, classifications } from '../../server/contract/values.ts'
import { classify } from '../../server/values/classify.ts'
import oracle from '../oracles/breaks.json' with { type: 'json' }

/** How many values each class holds: [b0, b1) … [bk-1, bk]. */
function counts(values: readonly number[], edges: readonly number[]): number[] {
	return edges.slice(1).map((to, i) => {
		const from = edges[i] as number
		const last = i === edges.length - 2
		return values.filter((value) => value >= from && (value < to || (last && value <= to))).length
	})
}
const withoutRepeats = (edges: number[]) => edges.filter((edge, i) => i === 0 || edge !== edges[i - 1])

/** Sum over the classes of the squared distances to their mean. */
function squaresWithin(values: readonly number[], edges: readonly number[]): number {
	const classes = edges.slice(1).map((to, i) => {
		const last = i === edges.length - 2
		return values.filter((value) => value >= (edges[i] as number) && (value < to || (last && value <= to)))
	})
	return classes.reduce((sum, members) => {
		const mean = members.reduce((total, value) => total + value, 0) / members.length
		return sum + members.reduce((total, value) => total + (value - mean) ** 2, 0)
	}, 0)
}

describe.each(oracle.cases)('$name, as R gives it', ({ values, k, result }) => {
	const { quantile_type7: quantile, fisher, jenks_within_class_SSE: optimum, equal } = result

	test('quantile, type 7; classes that ties leave empty are gone', () => {
		const edges = classify(values, 'quantile', k)
		const wanted = withoutRepeats(quantile.brks)
		expect(edges.length).toBe(wanted.length)
		edges.forEach((edge, i) => {
			expect(edge).toBeCloseTo(wanted[i] as number, 12)
		})
		expect(counts(values, edges)).toEqual(quantile.counts.filter((count) => count > 0))
	})

	test('ckmeans: the optimal partition, with edges between classes', () => {
		const edges = classify(values, 'ckmeans', k)
		fisher.brks.forEach((edge, i) => {
			expect(edges[i]).toBeCloseTo(edge, 9)
		})
		expect(counts(values, edges)).toEqual(fisher.counts)
		expect(Math.abs(squaresWithin(values, edges) - optimum)).toBeLessThanOrEqual(1e-9 * Math.max(1, optimum))
	})

	test('equal', () => {
		const edges = classify(values, 'equal', k)
		equal.brks.forEach((edge, i) => {
			expect(edges[i]).toBeCloseTo(edge, 9)
		})
		expect(counts(values, edges)).toEqual(equal.counts)
	})
})

describe('edge cases', () => {
	test.each<[string, number[], Classification, number, number[], number[]]>([
		['no values', [], 'quantile', 5, [], []],
		['no values, own edges', [], 'own', 5, [1, 2], []],
		['one value', [7], 'quantile', 5, [], [7, 7]],
		['all equal', [7, 7, 7], 'ckmeans', 5, [], [7, 7]],
		['all equal, unclassed', [0, 0], 'unclassed', 5, [], [0, 0]],
		['fewer values than classes', [1, 3], 'ckmeans', 9, [], [1, 2, 3]],
		['two values in quantiles', [0, 10], 'quantile', 5, [], [0, 2, 10]],
		['ties at the bottom', [0, 0, 0, 0, 0, 0, 4, 8], 'quantile', 4, [], [0, 1, 8]],
		['ties at the top', [0, 5, 5, 5, 5], 'quantile', 5, [], [0, 4, 5]],
		['negative and positive', [-3, -1, 2, 4], 'quantile', 2, [], [-3, 0.5, 4]],
		['own edges inside the data', [1, 10], 'own', 5, [5], [1, 5, 10]],
		['own edges above the data keep their class', [1, 2], 'own', 5, [5, 8], [1, 5, 8, 11]],
		['own edges below the data keep their class', [20, 30], 'own', 5, [5, 8], [0, 5, 8, 30]],
		['own edges below zero', [20, 30], 'own', 5, [-8, -5], [-11, -8, -5, 30]],
		['own edge at the largest value', [1, 5], 'own', 5, [3, 5], [1, 3, 5, 7]],
		['own edge at zero, nothing below', [0, 5], 'own', 5, [0], [-1, 0, 5]],
		['unclassed', [3, 1, 2], 'unclassed', 5, [], [1, 3]],
	])('%s', (_, values, how, classes, own, edges) => {
		expect(classify(values, how, classes, own)).toEqual(edges)
	})

	test('does not touch its input', () => {
		const values = [3, 1, 2]
		classify(values, 'quantile', 2)
		expect(values).toEqual([3, 1, 2])
	})
})

describe('whatever the values', () => {
	const numbers = fc.array(
		fc.oneof(fc.integer({ min: -50, max: 50 }), fc.double({ noNaN: true, min: -1e6, max: 1e6 })),
		{ minLength: 1, maxLength: 120 },
	)
	const how = fc.constantFrom(...classifications.filter((c) => c !== 'own'))

	test('every value falls in exactly one class and edges ascend', () => {
		fc.assert(
			fc.property(numbers, how, fc.integer({ min: 2, max: 9 }), (values, classification, classes) => {
				const edges = classify(values, classification, classes)
				const ascends = edges.every((edge, i) => i === 0 || edge > (edges[i - 1] as number))
				expect(ascends || (edges.length === 2 && edges[0] === edges[1])).toBe(true)
				expect(edges.length - 1).toBeLessThanOrEqual(classes)
				expect(counts(values, edges).reduce((a, b) => a + b, 0)).toBe(values.length)
			}),
		)
	})

	test('quantile and ckmeans leave no class empty', () => {
		fc.assert(
			fc.property(numbers, fc.constantFrom('quantile', 'ckmeans'), fc.integer({ min: 2, max: 9 }), (values, c, k) => {
				expect(Math.min(...counts(values, classify(values, c, k)))).toBeGreaterThan(0)
			}),
		)
	})
})
