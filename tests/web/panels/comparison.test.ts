import { describe, expect, test } from 'vitest'
import { unionOfCategories } from '../../../web/panels/compare-categories.ts'
import { difference } from '../../../web/panels/difference.ts'
import { moved } from '../../../web/panels/moved.ts'
import { similarMean } from '../../../web/panels/similar-mean.ts'
import { topCategories } from '../../../web/panels/top-categories.ts'
import { metricOf, rowsOf } from '../rows.ts'

describe('similarMean', () => {
	const rows = rowsOf([
		['A', 10, 'ok'],
		['B', 20, 'ok'],
		['C', null, 'missing'],
		['D', 900, 'unreliable'],
		['E', 60, 'ok'],
	])
	const codes = (...indices: number[]) => indices.map((i) => rows[i]?.code ?? '')
	test.each([
		['every dependable value counts once', codes(0, 1, 4), { mean: 30, counted: 3, similar: 3 }],
		['missing and unreliable stay out', codes(0, 2, 3), { mean: 10, counted: 1, similar: 3 }],
		['none dependable: no mean', codes(2, 3), { mean: null, counted: 0, similar: 2 }],
		['none similar', [], { mean: null, counted: 0, similar: 0 }],
		['of another Answer', ['BU99990000'], { mean: null, counted: 0, similar: 1 }],
	])('%s', (_, asked, expected) => {
		expect(similarMean(rows, asked)).toEqual(expected)
	})
})

describe('difference', () => {
	test.each([
		['signals.per1000', 84.2, 60, { kind: 'higher', size: 24.2, share: 24.2 / 60 }],
		['signals.per1000', 60.04, 60.01, { kind: 'equal', size: 0, share: null }],
		['signals.per1000', 60.06, 60.04, { kind: 'higher', size: 0.1, share: expect.any(Number) }],
		['signals.per1000', 0, 40, { kind: 'lower', size: 40, share: 1 }],
		['signals.per1000', 40, 0, { kind: 'higher', size: 40, share: null }],
		['cbs.ownerOccupied', 30, 60, { kind: 'lower', size: 30, share: null }],
		['lbm.score', -0.2, 0.1, { kind: 'lower', size: 0.3, share: null }],
		['lbm.score', 0.3, 0.1, { kind: 'higher', size: 0.2, share: null }],
	])('%s: %d against %d', (metric, value, other, expected) => {
		const found = difference(value, other, metricOf(metric))
		expect(found?.kind).toBe(expected.kind)
		expect(found?.size).toBeCloseTo(expected.size, 10)
		if (typeof expected.share === 'number') expect(found?.share).toBeCloseTo(expected.share, 10)
		else expect(found?.share).toEqual(expected.share)
	})

	test('unknown on either side says nothing', () => {
		expect(difference(null, 3, metricOf('cbs.woz'))).toBeNull()
		expect(difference(3, null, metricOf('cbs.woz'))).toBeNull()
	})
})

describe('topCategories', () => {
	const list = [5, 1, 9, 0, 9, 2].map((count, i) => ({ label: 'abcdef'[i] ?? '', count }))
	const labels = (limit: number) => topCategories(list, limit).shown.map((entry) => entry.label)
	test('largest first, equal by label, empty ones left out', () => {
		expect(labels(10)).toEqual(['c', 'e', 'a', 'f', 'b'])
	})
	test('what is cut is counted', () => {
		expect(topCategories(list, 2)).toMatchObject({ hidden: 3, hiddenCount: 8 })
	})
	test('one too many is shown, not hidden behind a button', () => {
		expect(labels(4)).toHaveLength(5)
	})
})

test('unionOfCategories takes the largest of all areas together, 0 where an area has none', () => {
	const rows = unionOfCategories(
		[
			[
				{ main: 'afval', label: 'Afval', count: 3 },
				{ main: 'groen', label: 'Groen', count: 1 },
			],
			[
				{ main: 'wegen', label: 'Wegen', count: 9 },
				{ main: 'afval', label: 'Afval', count: 4 },
			],
		],
		2,
	)
	expect(rows).toEqual([
		{ main: 'wegen', label: 'Wegen', counts: [0, 9] },
		{ main: 'afval', label: 'Afval', counts: [3, 4] },
	])
})

test.each([
	['b', -1, ['b', 'a', 'c']],
	['b', 1, ['a', 'c', 'b']],
	['a', -1, ['a', 'b', 'c']],
	['c', 1, ['a', 'b', 'c']],
	['x', 1, ['a', 'b', 'c']],
])('moved %s by %d', (item, by, expected) => {
	expect(moved(['a', 'b', 'c'], item, by)).toEqual(expected)
})
