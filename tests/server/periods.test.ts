import { describe, expect, test } from 'vitest'
import { periodsBetween, yearsBetween } from '../../server/series/periods.ts'
import { monthsBefore } from '../../server/signals/filter.ts'
import { lastYearOf } from '../../server/values/evaluate.ts'

test.each([
	['2024-01-01', 12, '2023-01-01'],
	['2024-02-29', 12, '2023-02-28'],
	['2024-03-31', 1, '2024-02-29'],
	['2025-01-31', 2, '2024-11-30'],
	['2024-05-15', 0, '2024-05-15'],
])('%s minus %i months is %s', (day, months, before) => {
	expect(monthsBefore(day, months)).toBe(before)
})

test.each([
	['2025-01-01', '2024'],
	['2025-01-02', '2025'],
	['2024-12-31', '2024'],
])('a range up to %s ends in %s', (to, year) => {
	expect(lastYearOf(to)).toBe(year)
})

describe('periodsBetween', () => {
	test.each([
		['2023-12-31', '2025-01-02', 'year', ['2023', '2024', '2025'], [true, false, true]],
		['2023-01-01', '2025-01-01', 'year', ['2023', '2024'], [false, false]],
		['2024-11-15', '2025-02-01', 'month', ['2024-11', '2024-12', '2025-01'], [true, false, false]],
		['2024-02-01', '2024-02-29', 'month', ['2024-02'], [true]],
		['2024-02-01', '2024-03-01', 'month', ['2024-02'], [false]],
	] as const)('from %s to %s per %s', (from, to, interval, periods, partial) => {
		expect(periodsBetween(from, to, interval)).toEqual({ periods, partial })
	})
})

test('yearsBetween fills gaps', () => {
	expect(yearsBetween(['2021', '2024'])).toEqual(['2021', '2022', '2023', '2024'])
	expect(yearsBetween(['2021'])).toEqual(['2021'])
})
