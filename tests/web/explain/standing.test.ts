import { describe, expect, it } from 'vitest'
import { likenessText } from '../../../server/contract/explain/likeness-text.ts'
import { likenessWords } from '../../../server/contract/explain/likeness-words.ts'
import { favourOf, standingText } from '../../../server/contract/explain/standing-text.ts'
import { standingWords } from '../../../server/contract/explain/standing-words.ts'
import { makeFormatters } from '../../../server/contract/format.ts'

const format = makeFormatters('nl')

describe('distance to the mean', () => {
	it.each([
		[1.23, 'moreIsWorse', '1,2 keer de gewone afwijking hoger, minder gunstig'],
		[-1.23, 'moreIsWorse', '1,2 keer de gewone afwijking lager, gunstiger'],
		[1.23, 'moreIsBetter', '1,2 keer de gewone afwijking hoger, gunstiger'],
		[-0.5, 'moreIsBetter', '0,5 keer de gewone afwijking lager, minder gunstig'],
		[2, 'neutral', '2,0 keer de gewone afwijking hoger'],
		[0.2, 'moreIsWorse', 'rond het gemiddelde'],
		[null, 'moreIsWorse', 'overal hetzelfde'],
	] as const)('%s of %s', (z, direction, text) => {
		expect(standingText(z, 5, direction, standingWords.nl, format)).toBe(text)
	})

	it('without a figure', () => {
		expect(standingText(null, null, 'neutral', standingWords.nl, format)).toBe('geen bruikbaar cijfer')
		expect(favourOf(1, 'neutral')).toBeNull()
	})
})

describe('in what another area differs', () => {
	const labels = ['Meldingen', 'WOZ', 'Misdrijven', 'Score', 'Huur']
	it.each<[string, (number | null)[], string]>([
		[
			'largest first, at most three',
			[-1.28, 0.9, 0.61, -2, 0.1],
			'Score lager (2,0), Meldingen lager (1,3) en WOZ hoger (0,9)',
		],
		['what is little is left out', [0.7, 0.1, 0.1, 0.1, 0.1], 'Meldingen hoger (0,7)'],
		[
			'what is not known is said',
			[0.7, null, null, 0.1, 0.1],
			'Meldingen hoger (0,7); niet te vergelijken op WOZ en Misdrijven',
		],
	])('%s', (_, differences, text) => {
		expect(likenessText(differences, labels, likenessWords.nl, format)).toBe(text)
	})
})
