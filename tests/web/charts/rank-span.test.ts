import { expect, test } from 'vitest'
import { rankSpan } from '../../../web/charts/rank-span.ts'

test.each([
	[1, 1, 1, 4, { dot: 0.125, start: 0, length: 0.25 }],
	[2, 1, 4, 4, { dot: 0.375, start: 0, length: 1 }],
	[5, 4, 5, 5, { dot: 0.9, start: 0.6, length: 0.4 }],
	[1, 1, 1, 1, { dot: 0.5, start: 0, length: 1 }],
])('rank %d, interval %d to %d, of %d places', (rank, low, high, of, expected) => {
	const span = rankSpan(rank, low, high, of)
	expect(span.dot).toBeCloseTo(expected.dot, 12)
	expect(span.start).toBeCloseTo(expected.start, 12)
	expect(span.length).toBeCloseTo(expected.length, 12)
})

test.each([
	[0, 1, 2, 3],
	[1, 2, 1, 3],
	[4, 1, 3, 3],
])('rank %d, interval %d to %d of %d is refused', (rank, low, high, of) => {
	expect(() => rankSpan(rank, low, high, of)).toThrow(`rank ${rank}`)
})
