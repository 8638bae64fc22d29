import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { barAxis, barSpan } from '../../../web/charts/bar-span.ts'
import { beeswarm } from '../../../web/charts/beeswarm.ts'
import { labelIndices, lineSegments, valueSpan } from '../../../web/charts/line-segments.ts'
import { placeLabels } from '../../../web/charts/place-labels.ts'
import { nearestDot, stripLayout } from '../../../web/charts/strip-layout.ts'
import { rowsOf } from '../rows.ts'

describe('beeswarm', () => {
	test('dots never overlap', () => {
		fc.assert(
			fc.property(fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { maxLength: 80 }), (xs) => {
				const ys = beeswarm(xs, 4, 0)
				for (let i = 0; i < xs.length; i++) {
					for (let j = 0; j < i; j++) {
						const distance = Math.hypot((xs[i] ?? 0) - (xs[j] ?? 0), (ys[i] ?? 0) - (ys[j] ?? 0))
						expect(distance).toBeGreaterThanOrEqual(8 - 1e-3)
					}
				}
			}),
		)
	})
	test('dots far apart stay on the line', () => {
		expect(beeswarm([0, 50, 100], 4)).toEqual([0, 0, 0])
	})
	test('a radius of 0 is refused', () => {
		expect(() => beeswarm([1], 0)).toThrow('radius 0')
	})
})

test('lineSegments leaves gaps open and marks partial periods', () => {
	expect(lineSegments([1, 2, null, 4, 5], [false, false, false, false, true])).toEqual([
		{ from: 0, to: 1, partial: false },
		{ from: 3, to: 4, partial: true },
	])
	expect(lineSegments([null, 3, null], [false, false, false])).toEqual([])
})

test('lineSegments bridges periods in which nothing was measured, never a value that is unknown', () => {
	const biennial = [true, false, true, false, true]
	expect(lineSegments([1, null, 3, null, 5], [], biennial)).toEqual([
		{ from: 0, to: 2, partial: false },
		{ from: 2, to: 4, partial: false },
	])
	expect(lineSegments([1, null, null, null, 5], [], biennial)).toEqual([])
})

test.each([
	[
		[10, 40],
		[0, 40],
	],
	[
		[38, 40],
		[38, 40],
	],
	[
		[-0.2, 0.4],
		[-0.2, 0.4],
	],
	[
		[-40, -10],
		[-40, 0],
	],
	[
		[null, 5],
		[4.5, 5.5],
	],
	[
		[0, 0],
		[-1, 1],
	],
	[[null], null],
])('valueSpan of %j is %j', (values, expected) => {
	expect(valueSpan(values)).toEqual(expected)
})

test.each([
	[12, 400, 30, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]],
	[12, 300, 40, [1, 3, 5, 7, 9, 11]],
	[3, 10, 40, [2]],
	[0, 100, 40, []],
])('labelIndices(%d, %d, %d): always the last', (count, width, each, expected) => {
	expect(labelIndices(count, width, each)).toEqual(expected)
})

test('placeLabels puts what would overlap on the next line and keeps all inside', () => {
	expect(placeLabels([50, 60, 200], [40, 40, 40], 200)).toEqual([
		{ left: 30, row: 0 },
		{ left: 40, row: 1 },
		{ left: 160, row: 0 },
	])
})

describe('barSpan', () => {
	test.each([
		[5, [0, 10], { start: 0, length: 0.5, zero: 0 }],
		[-2, [-2, 8], { start: 0, length: 0.2, zero: 0.2 }],
		[8, [-2, 8], { start: 0.2, length: 0.8, zero: 0.2 }],
		[0, [0, 0], { start: 0, length: 0, zero: 0 }],
	] as const)('%d on %j', (value, axis, expected) => {
		expect(barSpan(value, axis)).toEqual(expected)
	})
	test('the axis holds 0 and passes over the unknown', () => {
		expect(barAxis([3, null, 7])).toEqual([0, 7])
		expect(barAxis([-3, null])).toEqual([-3, 0])
		expect(barAxis([])).toEqual([0, 0])
	})
})

describe('stripLayout', () => {
	const rows = rowsOf([
		['A', 0, 'ok'],
		['B', 100, 'ok'],
		['C', 50, 'unreliable'],
		['D', 25, 'ok'],
	])
	test('dependable values only, ascending, within the width', () => {
		const layout = stripLayout(rows, 216)
		expect(layout?.dots.map((dot) => [dot.row.name, dot.x])).toEqual([
			['A', 8],
			['D', 58],
			['B', 208],
		])
	})
	test('a value to compare with lies on the axis too', () => {
		expect(stripLayout(rows, 216, [200])?.domain).toEqual([0, 200])
	})
	test('nothing dependable: no strip', () => {
		expect(stripLayout(rowsOf([['A', null, 'missing']]), 200)).toBeNull()
	})
	test('more areas than dots can show become ticks', () => {
		const many = rowsOf(Array.from({ length: 700 }, (_, i) => [`A${i}`, i, 'ok']))
		expect(stripLayout(many, 300)?.ticks).toBe(true)
	})
	test('the nearest dot is the one under the pointer', () => {
		const layout = stripLayout(rows, 216)
		expect(layout && nearestDot(layout, 60, 3)?.row.name).toBe('D')
	})
})
