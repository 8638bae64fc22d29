import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languages } from '../../../server/contract/common.ts'
import { clusterWords } from '../../../server/contract/explain/cluster-words.ts'
import { explainCluster } from '../../../server/contract/explain/explain-cluster.ts'
import { explainHotspot } from '../../../server/contract/explain/explain-hotspot.ts'
import type { Explanation } from '../../../server/contract/explain/explanation.ts'
import { hotspotWords } from '../../../server/contract/explain/hotspot-words.ts'
import { makeFormatters } from '../../../server/contract/format.ts'
import { type HotspotRow, quadrants, testStatuses } from '../../../server/contract/hotspot.ts'
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

describe('a result, in Dutch', () => {
	it('high, and so are its neighbours', () => {
		expect(say({ bin: 3, q: 0.004 })).toEqual({
			verdict: 'Opvallend hoog',
			headline: 'Opvallend hoog: 12 waar 5 verwacht (3–10)',
			texts: [
				'12 meldingen waar er 5 verwacht werden (3–10) gezien 1.840 inwoners; ook de buren liggen hoog (48 waar 30 verwacht).',
				'Bij toeval alleen zou zo’n samenkomst zeer zelden voorkomen (q = 0,004).',
				'Hoger is hier minder gunstig.',
				'Meldingen zeggen ook hoe graag mensen melden.',
			],
		})
	})

	it.each([
		[
			'carried by itself',
			{ around: { areas: 6, observed: 30, expected: 30 } },
			'12 meldingen waar er 5 verwacht werden (3–10) gezien 1.840 inwoners; de buren liggen niet hoog (30 waar 30 verwacht), dus dit komt vooral door het gebied zelf.',
		],
		[
			'carried by its neighbours',
			{ observed: 5 },
			'5 meldingen waar er 5 verwacht werden (3–10) gezien 1.840 inwoners; de buurt zelf ligt niet hoog, de buren wel (48 waar 30 verwacht).',
		],
		[
			'one event, one expected, one inhabitant',
			{ observed: 1, expected: 1, low: 0, high: 3, population: 1 },
			'1 melding waar er 1 verwacht werd (0–3) gezien 1 inwoner; de buurt zelf ligt niet hoog, de buren wel (48 waar 30 verwacht).',
		],
		[
			'none of 0,6',
			{ observed: 0, expected: 0.6, low: 0, high: 2, around: { areas: 1, observed: 1, expected: 0.96 } },
			'Geen meldingen waar er 0,6 verwacht werden (0–2) gezien 1.840 inwoners; samen met de buren valt het op (1 waar 1 verwacht).',
		],
	])('%s', (_, patch, expected) => {
		expect(say({ bin: 2, q: 0.03, ...patch }).texts[0]).toBe(expected)
	})

	it('low is mirrored, and the words of chance go with the bin', () => {
		const low = say({ bin: -1, q: 0.08, observed: 1, around: { areas: 6, observed: 11, expected: 30 } })
		expect(low.headline).toBe('Opvallend laag: 1 waar 5 verwacht (3–10)')
		expect(low.texts).toEqual([
			'1 melding waar er 5 verwacht werden (3–10) gezien 1.840 inwoners; ook de buren liggen laag (11 waar 30 verwacht).',
			'Bij toeval alleen zou zo’n samenkomst weinig voorkomen (q = 0,080).',
			'Lager is hier gunstiger.',
			'Meldingen zeggen ook hoe graag mensen melden.',
		])
	})

	it('the region that it belongs to, and its core', () => {
		const region = {
			id: 'hot-1',
			kind: 'hot' as const,
			areas: [code, 'BU90010102', 'BU90010103'],
			core: 'BU90010102',
			observed: 120,
			expected: 80.4,
			p: null,
		}
		const inRegion = { bin: 2, q: 0.02, region: 'hot-1' }
		expect(say(inRegion, { regions: [region] }).texts[1]).toBe(
			'Hoort bij een aaneengesloten hotspot van 3 buurten, met Havenkwartier als kern: samen 120 meldingen waar er 80 verwacht werden.',
		)
		expect(say(inRegion, { regions: [{ ...region, core: code }] }).texts[1]).toBe(
			'Is de kern van een aaneengesloten hotspot van 3 buurten: samen 120 meldingen waar er 80 verwacht werden.',
		)
	})
})

