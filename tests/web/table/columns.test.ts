import { describe, expect, test } from 'vitest'
import { makeFormatters } from '../../../server/contract/format.ts'
import { makeScale } from '../../../server/contract/scale.ts'
import { axisText } from '../../../web/charts/axis-text.ts'
import { percentText } from '../../../web/panels/percent-text.ts'
import { columnsOf } from '../../../web/table/columns.ts'
import { inBins } from '../../../web/table/in-bins.ts'
import { answerOf, metricOf, rowsOf } from '../rows.ts'

const format = makeFormatters('nl')
const reference = { code: 'GM9001', name: 'Markerwaard', value: 1, status: 'ok' as const }

test.each([
	['a rate per buurt has all', { reference, numerator: [1] }, 'buurt', 8],
	['a gemeente has no parent and no difference with itself', { reference, numerator: [1] }, 'gemeente', 6],
	['a statistic has no numerator', { reference, numerator: null }, 'buurt', 7],
	['several gemeenten: nothing to differ from', { reference: null, numerator: null }, 'wijk', 6],
] as const)('%s', (_, answer, level, count) => {
	expect(columnsOf({ ...answer, numerator: answer.numerator && [...answer.numerator] }, level)).toHaveLength(count)
})

describe('inBins', () => {
	const entries: Parameters<typeof rowsOf>[0] = [
		['A', 1, 'ok'],
		['B', 5, 'ok'],
		['C', 5, 'unreliable'],
		['D', null, 'missing'],
	]
	const rows = rowsOf(entries)
	const scale = makeScale({ ...answerOf(entries), breaks: [0, 2, 10] }, 'light')
	const names = (bins: number[], of: typeof scale | null) =>
		rows.filter((row) => inBins(row, bins, of)).map((row) => row.name)
	test.each([
		[[], ['A', 'B', 'C', 'D']],
		[[0], ['A']],
		[[1], ['B']],
		[
			[0, 1],
			['A', 'B'],
		],
		[[7], []],
	])('classes %j', (bins, expected) => {
		expect(names(bins, scale)).toEqual(expected)
	})
	test('without a scale nothing is left out', () => {
		expect(names([1], null)).toHaveLength(4)
	})
})

test.each([
	[0.0724, '7,2'],
	[0.0004, '< 0,1'],
	[0, '0,0'],
	[1, '100,0'],
])('percentText %d is %s', (share, expected) => {
	expect(percentText(share, format)).toBe(expected)
})

test.each([
	['cbs.woz', 0.25, '0,25'],
	['cbs.woz', 400, '400'],
	['signals.per1000', 0.5, '0,5'],
	['investments.committed', 500, '€ 500'],
	['investments.committed', 12_345, '€ 12.300'],
	['investments.committed', 500_000, '€ 500.000'],
	['investments.committed', 5_000_000, '€ 5 mln.'],
])('axisText of %s %d is %s', (metric, tick, expected) => {
	expect(axisText(tick, metricOf(metric), format).replaceAll('\u00a0', ' ')).toBe(expected)
})

test('a percent sign stands against its number, another unit does not', () => {
	expect(format.valueWithUnit(metricOf('cbs.ownerOccupied'), 40)).toBe('40%')
	expect(format.valueWithUnit(metricOf('signals.count'), 40)).toBe('40 meldingen')
})

test('what rounds to zero is not below zero', () => {
	expect(format.decimal(-0.001, 2)).toBe('0,00')
	expect(format.decimal(-0.2, 1)).toBe('-0,2')
})
