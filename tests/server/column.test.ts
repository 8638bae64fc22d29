import { describe, expect, test } from 'vitest'
import type { ValueStatus } from '../../server/contract/values.ts'
import { aggregate, type Column, judge, rate, rollUp } from '../../server/values/column.ts'

/** A number is a value; a word is the reason there is none. */
function column(...cells: (number | ValueStatus)[]): Column {
	return {
		values: cells.map((cell) => (typeof cell === 'number' ? cell : null)),
		status: cells.map((cell) => (typeof cell === 'number' ? 'ok' : cell)),
	}
}

describe('aggregate', () => {
	const all = Int32Array.from([0, 0, 0])
	test.each<[string, 'sum' | 'mean', Column, (number | null)[], Column]>([
		['a sum of what is known', 'sum', column(1, 2, 3), [10, 10, 10], column(6)],
		['a sum with nine tenths known', 'sum', column(1, 2, 'missing'), [45, 45, 10], column(3)],
		['a sum with less', 'sum', column(1, 2, 'missing'), [45, 44, 11], column('missing')],
		['a sum where nobody lives, by number', 'sum', column(1, 2, 'missing'), [0, 0, 0], column('missing')],
		['a sum where the unknown buurt is empty', 'sum', column(1, 2, 'missing'), [50, 50, 0], column(3)],
		['a weighted mean', 'mean', column(10, 20, 30), [1, 2, 1], column(20)],
		['a mean in which an unknown weight does not count', 'mean', column(10, 20, 90), [1, 1, null], column(15)],
		['a mean without any weight', 'mean', column(10, 20, 30), [0, 0, 0], column('missing')],
		['not applicable does not count', 'mean', column(10, 'notApplicable', 30), [1, 98, 1], column(20)],
		[
			'nowhere applicable',
			'mean',
			column('notApplicable', 'notApplicable', 'notApplicable'),
			[1, 1, 1],
			column('notApplicable'),
		],
		['suppressed everywhere', 'sum', column('suppressed', 'suppressed', 'suppressed'), [1, 1, 1], column('suppressed')],
		['different reasons', 'sum', column('suppressed', 'missing', 'missing'), [1, 1, 1], column('missing')],
	])('%s', (_, how, buurten, weights, wanted) => {
		expect(aggregate(buurten, all, 1, how, weights)).toEqual(wanted)
	})

	test('an area without buurten is missing, a buurt without an area is nowhere', () => {
		expect(aggregate(column(1, 2, 3), Int32Array.from([0, -1, 0]), 2, 'sum', [1, 1, 1])).toEqual(column(4, 'missing'))
	})
})

test('rollUp sums and leaves out what has no area', () => {
	expect(rollUp([1, 2, 4, 8], Int32Array.from([1, 0, 1, -1]), 3)).toEqual([2, 5, 0])
})

test.each<[string, number | ValueStatus, number | ValueStatus, number | ValueStatus]>([
	['a rate', 5, 1000, 5],
	['none', 0, 1000, 0],
	['nobody lives there', 5, 0, 'notApplicable'],
	['nobody lives there and nothing is known', 'missing', 0, 'notApplicable'],
	['inhabitants unknown', 5, 'missing', 'missing'],
	['inhabitants suppressed', 5, 'suppressed', 'missing'],
	['numerator suppressed', 'suppressed', 1000, 'suppressed'],
	['both unknown', 'suppressed', 'missing', 'suppressed'],
])('rate: %s', (_, numerator, inhabitants, wanted) => {
	expect(rate(column(numerator), column(inhabitants), 1000)).toEqual(column(wanted))
})

test('judge marks few inhabitants and keeps the value; unknown inhabitants are no reason', () => {
	expect(judge(column(1, 2, 3, 'missing'), column(199, 200, 'missing', 5), 200)).toEqual({
		values: [1, 2, 3, null],
		status: ['unreliable', 'ok', 'ok', 'missing'],
	})
})
