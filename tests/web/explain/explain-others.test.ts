import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languages } from '../../../server/contract/common.ts'
import { explainFunnel } from '../../../server/contract/explain/explain-funnel.ts'
import { explainRobustness } from '../../../server/contract/explain/explain-robustness.ts'
import { explainTrend, slopeText } from '../../../server/contract/explain/explain-trend.ts'
import type { Explanation } from '../../../server/contract/explain/explanation.ts'
import { funnelWords } from '../../../server/contract/explain/funnel-words.ts'
import { robustnessWords } from '../../../server/contract/explain/robustness-words.ts'
import { trendWords } from '../../../server/contract/explain/trend-words.ts'
import { makeFormatters } from '../../../server/contract/format.ts'
import { type RobustnessAnswer, robustnessChecks, testStatuses } from '../../../server/contract/hotspot.ts'
import { emergences, trendIntervals } from '../../../server/contract/trend.ts'
import { metricOf } from '../rows.ts'
import { code, funnel, trends } from './answers.ts'

const texts = (explanation: Explanation) => explanation.sentences.map(({ text }) => text)
const nl = makeFormatters('nl')
const en = makeFormatters('en')

describe('funnel', () => {
	const say = (patch: Parameters<typeof funnel>[0]) => explainFunnel(funnel(patch), code, funnelWords.nl, nl)
	it('striking for its size, apart from a cluster', () => {
		expect(say({ outside: 2 })).toEqual({
			verdict: 'Ver boven verwachting voor de grootte',
			headline: 'Ver boven verwachting voor de grootte: 12 waar 5 verwacht',
			sentences: [
				{ text: '12 meldingen waar er 5 verwacht werden gezien 1.840 inwoners: 2,4 keer het verwachte aantal.' },
				{
					text: 'Als alleen toeval en de gewone verschillen tussen buurten meespelen, ligt ongeveer 1 op de 500 zo ver van de verwachting.',
				},
				{ text: 'Dit staat los van een cluster: naar de buren is hier niet gekeken.' },
				{ text: 'Meldingen zeggen ook hoe graag mensen melden.' },
			],
		})
		expect(say({ outside: -1, observed: 0, ratio: 0 }).sentences.slice(0, 2)).toEqual([
			{ text: 'Geen meldingen waar er 5 verwacht werden gezien 1.840 inwoners.' },
			{
				text: 'Als alleen toeval en de gewone verschillen tussen buurten meespelen, ligt ongeveer 1 op de 20 zo ver van de verwachting.',
			},
		])
	})

	it('striking by chance alone only: ordinary among areas that differ', () => {
		expect(texts(say({ outsidePoisson: 1 }))).toEqual([
			'12 meldingen waar er 5 verwacht werden gezien 1.840 inwoners.',
			'Bij zuiver toeval zou dit opvallen. Maar buurten verschillen onderling meer dan dat, en daarbinnen is het gewoon.',
			'Dat is niet hetzelfde als in orde.',
			'Dit staat los van een cluster: naar de buren is hier niet gekeken.',
			'Meldingen zeggen ook hoe graag mensen melden.',
		])
	})

	it.each(testStatuses)('%s has words', (status) => {
		for (const language of languages) {
			const answer = funnel({ status, outside: status === 'tested' ? 0 : null })
			const explained = explainFunnel(answer, code, funnelWords[language], makeFormatters(language))
			for (const text of [explained.headline, ...texts(explained)]) expect(text).not.toMatch(/NaN|null|undefined/)
			expect(explained.sentences.length).toBeGreaterThan(0)
		}
	})
})

