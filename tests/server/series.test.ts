import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ValuesAnswer } from '../../server/contract/values.ts'
import type { SeriesAnswer } from '../../server/series/routes.ts'
import { B1, B3, B4, B5, type Fixture, OOST, openFixture, TESTDAM } from './fixture.ts'

let testdam: Fixture
beforeAll(async () => {
	testdam = await openFixture()
})
afterAll(() => testdam.close())
const ask = (question: string) => testdam.get<SeriesAnswer>(`/series?${question}`)

describe('signals', () => {
	test('per year, several areas and levels at once; cut years are partial', async () => {
		const answer = await ask(`metric=signals.count&area=${B1},${OOST},${TESTDAM}`)
		expect(answer.periods).toEqual(['2023', '2024', '2025'])
		expect(answer.partial).toEqual([true, false, true])
		expect(answer.series.map((line) => [line.area, line.name, line.level, line.values])).toEqual([
			[B1, 'Aa', 'buurt', [1, 3, 0]],
			[OOST, 'Oost', 'wijk', [1, 5, 1]],
			[TESTDAM, 'Testdam', 'gemeente', [1, 8, 1]],
		])
		expect(answer.query.filter).toMatchObject({ from: '2023-12-31', to: '2025-01-02' })
	})

	test('per month, without gaps', async () => {
		const answer = await ask(`metric=signals.count&area=${B1}&interval=month`)
		expect(answer.periods).toHaveLength(14)
		expect(answer.periods.slice(0, 4)).toEqual(['2023-12', '2024-01', '2024-02', '2024-03'])
		expect(answer.series[0]?.values).toEqual([1, 1, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0])
		expect(answer.partial.filter(Boolean)).toHaveLength(2)
	})

	test('rates are divided by the inhabitants of each year', async () => {
		const answer = await ask(`metric=signals.per1000&area=${B1},${B3},${B4},${B5}`)
		expect(answer.series[0]?.values[0]).toBeCloseTo(1 / 0.9, 10)
		expect(answer.series[0]?.values[1]).toBe(3)
		expect(answer.series.map((line) => line.status[1])).toEqual(['ok', 'notApplicable', 'unreliable', 'missing'])
	})

	test('a filter and a range go along', async () => {
		const answer = await ask(`metric=signals.count&area=${B1}&category=afval&from=2024-01-01&to=2024-07-01`)
		expect(answer).toMatchObject({ periods: ['2024'], partial: [true], series: [{ values: [2] }] })
	})
})

test('statistics per year: a year between without data is missing', async () => {
	const answer = await ask(`metric=cbs.woz&area=${B1},${OOST},${TESTDAM}`)
	expect(answer.periods).toEqual(['2021', '2022', '2023', '2024'])
	expect(answer.series[0]).toMatchObject({ values: [190, null, 200, 210], status: ['ok', 'missing', 'ok', 'ok'] })
	expect(answer.series[2]?.values).toEqual([null, null, 310, null])
	expect(answer.query).toEqual({ metric: 'cbs.woz', interval: 'year', filter: null })
})

test('investments per year of start', async () => {
	const answer = await ask(`metric=investments.committed&area=${B1},${TESTDAM}`)
	expect(answer.periods).toEqual(['2023', '2024'])
	expect(answer.series.map((line) => line.values)).toEqual([
		[400, 0],
		[600, 2000],
	])
})

describe('a year of a series is the number on the map', () => {
	test.each([
		['signals.count', 'buurt'],
		['signals.per1000', 'buurt'],
		['signals.per1000', 'wijk'],
		['signals.per1000', 'gemeente'],
		['cbs.woz', 'buurt'],
		['cbs.woz', 'wijk'],
		['cbs.inhabitants', 'gemeente'],
		['police.crimesPer1000', 'wijk'],
		['investments.perInhabitant', 'buurt'],
		['investments.committed', 'gemeente'],
	])('%s per %s', async (metric, level) => {
		const { areas } = await testdam.get<{ areas: { code: string }[] }>(`/areas?level=${level}`)
		const series = await ask(`metric=${metric}&area=${areas.map((area) => area.code).join(',')}`)
		for (const [i, year] of series.periods.entries()) {
			const when = metric.startsWith('signals') ? `from=${year}-01-01&to=${Number(year) + 1}-01-01` : `period=${year}`
			const response = await testdam.app.request(`/api/v1/values?metric=${metric}&level=${level}&${when}`)
			// A year without data at this level is refused by /values and missing in the series.
			if (response.status === 400) {
				expect(series.series.every((line) => line.status[i] === 'missing')).toBe(true)
				continue
			}
			const map = (await response.json()) as ValuesAnswer
			expect(series.series.map((line) => line.values[i])).toEqual(map.values)
			expect(series.series.map((line) => line.status[i])).toEqual(map.status)
		}
	})
})
