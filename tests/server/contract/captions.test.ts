import { describe, expect, test } from 'vitest'
import type { Language } from '../../../server/contract/common.ts'
import { makeFormatters } from '../../../server/contract/format.ts'
import { figureText, inSentence } from '../../../server/contract/presentation/caption.ts'
import { investmentsCaption, linesCaption } from '../../../server/contract/presentation/caption-lines.ts'

const context = (language: Language) => ({ language, whole: 'Testdam', nameOf: (code: string) => `naam ${code}` })

describe('the caption of agreements', () => {
	const say = (
		counts: [count: number, of: number, late: number, rest: number],
		filter = '',
		areas: string[] = [],
		language: Language = 'nl',
	) => {
		const [count, of, late, rest] = counts
		return investmentsCaption({ asOf: '2025-01-10' }, { count, of, late, rest }, { areas, filter }, context(language))
	}
	test.each<[string, string]>([
		[
			say([150, 150, 8, 138]),
			'Investeringen en afspraken in Testdam, peildatum 10 januari 2025. 8 van 150 zijn te laat. Hier niet getoond: nog 138 andere.',
		],
		[say([5, 5, 1, 0]), 'Investeringen en afspraken in Testdam, peildatum 10 januari 2025. 1 van 5 is te laat.'],
		[
			say([5, 5, 0, 0]),
			'Investeringen en afspraken in Testdam, peildatum 10 januari 2025. Van deze 5 is er geen te laat.',
		],
		[say([2, 2, 2, 0]), 'Investeringen en afspraken in Testdam, peildatum 10 januari 2025. Alle 2 zijn te laat.'],
		[
			say([0, 0, 0, 0], '', ['A', 'B']),
			'Investeringen en afspraken in naam A en naam B, peildatum 10 januari 2025. Er zijn er geen.',
		],
		[
			say([8, 150, 8, 0], 'te laat'),
			'Investeringen en afspraken die te laat zijn in Testdam, peildatum 10 januari 2025: 8 van 150.',
		],
		[
			say([3, 150, 1, 0], 'school'),
			'Investeringen en afspraken in Testdam, gezocht op “school”, peildatum 10 januari 2025. 1 van 3 is te laat.',
		],
		[
			say([8, 150, 8, 0], 'late', [], 'en'),
			'Investments and agreements that are late in Testdam, as of 10 January 2025: 8 of 150.',
		],
		[
			say([13, 13, 1, 1], '', [], 'en'),
			'Investments and agreements in Testdam, as of 10 January 2025. 1 of 13 is late. Not shown here: 1 other.',
		],
	])('%#', (caption, expected) => {
		expect(caption).toBe(expected)
	})
})

test('the caption of lines says which periods are covered in part', () => {
	const metric = { label: { nl: 'Aantal meldingen', en: 'Number of reports' } }
	const line = (area: string, name: string, values: (number | null)[]) => ({
		area,
		name,
		level: 'buurt',
		values,
		status: [],
	})
	const answer = {
		query: { metric: 'signals.count', interval: 'month', filter: null },
		metric,
		periods: ['2024-01', '2024-02', '2024-03'],
		partial: [false, false, true],
		series: [line('A', 'Aa', [1, 2, 3]), line('B', 'Bee', [null, null, 4])],
	} as unknown as Parameters<typeof linesCaption>[0]
	expect(linesCaption(answer, ['Grofvuil'], { language: 'nl' })).toBe(
		'Aantal meldingen (grofvuil) per maand, jan 2024 – mrt 2024: Aa en Bee. Niet over de hele periode geteld: mrt 2024.',
	)
})

test.each([
	['Meldingen per 1.000 inwoners', 'meldingen per 1.000 inwoners'],
	['WOZ-waarde', 'WOZ-waarde'],
	['', ''],
])('%s inside a sentence', (label, expected) => {
	expect(inSentence(label)).toBe(expected)
})

test('choices stand behind what they are choices of', () => {
	const format = makeFormatters('nl')
	expect(figureText('meldingen', [], format)).toBe('meldingen')
	expect(figureText('meldingen', ['Grofvuil', 'Open'], format)).toBe('meldingen (grofvuil en open)')
})