describe('trend', () => {
	const say = (patch: Parameters<typeof trends>[0]) => explainTrend(trends(patch), code, trendWords.nl, nl)
	it('new since a quarter, and rising', () => {
		const up = say({ direction: 'up', slope: 12.34, q: 0.004, emergence: 'new', kind: 'hot', since: '2024-Q4' })
		expect(up.headline).toBe('Nieuw sinds 4e kwartaal 2024 (hotspot); stijgt')
		expect(texts(up)).toEqual([
			'Nieuw: sinds 4e kwartaal 2024 een hotspot, daarvoor niet.',
			'Stijgt ieder jaar met doorgaans 12,34 per 1.000 inwoners per kwartaal (3 kwartalen, 1e kwartaal 2023 tot en met 4e kwartaal 2024).',
			'Bij toeval alleen zou zo’n reeks zelden voorkomen (q = 0,004).',
			'Dat is de minder gunstige kant op.',
			'Meldingen zeggen ook hoe graag mensen melden.',
		])
	})

	it('a neutral metric falls without judgement, in years; too short for a category', () => {
		const down = say({
			metric: 'cbs.woz',
			interval: 'year',
			periods: ['2020', '2021', '2022', '2023', '2024'],
			direction: 'down',
			slope: -8,
			q: 0.03,
			emergence: null,
		})
		expect(down.headline).toBe('Daalt')
		expect(texts(down)).toEqual([
			'Daalt ieder jaar met doorgaans 8,0 × € 1.000 (5 jaren, 2020 tot en met 2024).',
			'Bij toeval alleen zou zo’n reeks zelden voorkomen (q = 0,030).',
			'5 jaren is te kort om te zeggen of een hotspot nieuw of blijvend is: daarvoor zijn er 10 nodig.',
		])
	})

	it('no trend is not the same as unchanged; months have names', () => {
		const months = say({
			interval: 'month',
			periods: ['2024-01', '2024-12'],
			emergence: 'onAndOff',
			kind: 'cold',
			since: null,
		})
		expect(texts(months).slice(0, 2)).toEqual([
			'Wisselend: soms wel, soms geen opvallend laag gebied.',
			'Getoetst: geen duidelijke stijging of daling (2 maanden, jan 2024 tot en met dec 2024). Dat is niet hetzelfde als gelijk gebleven.',
		])
	})

	it('a slope of nothing is not said as a number', () => {
		expect(slopeText(metricOf('signals.count'), 0.04, nl)).toBeNull()
		expect(slopeText(metricOf('signals.count'), -0.05, nl)).toBe('0,1 meldingen')
		expect(slopeText(metricOf('investments.committed'), 1234.4, en)).toBe('€1,234')
		expect(texts(say({ direction: 'up', slope: 0, q: 0.01 }))[1]).toBe(
			'Stijgt, maar doorgaans te weinig om in een getal te zeggen (3 kwartalen, 1e kwartaal 2023 tot en met 4e kwartaal 2024).',
		)
	})

	it.each([
		['tooFewPeriods', 'Er zijn 3 kwartalen bekend. Dat is te kort voor een trend.'],
		[
			'tooFewExpected',
			'Met gemiddeld 0,4 verwachte meldingen per gebied en periode is toeval te groot om een trend te zien.',
		],
		['noData', 'Er zijn geen gegevens om een trend mee te berekenen.'],
	] as const)('%s', (inference, text) => {
		expect(say({ inference, meanExpected: 0.4 }).sentences).toEqual([{ text }])
	})

	it('ten periods and yet no category: that could not be tested', () => {
		const periods = Array.from({ length: 10 }, (_, i) => String(2015 + i))
		expect(texts(say({ interval: 'year', periods, emergence: null }))[1]).toBe(
			'Of het door de tijd een hotspot was, is hier niet te toetsen.',
		)
	})

	it('every combination has words', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...testStatuses),
				fc.constantFrom(...trendIntervals),
				fc.option(fc.constantFrom(...emergences)),
				fc.option(fc.constantFrom('hot' as const, 'cold' as const)),
				fc.option(fc.constantFrom('up' as const, 'down' as const, 'none' as const)),
				fc.option(fc.double({ min: -1e5, max: 1e5, noNaN: true })),
				fc.option(fc.constantFrom('2024', '2024-Q3', '2024-05')),
				fc.constantFrom(...languages),
				(status, interval, emergence, kind, direction, slope, since, language) => {
					const answer = trends({ status, interval, emergence, kind, direction, slope, since, meanExpected: null })
					const explained = explainTrend(answer, code, trendWords[language], makeFormatters(language))
					expect(explained.sentences.length).toBeGreaterThan(0)
					for (const text of [explained.verdict, explained.headline, ...texts(explained)])
						expect(text).not.toMatch(/NaN|null|undefined|\s{2}/)
				},
			),
		)
	})
})

