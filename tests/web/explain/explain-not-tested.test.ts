import { describe, expect, it } from 'vitest'
import { explainHotspot } from '../../../server/contract/explain/explain-hotspot.ts'
import type { Explanation } from '../../../server/contract/explain/explanation.ts'
import { hotspotWords } from '../../../server/contract/explain/hotspot-words.ts'
import { makeFormatters } from '../../../server/contract/format.ts'
import type { HotspotRow } from '../../../server/contract/hotspot.ts'
import { code, hotspots, row } from './answers.ts'

type Context = Parameters<typeof hotspots>[1]
const texts = (explanation: Explanation) => explanation.sentences.map(({ text }) => text)
function say(patch: Partial<HotspotRow>, context?: Context, language: 'nl' | 'en' = 'nl') {
	const explained = explainHotspot(
		hotspots([row(patch)], context),
		code,
		hotspotWords[language],
		makeFormatters(language),
		() => 'Havenkwartier',
	)
	return { verdict: explained.verdict, headline: explained.headline, texts: texts(explained) }
}
describe('what could not be tested', () => {
	const none = { z: null, p: null, q: null, bin: null, around: null }
	const unknown = { ...none, observed: null, expected: null, low: null, high: null, population: null }
	it.each<[Exclude<HotspotRow['status'], 'tested'>, Partial<HotspotRow>, Context, string, string[]]>([
		[
			'noNeighbours',
			none,
			{},
			'Niet te toetsen: geen buren om mee te vergelijken',
			[
				'Deze buurt grenst aan geen enkel gebied dat te toetsen is. Een cluster bestaat uit buren, dus daarover valt hier niets te zeggen.',
				'Wel bekend: 12 meldingen waar er 5 verwacht werden (3–10) gezien 1.840 inwoners.',
				'Meldingen zeggen ook hoe graag mensen melden.',
				'Bekijk wat afwijkt voor de grootte',
			],
		],
		[
			'noPopulation',
			{ ...unknown, observed: 1, population: 0 },
			{},
			'Niet te toetsen: geen inwoners',
			[
				'Hier staan geen inwoners ingeschreven. Een aantal meldingen per inwoner heeft dan geen betekenis.',
				'Wel bekend: 1 melding.',
				'Meldingen zeggen ook hoe graag mensen melden.',
			],
		],
		[
			'tooFewInhabitants',
			{ ...none, observed: 63, expected: 0.04, low: 0, high: 0, population: 10 },
			{ metric: 'police.crimesPer1000' },
			'Niet te toetsen: te weinig inwoners',
			[
				'Er wonen 10 mensen, minder dan de 200 die nodig zijn. Bij zo weinig inwoners zegt het cijfer meer over toeval dan over het gebied.',
				'Wel bekend: 63 misdrijven waar er < 0,1 verwacht werden (0) gezien 10 inwoners.',
				'Misdrijven tellen waar ze gebeuren, niet waar daders of slachtoffers wonen.',
			],
		],
		[
			'tooFewInhabitants',
			{ ...none, observed: 1, expected: null, low: null, high: null, population: 1 },
			{ metric: 'police.burglaries' },
			'Niet te toetsen: te weinig inwoners',
			[
				'Er woont 1 mens, te weinig voor een toets. Bij zo weinig inwoners zegt het cijfer meer over toeval dan over het gebied.',
				'Wel bekend: 1 inbraak.',
				'Misdrijven tellen waar ze gebeuren, niet waar daders of slachtoffers wonen.',
			],
		],
		[
			'tooFewExpected',
			{ ...none, observed: 1, expected: 0.6, low: 0, high: 2 },
			{ global: { meanExpected: 0.6 } },
			'Niet te toetsen: te weinig verwachte gevallen',
			[
				'Met gemiddeld 0,6 verwachte meldingen per buurt (nodig: 2) is toeval te groot om iets te zeggen; kies een langere periode of kijk per wijk.',
				'Wel bekend: 1 melding waar er 0,6 verwacht werden (0–2) gezien 1.840 inwoners.',
				'Meldingen zeggen ook hoe graag mensen melden.',
				'Kijk per wijk',
			],
		],
		[
			'tooFewExpected',
			unknown,
			{ global: { meanExpected: 1 }, metric: 'police.violence', level: 'wijk' },
			'Niet te toetsen: te weinig verwachte gevallen',
			['Met gemiddeld 1 verwachte geweldsmisdrijven per wijk (nodig: 2) is toeval te groot om iets te zeggen.'],
		],
		[
			'noVariation',
			{ ...unknown, observed: 7, expected: 7 },
			{ metric: 'cbs.woz' },
			'Niet te toetsen: overal dezelfde waarde',
			[
				'Alle buurten die te toetsen zijn, hebben dezelfde waarde. Er is dan geen verschil om te toetsen.',
				'Wel bekend: 7 × € 1.000 tegen gemiddeld 7.',
			],
		],
		[
			'tooFewAreas',
			unknown,
			{ level: 'gemeente' },
			'Niet te toetsen: te weinig gebieden om te toetsen',
			['Er is hier maar 1 gemeente met genoeg gegevens. Onder de 8 zegt een toets niets.'],
		],
		[
			'missing',
			unknown,
			{},
			'Niet te toetsen: geen gegevens',
			['Voor dit gebied en deze periode zijn geen gegevens bekend. Dat is iets anders dan nul.'],
		],
		[
			'suppressed',
			unknown,
			{},
			'Niet te toetsen: niet getoond (te weinig)',
			['De bron kent de waarde, maar publiceert die niet omdat het om weinig mensen of woningen gaat.'],
		],
		['notApplicable', unknown, {}, 'Niet te toetsen: niet van toepassing', ['Dit cijfer heeft hier geen betekenis.']],
	])('%s', (status, patch, context, headline, expected) => {
		const explained = say({ status, ...patch }, context)
		expect(explained.headline).toBe(headline)
		expect(explained.texts).toEqual(expected)
		expect(explained.verdict).toBe('Niet te toetsen')
	})

	it('per wijk goes to the wijk around the buurt; for its size to the funnel', () => {
		const link = (status: HotspotRow['status']) =>
			explainHotspot(hotspots([row({ ...none, status })]), code, hotspotWords.nl, makeFormatters('nl')).sentences.find(
				({ href }) => href,
			)?.href
		expect(link('tooFewExpected')).toMatchObject({ level: 'wijk', area: 'WK900101' })
		expect(link('noNeighbours')).toEqual({ reading: 'funnel', display: 'map' })
	})

	it('an area that is not in the Answer', () => {
		const universe = { code: 'WK900102', name: 'Oost' }
		const of = (found: typeof universe | null) =>
			explainHotspot(
				hotspots([row()], { parameters: { universe: found } }),
				'BU90010999',
				hotspotWords.nl,
				makeFormatters('nl'),
			)
		expect(texts(of(universe))).toEqual([
			'Alleen gebieden in Oost zijn met elkaar vergeleken, en deze buurt hoort daar niet bij.',
		])
		expect(of(null).headline).toBe('Niet vergeleken')
		expect(texts(of(null))).toEqual(['Over deze buurt zegt deze berekening niets.'])
	})
})
