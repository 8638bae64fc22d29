import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvHref } from '../../../web/table/csv-href.ts'
import { filterRows, foldText, nextSort, parseSort, sortKeys, sortRows } from '../../../web/table/table-rows.ts'
import { rowsOf } from '../rows.ts'

const rows = rowsOf([
	['Haven 10', 10, 'ok', 500],
	['Haven 2', null, 'missing', null],
	['Écluse', 30, 'ok', 20],
	['Werf', 99, 'unreliable', 5],
	['’t Hool', -5, 'ok', 0],
])
const names = (sort: string) => sortRows(rows, sort, 'nl').map((row) => row.name)

describe('sortRows', () => {
	test.each([
		['name', ['’t Hool', 'Écluse', 'Haven 2', 'Haven 10', 'Werf']],
		['-value', ['Écluse', 'Haven 10', '’t Hool', 'Werf', 'Haven 2']],
		['value', ['’t Hool', 'Haven 10', 'Écluse', 'Werf', 'Haven 2']],
		['rank', ['Écluse', 'Haven 10', '’t Hool', 'Werf', 'Haven 2']],
		['inhabitants', ['’t Hool', 'Werf', 'Écluse', 'Haven 10', 'Haven 2']],
		['-inhabitants', ['Haven 10', 'Écluse', 'Werf', '’t Hool', 'Haven 2']],
		['status', ['’t Hool', 'Écluse', 'Haven 10', 'Haven 2', 'Werf']],
	])(
		'%s: unknown last in both directions, undependable outside the ranking, numbers in names as numbers',
		(sort, expected) => {
			expect(names(sort)).toEqual(expected)
		},
	)

	test('every sort keeps every row', () => {
		fc.assert(
			fc.property(fc.constantFrom(...sortKeys), fc.boolean(), (key, descending) => {
				const sorted = sortRows(rows, `${descending ? '-' : ''}${key}`, 'nl')
				expect(new Set(sorted.map((row) => row.code))).toEqual(new Set(rows.map((row) => row.code)))
			}),
		)
	})
})

test.each([
	['-value', { key: 'value', descending: true }],
	['name', { key: 'name', descending: false }],
	['nonsense', { key: 'value', descending: true }],
])('parseSort %s', (sort, expected) => {
	expect(parseSort(sort)).toEqual(expected)
})

test.each([
	['-value', 'value', 'value'],
	['value', 'value', '-value'],
	['-value', 'name', 'name'],
	['name', 'name', '-name'],
	['name', 'inhabitants', '-inhabitants'],
	['-value', 'rank', 'rank'],
] as const)('sorted by %s, a press on %s gives %s', (sort, pressed, expected) => {
	expect(nextSort(sort, pressed)).toBe(expected)
})

describe('filterRows', () => {
	const found = (filter: string) => filterRows(rows, filter).map((row) => row.name)
	test.each([
		['', 5],
		['haven', 2],
		['ecluse', 1],
		["'t hool", 1],
		['haven 10', 1],
		['wijk 1 haven 2', 1],
		['BU90010003', 1],
		['bestaat niet', 0],
	])('%s finds %d', (filter, count) => {
		expect(found(filter)).toHaveLength(count)
	})
	test('folding twice changes nothing', () => {
		fc.assert(fc.property(fc.string(), (text) => foldText(foldText(text)) === foldText(text)))
	})
})

test('csvHref leaves out what is undefined and keeps lists readable', () => {
	expect(
		csvHref({ metric: 'signals.per1000', level: 'buurt', from: undefined, category: 'afval/grofvuil,groen' }),
	).toBe('/api/v1/values.csv?metric=signals.per1000&level=buurt&category=afval/grofvuil,groen')
})
