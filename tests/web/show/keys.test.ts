import { describe, expect, test } from 'vitest'
import { pointed } from '../../../web/show/pointed.ts'
import { showKey } from '../../../web/show/show-keys.ts'
import { DIGITS_TOGETHER, typeDigit } from '../../../web/show/type-digit.ts'

describe('a key', () => {
	test.each([
		['ArrowRight', 'next'],
		['PageDown', 'next'],
		[' ', 'next'],
		['ArrowLeft', 'previous'],
		['PageUp', 'previous'],
		['Home', 'first'],
		['End', 'last'],
		['b', 'blank'],
		['B', 'blank'],
		['.', 'blank'],
		['n', 'notes'],
		['s', 'speaker'],
		['e', 'explore'],
		['f', 'fullScreen'],
		['d', 'theme'],
		['h', 'help'],
		['?', 'help'],
		['Escape', 'leave'],
	])('%s asks for %s', (key, action) => {
		expect(showKey({ key }, true)).toEqual({ action })
	})

	test('of digits gives the digit, and Shift with the bar goes back', () => {
		expect(showKey({ key: '0' }, true)).toEqual({ digit: 0 })
		expect(showKey({ key: '7' }, true)).toEqual({ digit: 7 })
		expect(showKey({ key: ' ', shiftKey: true }, true)).toEqual({ action: 'previous' })
	})

	test('with Control, of another name or of an object asks nothing', () => {
		expect(showKey({ key: 'b', ctrlKey: true }, true)).toBeNull()
		expect(showKey({ key: 'ArrowRight', altKey: true }, true)).toBeNull()
		for (const key of ['x', 'Tab', 'constructor', 'toString', 'F5']) expect(showKey({ key }, true)).toBeNull()
	})

	test('of a letter counts only where letters are on; arrows always do', () => {
		expect(showKey({ key: 'b' }, false)).toBeNull()
		expect(showKey({ key: '3' }, false)).toBeNull()
		expect(showKey({ key: 'ArrowRight' }, false)).toEqual({ action: 'next' })
		expect(showKey({ key: 'Escape' }, false)).toEqual({ action: 'leave' })
	})
})

describe('digits', () => {
	const type = (digits: string, total: number, apart = 200) =>
		[...digits].reduce<{ number: number; at: number } | null>(
			(typed, digit, i) => typeDigit(typed, Number(digit), i * apart, total),
			null,
		)?.number

	test.each([
		['3', 8, 3],
		['12', 14, 12],
		['12', 8, 2],
		['10', 14, 10],
		['123', 14, 3],
		['05', 8, 5],
	])('%s of %i scenes is %i', (digits, total, number) => {
		expect(type(digits, total)).toBe(number)
	})

	test('a second one that comes later begins anew', () => {
		expect(type('12', 14, DIGITS_TOGETHER)).toBe(2)
		expect(type('12', 14, DIGITS_TOGETHER - 1)).toBe(12)
	})
})

describe('a press on a picture of 900 pixels', () => {
	const press = (from: [number, number], to: [number, number], more: { finger?: boolean; took?: number } = {}) =>
		pointed({ x: from[0], y: from[1], at: 0 }, { x: to[0], y: to[1], at: more.took ?? 100 }, 900, more.finger ?? false)

	test.each([
		['right third', [700, 300], [702, 301], {}, 'next'],
		['left third', [100, 300], [100, 300], {}, 'previous'],
		['middle', [450, 300], [450, 300], {}, null],
		['held', [700, 300], [700, 300], { took: 900 }, null],
		['drag of the mouse', [700, 300], [500, 300], {}, null],
		['swipe to the left', [500, 300], [400, 310], { finger: true }, 'next'],
		['swipe to the right', [400, 300], [500, 290], { finger: true }, 'previous'],
		['swipe downwards', [700, 300], [730, 500], { finger: true }, null],
		['tap', [880, 10], [880, 12], { finger: true }, 'next'],
	] as const)('%s', (_, from, to, more, where) => {
		expect(press([...from], [...to], more)).toBe(where)
	})
})
