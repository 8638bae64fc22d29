import { expect, test } from 'vitest'
import { durationText, pause, reset, start, stopped, timeUsed } from '../../../web/show/stopwatch.ts'

test('time runs from start to pause, and goes on from there', () => {
	const running = start(stopped, 1000)
	expect(timeUsed(running, 4000)).toBe(3000)
	// A second start changes nothing.
	expect(start(running, 3000)).toBe(running)
	const paused = pause(running, 5000)
	expect(timeUsed(paused, 99_000)).toBe(4000)
	expect(timeUsed(start(paused, 10_000), 11_000)).toBe(5000)
})

test('back to nothing: what ran runs on, what stood stands', () => {
	const running = reset(start(stopped, 1000), 5000)
	expect(timeUsed(running, 6000)).toBe(1000)
	expect(reset(pause(running, 7000), 8000)).toEqual(stopped)
})

test('a clock that is set back takes nothing away', () => {
	expect(timeUsed(start(stopped, 5000), 1000)).toBe(0)
})

test.each([
	[0, '0:00'],
	[999, '0:00'],
	[65_000, '1:05'],
	[600_000, '10:00'],
	[3_729_000, '1:02:09'],
])('%i ms is %s', (milliseconds, text) => {
	expect(durationText(milliseconds)).toBe(text)
})
