import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { isoDay, localDay } from '../../scripts/import/local-day.ts'

describe('localDay', () => {
	it.each([
		['2025-06-26', '2025-06-26'],
		['2025-6-6', '2025-06-06'],
		['26-06-2025', '2025-06-26'],
		['6/6/2025 23:59', '2025-06-06'],
		['20250626', '2025-06-26'],
		['2025-06-26 11:25:42.0000000', '2025-06-26'],
		['2025-06-26T11:25:42,5', '2025-06-26'],
		// UTC evening is the next day in Amsterdam: one hour in winter, two in summer.
		['2026-01-10T22:59:59+00:00', '2026-01-10'],
		['2026-01-10T23:00:00+00:00', '2026-01-11'],
		['2026-07-10T21:59:59Z', '2026-07-10'],
		['2026-07-10T22:00:00Z', '2026-07-11'],
		['2026-07-11T00:30:00+02:00', '2026-07-11'],
		['2026-07-11T00:30:00+0530', '2026-07-10'],
		['2025-04-14 06:37:38+02', '2025-04-14'],
		// 02:30 does not exist on 30 March 2025 and comes twice on 26 October: the day is certain either way.
		['2025-03-30T02:30:00', '2025-03-30'],
		['2025-10-26T02:30:00', '2025-10-26'],
		['2025-10-25T22:30:00Z', '2025-10-26'],
		['2025-10-26T22:59:00Z', '2025-10-26'],
		['2025-10-26T23:00:00Z', '2025-10-27'],
		// Seconds that a register rounded up, and the end of a day written as hour 24.
		['2024-05-01 12:34:60', '2024-05-01'],
		['2024-05-01 23:59:60', '2024-05-02'],
		['2024-02-28 24:00:00', '2024-02-29'],
		[' 2024-02-29 ', '2024-02-29'],
	])('%s is %s', (text, day) => {
		expect(isoDay(localDay(text))).toBe(day)
	})

	it('takes values without an offset as UTC when told so, but a date alone stays that date', () => {
		expect(isoDay(localDay('2026-07-10 22:30:00', 'UTC'))).toBe('2026-07-11')
		expect(isoDay(localDay('2026-07-10', 'UTC'))).toBe('2026-07-10')
	})

	it.each([
		['', /is not a date/],
		['gisteren', /is not a date/],
		['45123', /is not a date/],
		['2025-13-01', /the month 13/],
		['05/31/2025', /the month 31: the day comes first/],
		['2025-02-29', /day 29 of month 2, which does not exist in 2025/],
		['2025-00-10', /the month 0/],
		['31-06-2025', /day 31 of month 6/],
		['1899-12-30', /the year 1899/],
		['2025-06-26 25:00', /time of day/],
		['2025-06-26 12:61:00', /time of day/],
		['2025-06-26 24:00:01', /time of day/],
		['2025-06-26T11:00:00+19:00', /the offset \+19:00/],
	])('refuses %j', (text, reason) => {
		expect(() => localDay(text)).toThrow(reason)
	})

	const moment = fc.date({ min: new Date('1970-01-01'), max: new Date('2037-12-31'), noInvalidDate: true })

	it('agrees with Temporal on every moment, whatever its offset', () => {
		fc.assert(
			fc.property(moment, fc.integer({ min: -14, max: 14 }), (date, hours) => {
				const instant = Temporal.Instant.fromEpochMilliseconds(date.getTime())
				const offset = `${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`
				const text = instant.toZonedDateTimeISO(offset).toString({ timeZoneName: 'never' })
				expect(isoDay(localDay(text))).toBe(instant.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString())
			}),
			{ numRuns: 500 },
		)
	})

	it('gives a number or a RangeError for any text', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9T:.+Z/ -]{0,30}$/)), (text) => {
				try {
					expect(Number.isInteger(localDay(text))).toBe(true)
				} catch (error) {
					expect(error).toBeInstanceOf(RangeError)
				}
			}),
			{ numRuns: 1000 },
		)
	})
})
