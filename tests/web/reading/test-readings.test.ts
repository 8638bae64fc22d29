import { describe, expect, it } from 'vitest'
import { testStatuses } from '../../../server/contract/hotspot.ts'
import { readClusters } from '../../../server/contract/reading/read-clusters.ts'
import { readHotspots } from '../../../server/contract/reading/read-hotspots.ts'
import { hotspots, row } from '../explain/answers.ts'
import { contextOf, countsOf } from './context.ts'

const codes = Array.from({ length: 12 }, (_, i) => `BU900100${String(i).padStart(2, '0')}`)
const at = (i: number) => codes[i] as string

describe('hotspots', () => {
	const bins = [3, 3, 2, 1, 0, 0, 0, -1, -3]
	const answer = hotspots(
		[
			...bins.map((bin, i) => row({ area: at(i), bin, z: bin * 1.5, q: bin === 0 ? 0.7 : 0.004 })),
			row({ area: at(9), status: 'noNeighbours', z: null, p: null, q: null, bin: null }),
			row({ area: at(10), status: 'noPopulation', z: null, p: null, q: null, bin: null }),
			row({ area: at(11), status: 'noPopulation', z: null, p: null, q: null, bin: null }),
		],
		{
			global: {
				tested: 9,
				notTested: { noNeighbours: 1, noPopulation: 2 },
				clustering: 'none',
				moran: { i: 0.04, expected: -0.125, z: 1, p: 0.31 },
			},
			regions: [
				{ id: 'hot-1', kind: 'hot', areas: [at(0), at(1), at(2)], core: at(1), observed: 9, expected: 3, p: null },
			],
			parameters: {
				denominator: {
					label: { nl: 'Inwoners', en: 'Inhabitants' },
					period: '2024',
					source: { name: '', licence: null, url: null },
				},
			},
		},
	)
	const reading = readHotspots(answer, contextOf())

	it('has three states: coloured by q, pale where tested, hatched with the reason where not', () => {
		expect(countsOf(reading)).toEqual({
			'-3': 1,
			'-2': 0,
			'-1': 1,
			0: 3,
			1: 1,
			2: 1,
			3: 2,
			noNeighbours: 1,
			noPopulation: 2,
		})
		const states = reading.classes.map(({ kind, color, pattern }) => [kind, color !== null, pattern])
		expect(new Set(states.map(([kind]) => kind))).toEqual(new Set(['low', 'pale', 'high', 'gap']))
		for (const [kind, colored, pattern] of states) {
			expect(colored).toBe(kind !== 'gap')
			expect(pattern === null).toBe(kind !== 'gap')
		}
	})

	it('counts every area of the Answer in exactly one class', () => {
		expect(reading.classes.reduce((sum, { count }) => sum + count, 0)).toBe(answer.rows.length)
		for (const { area } of answer.rows) expect(reading.classes).toContain(reading.classOf(area))
		expect(reading.classOf('BU99999999')).toBeNull()
		expect(reading.wordsOf('BU99999999')).toBeNull()
	})

	it('keeps the number of a class whether or not the others occur', () => {
		const few = readHotspots(
			hotspots([row({ area: at(0), bin: 3 }), row({ area: at(1), status: 'noPopulation' })]),
			contextOf(),
		)
		expect(few.classOf(at(0))?.index).toBe(reading.classOf(at(0))?.index)
		expect(few.classOf(at(1))?.index).toBe(reading.classOf(at(10))?.index)
	})

	it('says what the legend must: denominator, reference area, neighbours, correction, how many were tested and not', () => {
		expect(reading.about).toEqual([
			'gedeeld door inwoners 2024',
			'vergeleken binnen Markerwaard',
			'buren: wat aan elkaar grenst (queen) en zichzelf',
			'gecorrigeerd voor het aantal toetsen (Benjamini-Hochberg)',
			'zeer duidelijk q ≤ 0,01, duidelijk q ≤ 0,05, lichter q ≤ 0,10',
			'klonteren op de hele kaart: Moran’s I 0,04 (p = 0,31)',
			'9 buurten getoetst, 3 niet te toetsen',
		])
		expect(reading.judged).toBe('9 buurten getoetst, 3 niet te toetsen')
	})

	it('says in words how far beyond chance a class lies, and its limit among the facts', () => {
		expect(reading.classOf(at(0))).toMatchObject({ label: 'Opvallend hoog, zeer duidelijk', short: 'zeer duidelijk' })
	})

	it('has the gate of global Moran, and says what the colours do not', () => {
		expect(reading.remarks).toEqual([
			'Deze cijfers klonteren niet: een losse gekleurde vlek kan toeval zijn.',
			'Met 9 buurten valt alleen een heel groot verschil op.',
			'Niet opvallend is niet hetzelfde als in orde.',
			'Meldingen zeggen ook hoe graag mensen melden.',
		])
		const crimes = readHotspots(
			hotspots([row()], { metric: 'police.crimesPer1000', global: { clustering: 'clustered', tested: 70 } }),
			contextOf(),
		)
		expect(crimes.remarks).toEqual(['Deze cijfers klonteren.', 'Niet opvallend is niet hetzelfde als in orde.'])
	})

	it('names a region after its core', () => {
		expect(reading.regions).toMatchObject([{ id: 'hot-1', core: at(1), label: `Hotspot naam ${at(1)} e.o.` }])
	})

	it('says in words what is under the pointer, and never calls it quiet when it was not tested', () => {
		expect(reading.wordsOf(at(0))).toMatch(/^Opvallend hoog/)
		expect(reading.wordsOf(at(4))).toMatch(/niet opvallend|geen cluster/i)
		expect(reading.wordsOf(at(9))).toMatch(/niet te toetsen/i)
	})

	it('says so where the neighbours make an area stand out, not its own figure', () => {
		const carried = hotspots([row({ area: at(0), bin: 1, observed: 29, expected: 44, low: 32, high: 58 })])
		expect(readHotspots(carried, contextOf()).wordsOf(at(0))).toMatch(
			/^Opvallend hoog, door de buren: 29 waar 44 verwacht/,
		)
	})

	it('gives z and q to the table, and a dash where there is none', () => {
		expect(reading.columns.map(({ textOf }) => [textOf(at(0)), textOf(at(9))])).toEqual([
			['4,50', '–'],
			['0,004', '–'],
		])
		expect(reading.columns.map(({ numberOf }) => numberOf(at(11)))).toEqual([null, null])
	})

	it('has a class for every status that an area can have', () => {
		for (const status of testStatuses) {
			const one = readHotspots(hotspots([row({ area: at(0), status })]), contextOf())
			expect(one.classOf(at(0))?.kind).toBe(status === 'tested' ? 'pale' : 'gap')
		}
	})
})

