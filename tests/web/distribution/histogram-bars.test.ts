import { expect, test } from 'vitest'
import { histogramBars } from '../../../web/distribution/histogram-bars.ts'
import { makeScale } from '../../../web/scale/scale.ts'
import { answerOf } from '../rows.ts'

const answer = answerOf([
	['A', 1, 'ok'],
	['B', 2, 'ok'],
	['C', 9, 'ok'],
	['D', 9.5, 'unreliable'],
	['E', null, 'missing'],
])

test('bars are the classes of the legend; the area of a bar is its count', () => {
	const bars = histogramBars(makeScale({ ...answer, breaks: [0, 2, 10] }, 'light'), [])
	expect(bars.map(({ from, to, count, density }) => ({ from, to, count, density }))).toEqual([
		{ from: 0, to: 2, count: 1, density: 0.5 },
		{ from: 2, to: 10, count: 2, density: 0.25 },
	])
})

test('without classes: twelve steps that hold every value once', () => {
	const scale = makeScale(
		{ ...answer, breaks: [1, 9], query: { ...answer.query, classification: 'unclassed' } },
		'light',
	)
	const bars = histogramBars(scale, [1, 2, 9])
	expect(bars).toHaveLength(12)
	expect(bars.reduce((sum, bar) => sum + bar.count, 0)).toBe(3)
	expect(bars.at(-1)?.count).toBe(1)
})

test('no values: no bars', () => {
	expect(histogramBars(makeScale({ ...answer, breaks: [] }, 'light'), [])).toEqual([])
})
