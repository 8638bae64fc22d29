import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choiceToHtml } from '../../../server/contract/explain/choice-to-html.ts'
import { choiceToText } from '../../../server/contract/explain/choice-to-text.ts'
import { contenders, verdictOf } from '../../../server/contract/explain/choice-verdict.ts'
import { explainChoice } from '../../../server/contract/explain/explain-choice.ts'
import { makeFormatters } from '../../../server/contract/format.ts'
import type { PrioritiesAnswer } from '../../../server/contract/priority.ts'
import { answer, input, nameOf } from './choice-answer.ts'

const format = { nl: makeFormatters('nl'), en: makeFormatters('en') }
const textOf = (changed: Partial<PrioritiesAnswer> = {}, pair = input.pair) =>
	explainChoice({ ...input, answer: { ...answer, ...changed }, pair }, 'nl', format.nl)
const row = (i: number, changed: Partial<PrioritiesAnswer['rows'][number]> = {}) => {
	const found = answer.rows[i]
	if (!found) throw new Error(`no row ${i}`)
	return { ...found, ...changed }
}

const nl = `Waarom Haven en niet Oost
=========================
De vraag: Waar komt de sporthal?

Bij de gekozen gewichten staat Haven op de 1e plaats van 2 en Oost op de 2e. Haven staat bij vrijwel elke weging hoger. Wie de gewichten laat schuiven, vindt Haven in 96 van de 100 varianten bovenaan, en Oost in 4 van de 100 varianten.

Waar het verschil in zit
------------------------
- Bijstand (per 1.000 inwoners): Haven 88, Oost 40; pleit voor Haven.
- Meldingen per 1.000 inwoners: Haven 30,5, Oost 61,0; pleit voor Oost.

Wat de doorslag geeft, en wat de uitkomst zou keren
---------------------------------------------------
- Bijstand geeft de doorslag: zonder dit criterium staat niet Haven maar Oost bovenaan.
- Weegt het criterium Bijstand lichter dan 1,2 (nu 6), dan staat Oost bovenaan.
- Weegt het criterium Meldingen per 1.000 inwoners zwaarder dan 10 (nu 2), dan staat Oost bovenaan.

De rangorde
-----------
Bij andere gewichten: de plaatsen in negen van de tien van 5.000 varianten, waarin elk gewicht om het gekozen gewicht schuift.
- Haven: Plaats 1e; Bij andere gewichten 1e; Bovenaan in 96 van de 100 varianten
- Oost: Plaats 2e; Bij andere gewichten 2e; Bovenaan in 4 van de 100 varianten
- Zuid: Plaats geen

De cijfers
----------
- Haven: Bijstand (per 1.000 inwoners) 88; Meldingen per 1.000 inwoners 30,5
- Oost: Bijstand (per 1.000 inwoners) 40; Meldingen per 1.000 inwoners 61,0
- Zuid: Bijstand (per 1.000 inwoners) niet getoond (te weinig); Meldingen per 1.000 inwoners 12,0
- Gemiddeld van alle buurten: Bijstand (per 1.000 inwoners) 34; Meldingen per 1.000 inwoners 41,3

De criteria
-----------
- Bijstand, 2024; een hoge waarde pleit voor een gebied; gewicht 6, dat is 75% van het geheel (in de varianten 48 tot 94%); bron: CBS.
- Meldingen per 1.000 inwoners, 2025; alleen Grofvuil; een hoge waarde pleit voor een gebied; gewicht 2, dat is 25% van het geheel (in de varianten 6 tot 52%); bron: Meldingen.

Wat hier niet in staat
----------------------
- De cijfers zeggen niets over kosten, ruimte, lopende plannen of wat bewoners zelf willen.
- De gewichten zijn een keuze, geen meting. Wie anders weegt, kan anders uitkomen.
- Elk cijfer is omgezet in de plaats tussen alle buurten: het gaat om meer of minder dan elders, niet om een norm.
- Meldingen zeggen ook iets over hoe graag mensen melden.
- Van Zuid is niet alles bekend of betrouwbaar: Bijstand, niet getoond (te weinig). Daarom heeft Zuid geen plaats. Onbekend is geen nul.
- De cijfers zijn niet allemaal van dezelfde periode; zie bij elk criterium.

Verantwoording
--------------
Gegevens: Voorbeeldstad, peildatum 31 december 2025.
Berekening: gewogen gemiddelde van de omgezette cijfers; 5.000 varianten van de gewichten (Dirichlet, startgetal 12345).
Gemaakt op 21 november 2026 met Regiekaart.
Deze afweging op het scherm: https://kaart.example/?task=choice
`
const en = `Why Haven and not Oost
======================
The question: Waar komt de sporthal?

At the chosen weights Haven takes the 1st place of 2 and Oost the 2nd. Haven stands higher with nearly any weighing. If the weights are shifted, Haven comes out on top in 96 of 100 variants, and Oost in 4 of 100 variants.

Where the difference lies
-------------------------
- Social assistance (per 1,000 inhabitants): Haven 88, Oost 40; speaks for Haven.
- Reports per 1,000 inhabitants: Haven 30.5, Oost 61.0; speaks for Oost.

What decides, and what would turn the outcome
---------------------------------------------
- Social assistance decides: without this criterion not Haven but Oost comes out on top.
- If the criterion Social assistance weighs less than 1.2 (now 6), Oost comes out on top.
- If the criterion Reports per 1,000 inhabitants weighs more than 10 (now 2), Oost comes out on top.

The ranking
-----------
With other weights: the places in nine of ten of 5,000 variants, in which each weight shifts around the chosen one.
- Haven: Place 1st; With other weights 1st; On top in 96 of 100 variants
- Oost: Place 2nd; With other weights 2nd; On top in 4 of 100 variants
- Zuid: Place none

The figures
-----------
- Haven: Social assistance (per 1,000 inhabitants) 88; Reports per 1,000 inhabitants 30.5
- Oost: Social assistance (per 1,000 inhabitants) 40; Reports per 1,000 inhabitants 61.0
- Zuid: Social assistance (per 1,000 inhabitants) not shown (too few); Reports per 1,000 inhabitants 12.0
- Mean of all buurten: Social assistance (per 1,000 inhabitants) 34; Reports per 1,000 inhabitants 41.3

The criteria
------------
- Social assistance, 2024; a high value speaks for an area; weight 6, which is 75% of the whole (48 to 94% in the variants); source: CBS.
- Reports per 1,000 inhabitants, 2025; only Grofvuil; a high value speaks for an area; weight 2, which is 25% of the whole (6 to 52% in the variants); source: Meldingen.

What is not in here
-------------------
- The figures say nothing about costs, room, plans under way or what residents themselves want.
- The weights are a choice, not a measurement. Who weighs otherwise may end up elsewhere.
- Each figure is turned into its place among all buurten: it is about more or less than elsewhere, not about a norm.
- Reports also say how readily people report.
- Not all is known or reliable of Zuid: Social assistance, not shown (too few). Hence Zuid has no place. Unknown is not zero.
- The figures are not all of the same period; see each criterion.

How this was made
-----------------
Data: Voorbeeldstad, as of 31 December 2025.
Computation: weighted mean of the converted figures; 5,000 variants of the weights (Dirichlet, seed 12345).
Made on 21 November 2026 with Regiekaart.
This weighing on the screen: https://kaart.example/?task=choice
`

