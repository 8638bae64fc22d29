import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ValuesAnswer } from '../../server/contract/values.ts'
import { B1, B2, B3, B4, B5, B6, type Fixture, OOST, openFixture, TESTDAM, WEST } from './fixture.ts'

let testdam: Fixture
beforeAll(async () => {
	testdam = await openFixture()
})
afterAll(() => testdam.close())
const ask = (question: string) => testdam.get<ValuesAnswer>(`/values?${question}`)

const YEAR = 'from=2024-01-01&to=2025-01-01'

describe('signals', () => {
	test('are counted per buurt; what lies in none, or in another division, is unplaced', async () => {
		const answer = await ask(`metric=signals.count&${YEAR}`)
		expect(answer.areas).toEqual([B1, B2, B3, B4, B5, B6])
		expect(answer.values).toEqual([3, 1, 1, 1, 1, 1])
		expect(answer.status).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 'ok'])
		expect(answer.unplaced).toBe(2)
		expect(answer.numerator).toBeNull()
		expect(answer.denominator).toBeNull()
		expect(answer.reference).toEqual({ code: TESTDAM, name: 'Testdam', value: 8, status: 'ok' })
		expect(answer.metric.source.name).toBe('Signalen Testdam')
	})

	test('per 1,000 inhabitants: nobody, unknown and few inhabitants each say so', async () => {
		const answer = await ask(`metric=signals.per1000&${YEAR}`)
		expect(answer.values).toEqual([3, 2, null, 10, null, 0.5])
		expect(answer.status).toEqual(['ok', 'ok', 'notApplicable', 'unreliable', 'missing', 'ok'])
		expect(answer.numerator).toEqual([3, 1, 1, 1, 1, 1])
		expect(answer.denominator).toMatchObject({ period: '2024', label: { nl: 'Inwoners' } })
		// Only 3, 2 and 0.5 make classes: the unreliable 10 does not stretch them.
		expect(answer.breaks[0]).toBe(0.5)
		expect(answer.breaks.at(-1)).toBe(3)
		expect(answer.reference?.value).toBeCloseTo(8 / 3.6, 10)
	})

	test.each([
		['wijk', [OOST, WEST], [5, 3], [5 / 1.5, 3 / 2.1]],
		['gemeente', [TESTDAM], [8], [8 / 3.6]],
	])('of a %s are those of its buurten', async (level, areas, counts, rates) => {
		const count = await ask(`metric=signals.count&level=${level}&${YEAR}`)
		expect(count.areas).toEqual(areas)
		expect(count.values).toEqual(counts)
		const rate = await ask(`metric=signals.per1000&level=${level}&${YEAR}`)
		rates.forEach((value, i) => {
			expect(rate.values[i]).toBeCloseTo(value, 10)
		})
	})

	test.each([
		// 31 December belongs to the old year, 1 January to the new one; `to` is not included.
		['from=2023-12-31&to=2024-01-01', [1, 0, 0, 0, 0, 0]],
		['from=2024-01-01&to=2024-01-02', [1, 0, 0, 0, 0, 0]],
		['from=2024-12-31&to=2025-01-01', [0, 1, 0, 0, 0, 0]],
		['from=2025-01-01&to=2025-01-02', [0, 1, 0, 0, 0, 0]],
		// The days on which the clock changes, and the leap day.
		['from=2024-03-31&to=2024-04-01', [1, 0, 0, 0, 0, 0]],
		['from=2024-10-27&to=2024-10-28', [1, 0, 0, 0, 0, 0]],
		['from=2024-02-29&to=2024-03-01', [0, 0, 0, 0, 0, 1]],
		[`${YEAR}&category=afval`, [2, 0, 1, 1, 0, 1]],
		[`${YEAR}&category=afval/grofvuil`, [1, 0, 1, 0, 0, 1]],
		[`${YEAR}&category=groen,afval/zwerfvuil`, [2, 1, 0, 1, 1, 0]],
		[`${YEAR}&category=wegen`, [0, 0, 0, 0, 0, 0]],
		[`${YEAR}&status=open`, [1, 0, 0, 0, 1, 0]],
		[`${YEAR}&status=open,inProgress,cancelled`, [1, 1, 0, 1, 1, 0]],
		[`${YEAR}&channel=observation`, [1, 0, 0, 0, 0, 0]],
		[`${YEAR}&category=&status=&channel=`, [3, 1, 1, 1, 1, 1]],
	])('under %s', async (filter, values) => {
		expect((await ask(`metric=signals.count&${filter}`)).values).toEqual(values)
	})

	test('without a range: the last twelve months of the Dataset', async () => {
		const { query, values } = await ask('metric=signals.count')
		expect(query.filter).toEqual({ from: '2024-01-02', to: '2025-01-02', category: [], status: [], channel: [] })
		expect(query.period).toBeNull()
		expect(values).toEqual([2, 2, 1, 1, 1, 1])
	})

	test('are divided by inhabitants of the last year in the range, or the year before it', async () => {
		const before = await ask('metric=signals.per1000&from=2023-12-31&to=2024-01-01')
		expect(before.denominator?.period).toBe('2022')
		expect(before.values[0]).toBeCloseTo(1 / 0.9, 10)
	})
})

