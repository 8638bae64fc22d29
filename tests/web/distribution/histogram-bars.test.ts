import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeScale } from '../../../server/contract/scale.ts'
import { histogramBars } from '../../../web/distribution/histogram-bars.ts'
import { answerOf } from '../rows.ts'

const values = [0.5, 1, 2, 9]
const answer = answerOf(values.map((value, i) => [`A${i}`, value, 'ok']))

test('equal steps, split by the classes of the legend', () => {
	const scale = makeScale({ ...answer, breaks: [0, 1, 10] }, 'light')
	const found = histogramBars(scale, values, 5).map(({ from, to, bin, below, count }) => [from, to, bin, below, count])
	expect(found).toEqual([
		[0, 2, 0, 0, 1],
		[0, 2, 1, 1, 1],
		[2, 4, 1, 0, 1],
		[8, 10, 1, 0, 1],
	])
})

test('without classes a step is one piece', () => {
	const scale = makeScale(
		{ ...answer, breaks: [0.5, 9], query: { ...answer.query, classification: 'unclassed' } },
		'light',
	)
	const found = histogramBars(scale, values, 5)
	expect(found.map((segment) => segment.count)).toEqual([2, 1, 1])
	expect(found.every((segment) => segment.color !== '')).toBe(true)
})

test('every value stands in one segment', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1 }), (list) => {
			const scale = makeScale(
				{ ...answerOf(list.map((value) => ['A', value, 'ok'])), breaks: [0, 10, 50, 100] },
				'light',
			)
			expect(histogramBars(scale, list).reduce((sum, segment) => sum + segment.count, 0)).toBe(list.length)
		}),
	)
})

test('no values: no bars', () => {
	expect(histogramBars(makeScale({ ...answer, breaks: [] }, 'light'), [])).toEqual([])
})