describe('the text that keeps a choice', () => {
	it('tells all that was weighed, word for word', () => {
		expect(choiceToText(explainChoice(input, 'nl', format.nl))).toBe(nl)
		expect(choiceToText(explainChoice(input, 'en', format.en))).toBe(en)
	})

	it('is about the higher place first, whichever way round the two are asked', () => {
		expect(textOf({}, ['BU90010101', 'BU90010102'])).toEqual(textOf({}, ['BU90010102', 'BU90010101']))
	})

	it('asks the usual question when none was written', () => {
		expect(explainChoice({ ...input, question: '  ' }, 'nl', format.nl).question).toBe(
			'De vraag: Welke buurt komt het eerst in aanmerking?',
		)
	})

	it('does not claim a winner of a race', () => {
		const rows = [row(0, { rankHigh: 2, first: 0.6 }), row(1, { rankLow: 1, first: 0.4 }), row(2)]
		const { title, lead } = textOf({ rows })
		expect(title).toBe('Haven of Oost?')
		expect(lead[1]).toBe(
			'Het verschil is klein: bij andere gewichten kunnen zij van plaats wisselen. De cijfers alleen beslissen dit niet.',
		)
	})

	it('says why there is nothing to weigh when one of the two has no place', () => {
		const { title, lead } = textOf({}, ['BU90010103', 'BU90010101'])
		expect(title).toBe('Haven of Zuid?')
		expect(lead).toEqual([
			'Er is te weinig bekend om tussen deze twee te wegen.',
			'Zuid heeft geen plaats, omdat een van de cijfers niet bekend is.',
		])
	})

	it.each([
		[
			'the winner stays without it',
			{ metric: 'signals.per1000', winnerWithout: 'BU90010101' },
			'Meldingen per 1.000 inwoners geeft Haven de grootste voorsprong. Ook zonder dit criterium blijft Haven bovenaan.',
		],
		[
			'nothing is left without it',
			{ metric: 'signals.per1000', winnerWithout: null },
			'Meldingen per 1.000 inwoners geeft Haven de grootste voorsprong; zonder dit criterium blijft er niets te wegen.',
		],
	])('deciding: %s', (_, deciding, sentence) => {
		expect(textOf({ deciding }).sections[1]?.items?.[0]).toBe(sentence)
	})

	it.each([
		[
			'near',
			2.4,
			'Weegt het criterium Meldingen per 1.000 inwoners zwaarder dan 2,4 (nu 2), dan staat Oost bovenaan: een kleine verschuiving.',
		],
		[
			'very near, told apart',
			2.04,
			'Weegt het criterium Meldingen per 1.000 inwoners zwaarder dan 2,04 (nu 2), dan staat Oost bovenaan: een kleine verschuiving.',
		],
		[
			'lighter',
			0.5,
			'Weegt het criterium Meldingen per 1.000 inwoners lichter dan 0,5 (nu 2), dan staat Oost bovenaan.',
		],
		[
			'on the edge',
			2,
			'Meldingen per 1.000 inwoners staat met gewicht 2 precies op het kantelpunt: een fractie anders en Oost staat bovenaan.',
		],
	])('tipping: %s', (_, tipsAt, sentence) => {
		const tipping = [{ metric: 'signals.per1000', weight: 2, tipsAt, winner: 'BU90010102' }]
		expect(textOf({ tipping }).sections[1]?.items?.[1]).toBe(sentence)
	})

	it('says when no weight turns it', () => {
		const tipping = answer.tipping.map((entry) => ({ ...entry, tipsAt: null, winner: null }))
		expect(textOf({ tipping }).sections[1]?.items?.[1]).toBe(
			'Voor Bijstand en Meldingen per 1.000 inwoners geldt: geen enkel gewicht van 0 tot 100 zet een ander gebied bovenaan.',
		)
	})

	it('warns of criteria that say the same', () => {
		const pair = { a: 'cbs.socialAssistance', b: 'signals.per1000', r: 0.913 }
		const caveats = (double: boolean) => textOf({ correlated: [{ ...pair, double }] }).sections[5]?.items
		expect(caveats(true)).toContain(
			'Bijstand en Meldingen per 1.000 inwoners hangen sterk samen (r = 0,91) en vragen om dezelfde gebieden: zij tellen dubbel.',
		)
		expect(caveats(false)).toContain(
			'Bijstand en Meldingen per 1.000 inwoners hangen sterk samen (r = 0,91), maar werken in deze afweging tegen elkaar in.',
		)
	})

	it('never says 100 or 0 where it is not quite', () => {
		const shares = (first: number) =>
			textOf({ rows: [row(0, { first }), row(1), row(2)] }).sections[2]?.table?.rows[0]?.[3]
		expect([1, 0.998, 0.5, 0.004, 0].map(shares)).toEqual([
			'in alle varianten',
			'in meer dan 99 van de 100 varianten',
			'in 50 van de 100 varianten',
			'in minder dan 1 van de 100 varianten',
			'in geen enkele variant',
		])
	})

	it('refuses a pair that is not weighed', () => {
		expect(() => textOf({}, ['BU90010101', 'BU00000000'])).toThrow('BU00000000')
	})

	it('as a page holds every word, escaped, and fetches nothing', () => {
		const html = choiceToHtml(
			explainChoice({ ...input, question: '<script>alert("x")</script> & meer' }, 'nl', format.nl),
			'nl',
		)
		expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; meer')
		expect(html).not.toMatch(/<script|<link|<img|url\(/)
		expect(html).toContain('<a href="https://kaart.example/?task=choice">')
		for (const { items = [] } of textOf().sections) for (const item of items) expect(html).toContain(`<li>${item}</li>`)
	})

	it('has no undefined, NaN or null for any outcome', () => {
		const rank = fc.option(fc.integer({ min: 1, max: 3 }))
		fc.assert(
			fc.property(rank, rank, fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean(), (a, b, first, known) => {
				const rows = [
					row(0, { rank: a, rankLow: a, rankHigh: a, first }),
					row(1, { rank: b, rankLow: b, rankHigh: b, first: 1 - first, values: [known ? 3 : null, 2] }),
					row(2),
				]
				const text = choiceToText(textOf({ rows, deciding: null, tipping: [] }))
				expect(text).not.toMatch(/undefined|NaN|null/)
			}),
		)
	})
})

describe('how firm a lead is', () => {
	const places = (rank: number | null, rankLow: number, rankHigh: number, first: number) =>
		row(0, { rank, rankLow, rankHigh, first })
	it.each([
		['apart', places(1, 1, 1, 0.97), places(2, 2, 3, 0.03), 'clear'],
		['overlap, mostly first', places(1, 1, 2, 0.8), places(2, 1, 2, 0.2), 'ahead'],
		['overlap', places(1, 1, 2, 0.6), places(2, 1, 3, 0.4), 'race'],
		['the same place', places(1, 1, 2, 0.5), places(1, 1, 2, 0.5), 'tie'],
		['one without a place', places(1, 1, 1, 1), places(null, 1, 1, 0), 'unknown'],
	])('%s', (_, a, b, verdict) => {
		expect(verdictOf(a, b)).toBe(verdict)
		expect(verdictOf(b, a)).toBe(verdict)
	})
	it('counts as contenders who is first in one of ten scenarios, and the first itself', () => {
		const rows = [row(0, { first: 0.5 }), row(1, { first: 0.45 }), row(2, { rank: 3, first: 0.05 })]
		expect(contenders(rows).map(({ area }) => nameOf(area))).toEqual(['Haven', 'Oost'])
		expect(contenders([row(2)])).toEqual([])
	})
})