describe('statistics', () => {
	test('are the newest without a period, with the reason of every empty cell', async () => {
		const answer = await ask('metric=cbs.woz&period=2023')
		expect(answer.values).toEqual([200, 400, null, null, null, 300])
		expect(answer.status).toEqual(['ok', 'ok', 'notApplicable', 'suppressed', 'missing', 'ok'])
		expect(answer.aggregation).toBe('measured')
		expect(answer.unplaced).toBeNull()
		expect(answer.reference).toEqual({ code: TESTDAM, name: 'Testdam', value: 310, status: 'ok' })
		expect(answer.metric.source).toEqual({
			name: 'CBS, kerncijfers',
			licence: 'CC BY 4.0',
			url: 'https://www.cbs.nl',
		})
		expect((await ask('metric=cbs.woz')).query).toMatchObject({ period: '2024', filter: null })
	})

	test('of a wijk: the mean by households where nine tenths have a value; not applicable does not count', async () => {
		const answer = await ask('metric=cbs.woz&period=2023&level=wijk')
		expect(answer.aggregation).toBe('households')
		expect(answer.values[0]).toBeCloseTo((200 * 400 + 400 * 250) / 650, 10)
		expect(answer.values[1]).toBe(300)
		// In 2024 only Aa has a value: 400 of 650 households are not enough.
		expect(await ask('metric=cbs.woz&period=2024&level=wijk')).toMatchObject({
			values: [null, null],
			status: ['missing', 'missing'],
			breaks: [],
		})
	})

	test('of a gemeente: as the source gives it', async () => {
		const answer = await ask('metric=cbs.woz&period=2023&level=gemeente')
		expect(answer).toMatchObject({ values: [310], aggregation: 'measured' })
	})

	test('are summed where they are numbers of people', async () => {
		const answer = await ask('metric=cbs.inhabitants&level=wijk')
		expect(answer).toMatchObject({ values: [1500, 2100], aggregation: 'sum', status: ['ok', 'ok'] })
	})

	test('as a rate: events divided by the inhabitants of the year, 2022 for 2023', async () => {
		const answer = await ask('metric=police.crimesPer1000')
		expect(answer.query.period).toBe('2023')
		expect(answer.values).toEqual([10, 0, null, 20, null, 10])
		expect(answer.status).toEqual(['ok', 'ok', 'notApplicable', 'unreliable', 'missing', 'ok'])
		expect(answer.numerator).toEqual([9, 0, 5, 2, 1, 18])
		expect(answer.denominator?.period).toBe('2022')
		expect(answer.reference?.value).toBeCloseTo(35 / 3.25, 10)
	})
})

describe('investments', () => {
	test('are spread by share; cancelled work does not count, an unknown amount is not 0', async () => {
		const answer = await ask('metric=investments.committed')
		expect(answer.query.period).toBe('all')
		expect(answer.values).toEqual([400, 200, 0, null, 0, 2000])
		expect(answer.status).toEqual(['ok', 'ok', 'ok', 'missing', 'ok', 'ok'])
		// A quarter of the park and all of the investment without a place.
		expect(answer.unplaced).toBe(300)
		expect(answer.reference?.value).toBe(2600)
		expect(answer.metric.source.name).toBe('Investeringen Testdam')
	})

	test('of a year are those that start in it', async () => {
		const answer = await ask('metric=investments.committed&period=2024')
		expect(answer.values).toEqual([0, 0, 0, null, 0, 2000])
		expect(answer.unplaced).toBe(100)
		expect((await ask('metric=investments.spent&period=2023')).values).toEqual([150, 75, 0, 0, 0, 0])
	})

	test('per inhabitant', async () => {
		const answer = await ask('metric=investments.perInhabitant')
		expect(answer.values).toEqual([0.4, 0.4, null, null, null, 1])
		expect(answer.status).toEqual(['ok', 'ok', 'notApplicable', 'missing', 'missing', 'ok'])
		expect(answer.numerator).toEqual([400, 200, 0, null, 0, 2000])
	})
})

describe('classes', () => {
	test.each([
		['classification=equal&classes=2', [0.5, 1.75, 3]],
		['classification=unclassed', [0.5, 3]],
		['classification=own&breaks=1,2.5', [0.5, 1, 2.5, 3]],
		['classification=own&breaks=4', [0.5, 4, 8]],
		['classification=ckmeans&classes=3', [0.5, 1.25, 2.5, 3]],
	])('%s', async (how, breaks) => {
		expect((await ask(`metric=signals.per1000&${YEAR}&${how}`)).breaks).toEqual(breaks)
	})

	test('own classes repeat their number in the answer', async () => {
		const { query } = await ask(`metric=signals.per1000&${YEAR}&classification=own&breaks=1,2.5`)
		expect(query).toMatchObject({ classification: 'own', classes: 3 })
	})
})