describe('tested and part of no cluster', () => {
	const inside = { observed: 6, around: { areas: 6, observed: 28, expected: 30 } }
	it('says that it was tested, and that this is not the same as fine', () => {
		expect(say(inside)).toEqual({
			verdict: 'Niet opvallend (getoetst)',
			headline: 'Niet opvallend (getoetst): 6 waar 5 verwacht (3–10)',
			texts: [
				'Getoetst en niet opvallend: 6 meldingen waar er 5 verwacht werden (3–10) gezien 1.840 inwoners; bij de buren 28 waar 30 verwacht.',
				'Dat is niet hetzelfde als in orde.',
				'Meldingen zeggen ook hoe graag mensen melden.',
			],
		})
	})

	it('out of the ordinary by itself: high and low, with and without its neighbours', () => {
		const alone = say({ around: { areas: 6, observed: 31, expected: 30 } })
		expect(alone.headline).toBe('Hoog, maar geen cluster: 12 waar 5 verwacht (3–10)')
		expect(alone.texts.slice(0, 2)).toEqual([
			'12 meldingen waar er 5 verwacht werden (3–10) gezien 1.840 inwoners; de buurt zelf valt op, de buren niet (31 waar 30 verwacht): geen cluster.',
			'Bekijk wat afwijkt voor de grootte',
		])
		expect(say({}).texts[0]).toBe(
			'12 meldingen waar er 5 verwacht werden (3–10) gezien 1.840 inwoners; de buren liggen ook wat hoger (48 waar 30 verwacht), maar niet genoeg voor een cluster.',
		)
		expect(say({ observed: 0, around: { areas: 6, observed: 31, expected: 30 } }).texts[0]).toBe(
			'Geen meldingen waar er 5 verwacht werden (3–10) gezien 1.840 inwoners; de buurt zelf valt op, de buren niet (31 waar 30 verwacht): geen cluster.',
		)
	})

	it('more than chance gives, but ordinary between buurten that differ: not out of the ordinary', () => {
		const parameters = { rate: 5 / 1840, variance: (5 / 1840) ** 2 }
		expect(say({}, { parameters }).verdict).toBe('Niet opvallend (getoetst)')
		expect(say({}, { parameters }).texts[1]).toBe(
			'Dat is meer dan bij toeval alleen past, maar zulke verschillen zijn tussen buurten gewoon.',
		)
	})

	it('a negative variance counts as chance alone', () => {
		expect(say({}, { parameters: { rate: 5 / 1840, variance: -1 } }).verdict).toBe('Hoog, maar geen cluster')
	})
})

describe('values that are no events', () => {
	const woz = { observed: 210, expected: 255.4, low: null, high: null, population: null }
	const around = { areas: 5, observed: 214.7, expected: 255.4 }
	const context: Context = { metric: 'cbs.woz' }
	it('against the mean, in unit and format of the metric; a neutral one is neither good nor bad', () => {
		expect(say({ ...woz, around, bin: -2, q: 0.0004 }, context)).toEqual({
			verdict: 'Opvallend laag',
			headline: 'Opvallend laag: 210 × € 1.000, gemiddeld 255',
			texts: [
				'210 × € 1.000 tegen gemiddeld 255; ook de buren liggen laag (gemiddeld 215).',
				'Bij toeval alleen zou zo’n samenkomst zelden voorkomen (q < 0,001).',
			],
		})
	})

	it('stands out by itself from two standard deviations on', () => {
		expect(say({ ...woz, observed: 356, around: { ...around, observed: 255 } }, context).texts).toEqual([
			'356 × € 1.000 tegen gemiddeld 255; de buurt zelf valt op, de buren niet (gemiddeld 255): geen cluster.',
		])
		expect(say({ ...woz, observed: 354, around: { ...around, observed: 255 } }, context).verdict).toBe(
			'Niet opvallend (getoetst)',
		)
	})

	it('a score of which more is better', () => {
		const score = { observed: 0.12, expected: -0.05, low: null, high: null, population: null }
		const high = say(
			{ ...score, around: { areas: 2, observed: 0.1, expected: -0.05 }, bin: 1, q: 0.07 },
			{
				metric: 'lbm.score',
				parameters: { sd: 0.1 },
			},
		)
		expect(high.texts).toEqual([
			'0,12 t.o.v. Nederland tegen gemiddeld -0,05; ook de buren liggen hoog (gemiddeld 0,10).',
			'Bij toeval alleen zou zo’n samenkomst weinig voorkomen (q = 0,070).',
			'Hoger is hier gunstiger.',
		])
	})
})

