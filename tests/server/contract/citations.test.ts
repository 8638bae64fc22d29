import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeFormatters } from '../../../server/contract/format.ts'
import { citationsOf, staleCitations, unknownNumbers } from '../../../server/contract/presentation/citations.ts'
import { blankScene, type Scene } from '../../../server/contract/presentation/scene.ts'
import type { Figure } from '../../../server/contract/presentation/scene-answer.ts'

const figures: Figure[] = [
	{ key: 'value:A', label: 'Planetenbuurt', value: 84.24, text: '84,2 per 1.000 inwoners' },
	{ key: 'value:B', label: 'Sterrenbuurt', value: 61.2, text: '61,2 per 1.000 inwoners' },
	{ key: 'value:C', label: 'De Wulp', value: 61.2, text: '61,2 per 1.000 inwoners' },
	{ key: 'rank:A', label: 'Planetenbuurt, plaats van hoog naar laag', value: 3, text: '3e' },
	{ key: 'ratio:A', label: 'Planetenbuurt tegenover Markerwaard', value: 4.46, text: '4,5 keer' },
	{ key: 'reference', label: 'gemeente Markerwaard', value: 19, text: '19,0 per 1.000 inwoners' },
	{ key: 'total', label: 'alle gebieden samen', value: 1840, text: '1.840' },
	{ key: 'markedShare', label: 'aandeel van de gemarkeerde gebieden', value: 28.4, text: '28,4%' },
	{ key: 'count:hot', label: 'aantal buurten dat opvallend hoog is', value: 4, text: '4' },
	{ key: 'late', label: 'aantal dat te laat is', value: 8, text: '8' },
	{ key: 'milestones:late', label: 'aantal mijlpalen dat te laat is', value: 8, text: '8' },
	{ key: 'committed', label: 'toegezegd, samen', value: 1_249_000, text: '€ 1.249.000' },
	{ key: 'woz', label: 'Sterrenbuurt', value: 289, text: '289 × € 1.000' },
	{ key: 'change:A', label: 'Stevinbuurt, 2014–2024, verschil', value: -0.16, text: '-0,16' },
	{ key: 'value:S:2016', label: 'Stevinbuurt, 2016', value: -0.09, text: '-0,09' },
	{ key: 'value:S:2014', label: 'Stevinbuurt, 2014', value: -0.09, text: '-0,09' },
	{ key: 'year', label: 'aantal', value: 2024, text: '2.024' },
]

const said = (message: string, rest: Partial<Scene> = {}): Scene => ({ ...blankScene('a', 'map'), message, ...rest })
const cited = (message: string) => citationsOf(said(message), figures).map(({ text, figure }) => `${text} ${figure}`)

describe('a number is cited', () => {
	test.each<[string, string[]]>([
		['Planetenbuurt heeft 84,2 meldingen', ['84,2 value:A']],
		['ruim 84 meldingen in Planetenbuurt', ['84 value:A']],
		['84,3 is een ander getal', []],
		['In De Wulp is het 61,2', ['61,2 value:C']],
		['In Sterrenbuurt is het 61,2', ['61,2 value:B']],
		['Planetenbuurt staat op de 3e plaats', ['3e rank:A']],
		['op de 3e verdieping', []],
		['4,5 keer zo veel', ['4,5 ratio:A']],
		['4,5 meldingen', []],
		['28,4% van alle meldingen', ['28,4% markedShare']],
		['28% van alle meldingen', ['28% markedShare']],
		['1.840 meldingen', ['1.840 total']],
		['€ 1,2 mln is toegezegd', ['€ 1,2 mln committed']],
		['€ 1.249.000 is toegezegd', ['€ 1.249.000 committed']],
		['€ 1,3 mln is toegezegd', []],
		['Huizen zijn € 289.000 waard', ['€ 289.000 woz']],
		['De score daalde met 0,16', ['0,16 change:A']],
		['In de Stevinbuurt was het -0,09 in 2016', ['-0,09 value:S:2016']],
		['In de Stevinbuurt was het -0,09 in 2014', ['-0,09 value:S:2014']],
		// Small and bare: only where it can be one figure alone.
		['4 buurten', ['4 count:hot']],
		['8 afspraken', []],
		['In 2024 was het zo', []],
		['2.024 meldingen', ['2.024 year']],
		['per 1.000 inwoners, op 31 december 2025', []],
	])('%s', (message, expected) => {
		expect(cited(message)).toEqual(expected)
	})
	test('once, wherever an audience reads it', () => {
		const scene = said('84,2', {
			title: '84,2',
			body: '**28,4%**',
			notes: '1.840',
			caption: '61,2',
			decisions: ['19,0'],
			highlights: [{ area: 'BU90010404', label: '4,5 keer' }],
		})
		expect(citationsOf(scene, figures).map(({ text }) => text)).toEqual(['84,2', '28,4%', '61,2', '19,0', '4,5'])
	})
	test('in English too', () => {
		expect(citationsOf(said('1,840 reports, 84.2 per 1,000'), figures, 'en')).toEqual([
			{ text: '1,840', figure: 'total' },
			{ text: '84.2', figure: 'value:A' },
		])
	})
})