describe('without inference', () => {
	const rare = (meanExpected: number, filter = { from: '2025-12-01', to: '2026-01-01' }, context = contextOf()) => {
		const answer = hotspots([row({ status: 'tooFewExpected' })], {
			global: { inference: 'tooFewExpected', meanExpected, tested: 0 },
		})
		const asked = {
			...answer,
			query: { ...answer.query, filter: { ...filter, category: [], status: [], channel: [] } },
		}
		return readHotspots(asked, context).barrier
	}
	const keys = (barrier: ReturnType<typeof rare>) => barrier?.remedies.map(({ key }) => key)
	const view = { level: 'buurt', area: null, universe: null } as never

	it('says so and offers what helps: months are lengthened, buurten become wijken', () => {
		// 0.5 a buurt in a month: four months give two; 80 buurten to 12 wijken give 3.3 a wijk.
		const barrier = rare(0.5)
		expect(barrier?.text).toContain('Gemiddeld worden er 0,5 per buurt verwacht')
		expect(keys(barrier)).toEqual(['longerPeriod', 'perWijk'])
		expect(barrier?.remedies[0]?.change(view)).toEqual({ from: '2025-08-01', to: '2026-01-01' })
		expect(barrier?.remedies[1]?.change(view)).toMatchObject({ level: 'wijk', bins: [] })
	})

	it('offers nothing that would not help', () => {
		// 0.01 a month is 1.44 in all twelve years, and 0.07 a wijk.
		expect(keys(rare(0.01))).toEqual([])
		expect(keys(rare(0.5, undefined, contextOf({ areaCounts: { buurt: 80, wijk: 7 } })))).toEqual(['longerPeriod'])
		expect(keys(rare(0.2, { from: '2014-01-01', to: '2026-01-01' }))).toEqual([])
	})

	it('goes to all days there are when nothing was counted', () => {
		const barrier = rare(0)
		expect(barrier?.title).toBe('Geen enkel geval in deze periode')
		expect(barrier?.remedies.map(({ change }) => change(view))).toEqual([{ from: '2014-01-01', to: '2026-01-01' }])
	})

	it.each(['noVariation', 'tooFewAreas', 'noData'] as const)('has a sentence of its own for %s', (inference) => {
		const { barrier } = readHotspots(hotspots([row({ status: 'missing' })], { global: { inference } }), contextOf())
		expect(barrier?.title).not.toBe('')
		expect(barrier?.remedies).toEqual([])
	})
})

describe('clusters', () => {
	it('tells clusters from outliers, and an area that is not significant from both', () => {
		const answer = hotspots(
			[
				row({ area: at(0), bin: 2, quadrant: 'highHigh' }),
				row({ area: at(1), bin: -1, quadrant: 'lowLow' }),
				row({ area: at(2), bin: 1, quadrant: 'highLow' }),
				row({ area: at(3), bin: -3, quadrant: 'lowHigh' }),
				row({ area: at(4), bin: 0, quadrant: 'highHigh' }),
				row({ area: at(5), status: 'suppressed', bin: null, quadrant: null }),
			],
			{ parameters: { method: 'lisa', permutations: 9999, seed: 12345 } },
		)
		const reading = readClusters(answer, contextOf())
		expect(countsOf(reading)).toEqual({ highHigh: 1, lowLow: 1, highLow: 1, lowHigh: 1, 0: 1, suppressed: 1 })
		expect(reading.classOf(at(4))?.kind).toBe('pale')
		expect(reading.about).toContain('9.999 permutaties (seed 12345)')
		expect(new Set(reading.classes.map(({ color }) => color)).size).toBe(6)
	})
})