describe('in English', () => {
	it.each<[Partial<HotspotRow>, Context, string, string]>([
		[
			{ bin: 3, q: 0.004 },
			{},
			'Remarkably high: 12 where 5 expected (3–10)',
			'12 reports where 5 were expected (3–10) given 1,840 inhabitants; the neighbours are high as well (48 where 30 expected).',
		],
		[
			{ observed: 1, expected: 1, low: 0, high: 3, around: { areas: 1, observed: 2, expected: 2 } },
			{},
			'Not remarkable (tested): 1 where 1 expected (0–3)',
			'Tested and not remarkable: 1 report where 1 was expected (0–3) given 1,840 inhabitants; among the neighbours 2 where 2 expected.',
		],
		[
			{ status: 'tooFewExpected', bin: null },
			{ global: { meanExpected: 0.6 } },
			'Not testable: too few expected cases',
			'With 0.6 expected reports per buurt on average (needed: 2), chance is too large to say anything; choose a longer period or look per wijk.',
		],
		[
			{ status: 'tooFewInhabitants', population: 40, bin: null },
			{},
			'Not testable: too few inhabitants',
			'40 people live here, fewer than the 200 that are needed. With so few inhabitants the figure says more about chance than about the area.',
		],
	])('%#', (patch, context, headline, first) => {
		const explained = say(patch, context, 'en')
		expect(explained.headline).toBe(headline)
		expect(explained.texts[0]).toBe(first)
	})
})

describe('whatever the row says', () => {
	const amount = fc.double({ min: 0, max: 1e6, noNaN: true })
	const anyNumber = fc.option(amount)
	const anyRow: fc.Arbitrary<HotspotRow> = fc.record({
		area: fc.constant(code),
		status: fc.constantFrom(...testStatuses),
		z: fc.option(fc.double({ min: -50, max: 50, noNaN: true })),
		p: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
		q: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
		bin: fc.option(fc.integer({ min: -3, max: 3 })),
		quadrant: fc.option(fc.constantFrom(...quadrants)),
		observed: anyNumber,
		expected: anyNumber,
		low: fc.option(fc.nat()),
		high: fc.option(fc.nat()),
		population: fc.option(fc.nat()),
		around: fc.option(fc.record({ areas: fc.nat(), observed: amount, expected: amount })),
		region: fc.constant(null),
	})
	it('there are words, never NaN or null or undefined; not striking is never called fine, and no word passes judgement on a neutral metric', () => {
		fc.assert(
			fc.property(
				anyRow,
				fc.constantFrom('signals.per1000', 'signals.count', 'police.crimesPer1000', 'cbs.woz', 'lbm.score'),
				fc.constantFrom(...languages),
				anyNumber,
				anyNumber,
				(made, metric, language, sd, variance) => {
					const answer = hotspots([made], { metric, parameters: { sd, variance, rate: sd === null ? null : sd / 1e6 } })
					for (const explained of [
						explainHotspot(answer, code, hotspotWords[language], makeFormatters(language)),
						explainCluster(answer, code, clusterWords[language], makeFormatters(language)),
					]) {
						const all = [explained.verdict, explained.headline, ...texts(explained)]
						expect(explained.sentences.length).toBeGreaterThan(0)
						for (const text of all) {
							expect(text).not.toMatch(/NaN|null|undefined|Infinity|∞|\s{2}|^\s|\(\)/)
							expect(text.trim()).not.toBe('')
							if (metric === 'cbs.woz') expect(text).not.toMatch(/gunstig|favourable|slecht|goed/)
							expect(text).not.toMatch(/% (zeker|certain)|zekerheid|certainty/)
						}
						for (const { text, href } of explained.sentences) if (!href) expect(text).toMatch(/\.$/)
					}
				},
			),
			{ numRuns: 500 },
		)
	})
})
