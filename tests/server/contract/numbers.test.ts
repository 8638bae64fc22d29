import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languages } from '../../../server/contract/common.ts'
import { makeFormatters } from '../../../server/contract/format.ts'
import { findNumbers, writeLike } from '../../../server/contract/presentation/numbers.ts'

const found = (text: string, language: 'nl' | 'en') =>
	findNumbers(text, language).map(({ text: written, kind, value }) => [written, kind, value])

describe('in Dutch', () => {
	test.each<[string, [string, string, number][]]>([
		['1.840 meldingen', [['1.840', 'number', 1840]]],
		['84,2 per 1.000 inwoners.', [['84,2', 'number', 84.2]]],
		[
			'€ 1,2 mln, € 3 miljard en 300 duizend',
			[
				['€ 1,2 mln', 'money', 1_200_000],
				['€ 3 miljard', 'money', 3e9],
				['300 duizend', 'number', 300_000],
			],
		],
		['€\u00a01,3\u00a0mln. toegezegd', [['€\u00a01,3\u00a0mln', 'money', 1_300_000]]],
		[
			'18.000 euro en € 18.000',
			[
				['18.000 euro', 'money', 18_000],
				['€ 18.000', 'money', 18_000],
			],
		],
		[
			'14 % of 14% of 14 procent',
			[
				['14 %', 'percent', 14],
				['14%', 'percent', 14],
				['14 procent', 'percent', 14],
			],
		],
		['4½ uur, 65-plussers, 75+ en A12', []],
		[
			'4,5 keer zo veel, 3× en 289 × € 1.000',
			[
				['4,5', 'times', 4.5],
				['3', 'times', 3],
				['289', 'number', 289],
			],
		],
		[
			'3e van 73 in de 21ste eeuw',
			[
				['3e', 'ordinal', 3],
				['73', 'number', 73],
				['21ste', 'ordinal', 21],
			],
		],
		[
			'in 2024 en 2023–2024',
			[
				['2024', 'year', 2024],
				['2023', 'year', 2023],
				['2024', 'year', 2024],
			],
		],
		['2.024 meldingen', [['2.024', 'number', 2024]]],
		['op 31 december 2025, 1 jan. 2024, maart 2023, 2024-05-31, 31-12-2025 om 14.30 uur of 9:05', []],
		['MW-2020-022 in BU90010101, 1234 AB Markerwaard', []],
		['er waren 1840 in de wijk', [['1840', 'number', 1840]]],
		[
			'-0,02, −3 en +4,5',
			[
				['-0,02', 'number', -0.02],
				['−3', 'number', -3],
				['+4,5', 'number', 4.5],
			],
		],
		[
			'5-10 of 12–15',
			[
				['5', 'number', 5],
				['10', 'number', 10],
				['12', 'number', 12],
				['15', 'number', 15],
			],
		],
		['1.84 en 84.2 zijn hier geen getallen, 12km ook niet', []],
		['**84,2** [bron](https://www.cbs.nl/85984) https://x.nl/7', [['84,2', 'number', 84.2]]],
		['1. eerste\n2. tweede: 33', [['33', 'number', 33]]],
		['', []],
		['9'.repeat(400), []],
	])('%s', (text, expected) => {
		expect(found(text, 'nl')).toEqual(expected)
	})
})

describe('in English', () => {
	test.each<[string, [string, string, number][]]>([
		[
			'1,840 reports, 84.2 per 1,000 inhabitants',
			[
				['1,840', 'number', 1840],
				['84.2', 'number', 84.2],
			],
		],
		[
			'€1.2m, €3bn, 1.2 million and €12.3k',
			[
				['€1.2m', 'money', 1_200_000],
				['€3bn', 'money', 3e9],
				['1.2 million', 'number', 1_200_000],
				['€12.3k', 'money', 12_300],
			],
		],
		['5 m wide', []],
		[
			'3rd of 73, 14 per cent, 4.5 times',
			[
				['3rd', 'ordinal', 3],
				['73', 'number', 73],
				['14 per cent', 'percent', 14],
				['4.5', 'times', 4.5],
			],
		],
		['31 December 2025, December 31, 2025 and May 2024 at 12.30 pm', []],
		['84,2 is no number here', []],
	])('%s', (text, expected) => {
		expect(found(text, 'en')).toEqual(expected)
	})
})

test.each([
	['€ 1,2 mln', 1_340_000, '€ 1,3 mln'],
	['84,2', 1840, '1.840,0'],
	['14 %', 15.4, '15 %'],
	['3e', 11, '11e'],
	['-0,09', -0.214, '-0,21'],
	['-0,09', 0.05, '0,05'],
	['1.840', 1799.6, '1.800'],
])('what is written as %s is written as %s', (text, value, expected) => {
	const [number] = findNumbers(text, 'nl')
	expect(number && writeLike(number, value, 'nl')).toBe(expected)
})

const language = fc.constantFrom(...languages)
const amount = fc.double({ min: -1e9, max: 1e9, noNaN: true })

test('every number that the screen writes is found whole, with its value and precision', () => {
	fc.assert(
		fc.property(language, amount, fc.nat(3), (language, value, digits) => {
			const format = makeFormatters(language)
			const text = format.decimal(value, digits)
			const [number, ...others] = findNumbers(`Het is ${text}, dus.`, language)
			const isYear = number?.kind === 'year'
			expect([number?.text, others.length]).toEqual([text, 0])
			expect(number?.step).toBeCloseTo(10 ** -digits, 12)
			expect(isYear).toBe(false)
			expect(Math.abs((number?.value ?? 0) - value)).toBeLessThanOrEqual((number?.step ?? 0) / 2 + 1e-6)
			const money = format.euro(value)
			expect(findNumbers(money, language)[0]).toMatchObject({ kind: 'money' })
		}),
	)
})

test('what is found stands in the text at its place, in order, and any text is read', () => {
	const pieces = fc.constantFrom(
		'1',
		'.',
		',',
		'€',
		' ',
		'-',
		'%',
		'mln',
		'e',
		'keer',
		'20',
		'000',
		'\n',
		'](',
		')',
		'a',
		'maart',
	)
	const text = fc.oneof(
		fc.string({ maxLength: 80 }),
		fc.array(pieces, { maxLength: 40 }).map((list) => list.join('')),
	)
	fc.assert(
		fc.property(language, text, (language, text) => {
			let end = 0
			for (const number of findNumbers(text, language)) {
				expect(text.slice(number.start, number.start + number.text.length)).toBe(number.text)
				expect(number.start).toBeGreaterThanOrEqual(end)
				expect(Number.isFinite(number.value) && number.step > 0).toBe(true)
				end = number.start + number.text.length
			}
		}),
		{ numRuns: 500 },
	)
})