describe('a citation', () => {
	const changed = (key: string, value: number) => ({
		figures: figures.map((figure) => (figure.key === key ? { ...figure, value } : figure)),
	})
	test.each<[string, string, number, string | null]>([
		['84,2 meldingen', 'value:A', 90.06, '90,1'],
		['84,2 meldingen', 'value:A', 84.21, null],
		['€ 1,2 mln', 'committed', 3_460_000, '€ 3,5 mln'],
		['Planetenbuurt is de 3e', 'rank:A', 12, '12e'],
		['28,4% van alles', 'markedShare', 31, '31,0%'],
		['1.840 meldingen', 'total', 12_345, '12.345'],
		['daalde met 0,16', 'change:A', -0.2, '0,20'],
		['€ 289.000', 'woz', 301, '€ 301.000'],
	])('of "%s" when %s is %s', (message, key, value, now) => {
		const scene = said(message)
		const kept = { ...scene, citations: citationsOf(scene, figures) }
		expect(kept.citations.map(({ figure }) => figure)).toEqual([key])
		expect(staleCitations(kept, { figures })).toEqual([])
		expect(staleCitations(kept, changed(key, value)).map((stale) => stale.now)).toEqual(now === null ? [] : [now])
	})
	test('names the figure, also when it is gone', () => {
		const scene = said('84,2', { citations: [{ text: '84,2', figure: 'value:A' }] })
		expect(staleCitations(scene, changed('value:A', 1))).toEqual([
			{ text: '84,2', figure: 'value:A', label: 'Planetenbuurt', now: '1,0' },
		])
		expect(staleCitations(scene, { figures: [] })).toEqual([
			{ text: '84,2', figure: 'value:A', label: 'value:A', now: null },
		])
	})
	test('of a small number that somebody chose is held to it', () => {
		const scene = said('8 afspraken zijn te laat', { citations: [{ text: '8', figure: 'late' }] })
		expect(staleCitations(scene, { figures })).toEqual([])
		expect(staleCitations(scene, changed('late', 7)).map(({ now }) => now)).toEqual(['7'])
	})
	test('whose text is no longer there says nothing', () => {
		const scene = said('andere woorden', { citations: [{ text: '84,2', figure: 'value:A' }] })
		expect(staleCitations(scene, { figures: [] })).toEqual([])
	})
})

test.each<[string, string[]]>([
	['84,2 en 85,1 en 85,1', ['85,1']],
	['2 wijken, 2024, de 1e fase, per 1.000, 31 december 2025', []],
	['12 buurten', ['12']],
	['€ 5 mln', ['€ 5 mln']],
	['84%', ['84%']],
])('unknown in "%s"', (message, expected) => {
	expect(unknownNumbers(said(message), { figures })).toEqual(expected)
})

test('a figure as the screen writes it is cited, not stale and not unknown', () => {
	const format = makeFormatters('nl')
	const value = fc.oneof(fc.integer({ min: 10, max: 1_000_000 }), fc.double({ min: 10, max: 1e6, noNaN: true }))
	fc.assert(
		fc.property(value, fc.nat(2), (value, digits) => {
			const text = format.decimal(value, digits)
			const one: Figure = { key: 'value:X', label: 'De Kluut', value, text }
			const scene = said(`In De Kluut is het ${text}.`)
			const citations = citationsOf(scene, [one])
			const isYear = /^(19|20)\d\d$/.test(text) || text === '2100'
			expect(citations).toEqual(isYear ? [] : [{ text, figure: 'value:X' }])
			expect(staleCitations({ ...scene, citations }, { figures: [one] })).toEqual([])
			expect(unknownNumbers(scene, { figures: [one] })).toEqual([])
		}),
	)
})

test('any words and figures are read, and what was just cited is not stale', () => {
	const figure = fc.record({
		key: fc.constantFrom('value:A', 'rank:A', 'ratio:A', 'reference', 'x'),
		label: fc.string({ maxLength: 12 }),
		value: fc.double({ noNaN: true }),
		text: fc.constantFrom('1', '€ 1', '1%', '1 keer'),
	})
	const distinct = fc.uniqueArray(figure, { selector: ({ key }) => key })
	fc.assert(
		fc.property(
			fc.string({ maxLength: 60 }),
			fc.array(fc.double({ min: 0, max: 1e5, noNaN: true })),
			distinct,
			(text, numbers, figures) => {
				const scene = said(
					`${text} ${numbers.map((n) => makeFormatters('nl').decimal(n, 1)).join(' of ')}`.slice(0, 300),
				)
				const citations = citationsOf(scene, figures)
				expect(staleCitations({ ...scene, citations }, { figures })).toEqual([])
			},
		),
	)
})
