import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type NumberStyle, type ParsedValue, parseValue } from '../../scripts/import/parse-value.ts'

const comma: NumberStyle = { decimal: 'comma' }
const point: NumberStyle = { decimal: 'point' }
const unknown: NumberStyle = { decimal: 'unknown' }
const missing: ParsedValue = { reason: 'missing' }
const suppressed: ParsedValue = { reason: 'suppressed' }

describe('parseValue', () => {
	it.each<[string, NumberStyle, ParsedValue]>([
		['12', comma, { value: 12 }],
		['-0,5', comma, { value: -0.5 }],
		['1.234,5', comma, { value: 1234.5 }],
		['1.234', comma, { value: 1234 }],
		['1.234.567', comma, { value: 1234567 }],
		['15 000', comma, { value: 15000 }],
		['15\u00a0000,25', comma, { value: 15000.25 }],
		['€ 15.000', comma, { value: 15000 }],
		['€ 15.000,-', comma, { value: 15000 }],
		['-€ 3,50', comma, { value: -3.5 }],
		[',5', comma, { value: 0.5 }],
		['  7  ', comma, { value: 7 }],
		['0', comma, { value: 0 }],
		['-0', comma, { value: 0 }],
		['1.234', point, { value: 1.234 }],
		['1,234.5', point, { value: 1234.5 }],
		['.00', point, { value: 0 }],
		['0.189053', point, { value: 0.189053 }],
		['-0.00730342', point, { value: -0.00730342 }],
		['1.5e-3', point, { value: 0.0015 }],
		['25.0000000', point, { value: 25 }],
		['1,5', unknown, { value: 1.5 }],
		['1.5', unknown, { value: 1.5 }],
		['1.234,5', unknown, { value: 1234.5 }],
		['1,234.5', unknown, { value: 1234.5 }],
		['12.3456', unknown, { value: 12.3456 }],
		['1234', unknown, { value: 1234 }],
		['−5', comma, { value: -5 }],
	])('reads %j (%j)', (cell, style, expected) => {
		expect(parseValue(cell, style)).toEqual(expected)
	})

	it.each<[string, ParsedValue]>([
		['', missing],
		['   ', missing],
		['.', missing],
		['null', missing],
		['-99995', missing],
		['-99.995', missing],
		['-99998', missing],
		['-99999999', missing],
		['-90001', missing],
		['-99997', suppressed],
		['-99997,0', suppressed],
		['x', suppressed],
		['X', suppressed],
	])('takes %j for no value, never for 0', (cell, expected) => {
		expect(parseValue(cell, comma)).toEqual(expected)
	})

	it('keeps −90000 and legitimate negative numbers', () => {
		expect(parseValue('-90000', comma)).toEqual({ value: -90000 })
		expect(parseValue('-0,42', comma)).toEqual({ value: -0.42 })
	})

	it.each<[string, NumberStyle, string]>([
		['veel', comma, 'not a number'],
		['12 stuks', comma, 'not a number'],
		['1,2,3', comma, 'not a number'],
		['--', comma, 'not a number'],
		['-', comma, 'not a number'],
		['1e999', point, 'not a number'],
		['Infinity', point, 'not a number'],
		['0x10', point, 'not a number'],
		['1.5', comma, 'not a number with a decimal comma'],
		['1,5', point, 'not a number with a decimal point'],
		['12.34.56', comma, 'not a number'],
		['1.234', unknown, 'can be read in two ways'],
		['-1,234', unknown, 'can be read in two ways'],
	])('refuses %j (%j)', (cell, style, fault) => {
		const parsed = parseValue(cell, style)
		expect('fault' in parsed && parsed.fault).toContain(fault)
	})

	it('knows the codes of the mapping', () => {
		const style: NumberStyle = { decimal: 'comma', missing: ['-', '9999'], suppressed: ['*'] }
		expect(parseValue('-', style)).toEqual(missing)
		expect(parseValue('9999', style)).toEqual(missing)
		expect(parseValue('*', style)).toEqual(suppressed)
	})

	it('reads back any number as the Dutch and the English write it', () => {
		const numbers = fc.integer({ min: -89_999_999, max: 10 ** 12 }).map((n) => n / 1000)
		fc.assert(
			fc.property(numbers, (n) => {
				const digits = { maximumFractionDigits: 3 }
				expect(parseValue(n.toLocaleString('nl-NL', digits), comma)).toEqual({ value: n === 0 ? 0 : n })
				expect(parseValue(n.toLocaleString('en-GB', digits), point)).toEqual({ value: n === 0 ? 0 : n })
			}),
		)
	})

	it('never makes a number of text without digits, and never throws', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(comma, point, unknown), (text, style) => {
				const parsed = parseValue(text, style)
				if (!/\d/.test(text)) expect(parsed).not.toHaveProperty('value')
				if ('value' in parsed) expect(Number.isFinite(parsed.value)).toBe(true)
			}),
		)
	})
})
