import { expect, test } from 'vitest'
import { metricPairs } from '../../../web/distribution/metric-pairs.ts'
import { rowsOf } from '../rows.ts'

test('only areas of which both metrics are dependable are points', () => {
	const first = rowsOf([
		['A', 1, 'ok'],
		['B', 2, 'unreliable'],
		['C', null, 'missing'],
		['D', 4, 'ok'],
		['E', 0, 'ok'],
	])
	const second = rowsOf([
		['A', -3, 'ok'],
		['B', 5, 'ok'],
		['C', 6, 'ok'],
		['D', 7, 'suppressed'],
		['E', 0, 'ok'],
	])
	const pairs = metricPairs(first, new Map(second.map((row) => [row.code, row])))
	expect(pairs.map(({ row, x, y }) => [row.name, x, y])).toEqual([
		['A', 1, -3],
		['E', 0, 0],
	])
})