describe('does it hold', () => {
	const check = (patch: Partial<RobustnessAnswer['checks'][number]>) => ({
		kind: 'permutation' as const,
		possible: true,
		reason: null,
		period: null,
		tested: 60,
		untested: [],
		hot: [],
		cold: [],
		kept: [],
		lost: [],
		gained: [],
		...patch,
	})
	const answer = (hot: string[], checks: RobustnessAnswer['checks']): RobustnessAnswer => ({
		query: { metric: 'signals.per1000', level: 'buurt', period: null, filter: null },
		hot,
		cold: [],
		checks,
	})
	const others = Array.from({ length: 11 }, (_, i) => `BU900102${String(i).padStart(2, '0')}`)
	const say = (given: RobustnessAnswer, of = code) => explainRobustness(given, of, 'WK900101', robustnessWords.nl, nl)

	it('of an area that is striking: stands or changes, and the same of the map in one line', () => {
		const checks = [
			check({ kept: [code, ...others.slice(0, 8)], lost: others.slice(8), gained: ['BU90010301'] }),
			check({
				kind: 'yearBefore',
				period: '2023-01-01/2024-01-01',
				kept: others.slice(0, 1),
				lost: [code, ...others.slice(1)],
			}),
			check({ kind: 'wijk', tested: 40, hot: ['WK900199'], lost: [code, ...others] }),
			check({ kind: 'scan', possible: false, reason: 'needsRate' }),
		]
		expect(say(answer([code, ...others], checks))).toEqual([
			{
				kind: 'permutation',
				label: 'Met loting in plaats van formule',
				standing: 'stands',
				area: 'staat',
				whole: '9 van de 12 opvallende gebieden blijven staan, 1 komt erbij',
			},
			{
				kind: 'yearBefore',
				label: 'Een jaar eerder (2023)',
				standing: 'changes',
				area: 'verandert: hier niet opvallend',
				whole: '1 van de 12 opvallende gebieden blijft staan',
			},
			{
				kind: 'wijk',
				label: 'Per wijk',
				standing: 'changes',
				area: 'verandert: hier niet opvallend',
				whole: '0 van de 12 opvallende gebieden liggen in een wijk die ook opvalt',
			},
			{
				kind: 'scan',
				label: 'Met een scan in cirkels',
				standing: 'impossible',
				area: 'niet te zeggen: alleen bij aantallen per inwoner',
				whole: null,
			},
		])
	})

	it('of an area that is not striking: the same, or striking after all; of its wijk when repeated per wijk', () => {
		const checks = [
			check({ hot: others }),
			check({ kind: 'scan', hot: [code], gained: [code] }),
			check({ kind: 'wijk', hot: ['WK900101'], gained: ['WK900101'] }),
		]
		expect(say(answer(others, checks)).map(({ area }) => area)).toEqual([
			'ook hier niet opvallend',
			'verandert: hier wel opvallend',
			'verandert: hier wel opvallend',
		])
		expect(say(answer([], checks)).map(({ whole }) => whole)).toEqual([
			'ook zo geen opvallende gebieden',
			'zo is er 1 opvallend gebied',
			'zo is er 1 opvallend gebied',
		])
	})

	it('of an area that is low: a scan, which looks for high only, says nothing', () => {
		const low: RobustnessAnswer = { ...answer([], [check({ kind: 'scan' })]), cold: [code] }
		expect(say(low)).toMatchObject([
			{
				standing: 'impossible',
				area: 'niet te zeggen: een scan zoekt alleen naar opvallend hoog',
				whole: null,
			},
		])
	})

	it('with few wijken, a wijk that does not stand out says little and refutes nothing', () => {
		const few = check({ kind: 'wijk', tested: 12, lost: [code] })
		expect(say(answer([code], [few]))).toMatchObject([
			{
				standing: 'unclear',
				area: 'hier niet opvallend; met 12 wijken is dit moeilijk te zien',
				whole: 'geen van de 12 wijken valt op',
			},
		])
		const cold = check({ kind: 'wijk', tested: 12, cold: ['WK900101'], lost: [code], gained: ['WK900101'] })
		expect(say(answer([code], [cold]))).toMatchObject([{ standing: 'changes' }])
	})

	it('what a check could not test is neither striking nor not', () => {
		const checks = [
			check({ kind: 'wijk', tested: 40, untested: ['WK900101'] }),
			check({ kind: 'yearBefore', untested: [code] }),
		]
		expect(say(answer([], checks)).map(({ standing, area }) => [standing, area])).toEqual([
			['impossible', 'niet te zeggen: deze wijk is niet te toetsen'],
			['impossible', 'niet te zeggen: dit gebied is zo niet te toetsen'],
		])
	})

	it('of a period longer than a year: as long before, so that nothing is counted twice', () => {
		const given = answer([], [check({ kind: 'yearBefore', period: '2020-01-01/2023-01-01' })])
		const filter = { from: '2023-01-01', to: '2026-01-01', category: [], status: [], channel: [] }
		expect(say({ ...given, query: { ...given.query, filter } })[0]?.label).toMatch(/^3 jaar eerder \(.*2020.*2022\)$/)
	})

	it('of a single striking area', () => {
		const checks = [check({ kept: [code] }), check({ lost: [code] })]
		expect(say(answer([code], checks)).map(({ whole }) => whole)).toEqual([
			'het ene opvallende gebied blijft staan',
			'het ene opvallende gebied blijft niet staan',
		])
	})

	it('every kind has a name in both languages', () => {
		for (const language of languages)
			for (const kind of robustnessChecks) expect(robustnessWords[language].kinds[kind]).toMatch(/\S/)
	})
})
