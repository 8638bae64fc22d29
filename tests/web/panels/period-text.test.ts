import { expect, test } from 'vitest'
import { makeFormatters } from '../../../server/contract/format.ts'
import { lastDay, periodText, rangeText } from '../../../server/contract/period-text.ts'
import { answerOf } from '../rows.ts'

const format = makeFormatters('nl')

test.each([
	['2024-01-01', '2025-01-01', '2024'],
	['2023-01-01', '2025-01-01', '2023–2024'],
	['2024-03-01', '2024-04-01', '1 maart 2024 – 31 maart 2024'],
	['2024-02-28', '2024-03-01', '28 februari 2024 – 29 februari 2024'],
])('%s until %s reads %s: the last day is not in the range', (from, to, expected) => {
	expect(rangeText(from, to, format)).toBe(expected)
})

test('the last day before a new year', () => {
	expect(lastDay('2025-01-01')).toBe('2024-12-31')
})

test('the period comes from the question in the Answer', () => {
	const { query } = answerOf([])
	const filter = { from: '2024-01-01', to: '2025-01-01', category: [], status: [], channel: [] }
	expect(periodText({ query }, format, 'alle jaren')).toBe('2024')
	expect(periodText({ query: { ...query, period: 'all' } }, format, 'alle jaren')).toBe('alle jaren')
	expect(periodText({ query: { ...query, period: null, filter } }, format, 'alle jaren')).toBe('2024')
})
