import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { declining, emerging, hotspot } from '../../data/demo/truths.ts'
import { type TrendsAnswer, trendsAnswer } from '../../server/contract/trend.ts'
import { mannKendall, momentsOf } from '../../server/methods/mann-kendall.ts'
import { canTell } from '../../server/trends/area-trends.ts'
import { stepFrom, wholeSteps, yearStep } from '../../server/trends/steps.ts'
import { type DemoApp, openDemoApp } from '../data/demo-app.ts'
import { B1, B3, type Fixture, openFixture } from './fixture.ts'

describe('steps', () => {
	const names = (...range: Parameters<typeof wholeSteps>) => wholeSteps(...range).map(({ name }) => name)
	test('are whole: what the data cover in part is left out', () => {
		expect(names('2023-12-31', '2025-01-02', 'year')).toEqual(['2024'])
		expect(names('2024-01-02', '2024-10-01', 'quarter')).toEqual(['2024-Q2', '2024-Q3'])
		expect(names('2024-01-01', '2024-04-30', 'month')).toEqual(['2024-01', '2024-02', '2024-03'])
		expect(names('2024-01-15', '2024-02-15', 'month')).toEqual([])
		expect(names('2023-11-30', '2024-02-01', 'month')).toEqual(['2023-12', '2024-01'])
	})
	test('must be able to show a trend: no four years, no fifteen months of which three come back', () => {
		const of = (count: number, months: number) =>
			canTell(Array.from({ length: count }, (_, i) => stepFrom(24_288 + i * months, months)))
		expect([4, 5].map((years) => of(years, 12))).toEqual([false, true])
		expect([15, 17, 18, 36].map((months) => of(months, 1))).toEqual([false, false, true, true])
		expect([8, 9, 10].map((quarters) => of(quarters, 3))).toEqual([false, false, true])
		expect(of(0, 12)).toBe(false)
	})
	test('know when they are, in years', () => {
		expect(yearStep('2024')).toEqual({ name: '2024', month: 24288, months: 12, at: 2024 })
		expect(stepFrom(24288 + 6, 3)).toEqual({ name: '2024-Q3', month: 24294, months: 3, at: 2024.5 })
	})
})

describe('Testdam, too short for a trend', () => {
	let fixture: Fixture
	beforeAll(async () => {
		fixture = await openFixture()
	})
	afterAll(() => fixture?.close())
	const status = async (question: string) => (await fixture.app.request(`/api/v1${question}`)).status

	test('signals of one whole year: too few periods, values as /values gives them, nobody tested', async () => {
		const answer = trendsAnswer.parse(await fixture.get('/trends?metric=signals.per1000'))
		expect(answer).toMatchObject({ inference: 'tooFewPeriods', periods: ['2024'], query: { interval: 'year' } })
		// Three in 2024 in the buurt of 1,000 inhabitants.
		expect(answer.rows.find((r) => r.area === B1)).toMatchObject({ status: 'missing', values: [3], z: null })
		expect(answer.rows.find((r) => r.area === B3)).toMatchObject({ status: 'noPopulation', values: [null] })
	})
	test('months of a count: whole ones only, with zeros where nothing was reported', async () => {
		const answer = trendsAnswer.parse(await fixture.get('/trends?metric=signals.count&interval=month'))
		expect([answer.periods[0], answer.periods.at(-1), answer.periods.length]).toEqual(['2024-01', '2024-12', 12])
		// No month comes back in one year.
		expect(answer.inference).toBe('tooFewPeriods')
		expect(answer.rows.find((r) => r.area === B1)).toMatchObject({
			status: 'missing',
			values: [1, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0],
			q: null,
			emergence: null,
		})
	})
	test('a range without a whole step: no data, and a row per area all the same', async () => {
		const answer = trendsAnswer.parse(
			await fixture.get('/trends?metric=signals.count&from=2024-03-02&to=2024-03-20&interval=month'),
		)
		expect(answer).toMatchObject({ inference: 'noData', periods: [] })
		expect(answer.rows).toHaveLength(6)
	})
	test('statistics of two years: too few', async () => {
		const answer = trendsAnswer.parse(await fixture.get('/trends?metric=cbs.woz'))
		expect(answer).toMatchObject({ inference: 'tooFewPeriods', query: { interval: 'year', filter: null } })
	})
	test('refuses months of a statistic, filters on it, and levels it is not known at', async () => {
		expect(await status('/trends?metric=cbs.woz&interval=month')).toBe(400)
		expect(await status('/trends?metric=cbs.woz&category=afval')).toBe(400)
		expect(await status('/trends?metric=cbs.woz&universe=BU99999999')).toBe(400)
		expect(await status('/trends?metric=signals.count&category=nooit')).toBe(400)
	})
})

describe('Markerwaard', () => {
	let demo: DemoApp
	beforeAll(async () => {
		demo = await openDemoApp()
	}, 120_000)
	afterAll(() => demo?.close())
	const ask = async (question: string): Promise<TrendsAnswer> =>
		trendsAnswer.parse(await demo.get(`/trends?${question}`))
	const row = ({ rows }: TrendsAnswer, area: string) => rows.find((r) => r.area === area)
	const category = ({ main, sub }: { main: string; sub: string }) => `metric=signals.per1000&category=${main}/${sub}`

	test('income falls in the declining buurt and nowhere else; crime rises there', async () => {
		const income = await ask('metric=cbs.income')
		expect(income.rows.filter((r) => r.direction === 'down').map((r) => r.area)).toEqual([declining.buurt])
		expect(row(await ask('metric=police.crimesPer1000'), declining.buurt)).toMatchObject({ direction: 'up' })
	})
	test('z, p and slope are Mann-Kendall of the values of the answer', async () => {
		const answer = await ask('metric=police.crimes')
		const { values, z, p, tau, slope } = row(answer, declining.buurt) as TrendsAnswer['rows'][number]
		const plain = mannKendall(momentsOf(values, answer.periods.map(Number)))
		expect({ z, p, tau, slope }).toEqual({ z: plain.z, p: plain.p, tau: plain.tau, slope: plain.slope })
		expect(answer.parameters.steps).toBe(12)
	})
	test('the values are those of /values of that year', async () => {
		const answer = await ask('metric=signals.count&interval=year')
		const values = await demo.get<{ areas: string[]; values: number[] }>(
			'/values?metric=signals.count&from=2024-01-01&to=2025-01-01',
		)
		const place = answer.periods.indexOf('2024')
		expect(answer.rows.map((r) => r.values[place])).toEqual(values.values)
	})
	test('the emerging cluster is new or on and off, and hot now; its neighbours in other wijken are not', async () => {
		const answer = await ask(category(emerging))
		expect(answer.query.interval).toBe('quarter')
		const found = emerging.buurten.map((code) => row(answer, code))
		for (const r of found) {
			expect(r).toMatchObject({ kind: 'hot' })
			expect(['new', 'onAndOff']).toContain(r?.emergence)
			expect(r?.hotspots.at(-1)).toBeGreaterThanOrEqual(2)
			expect(r?.hotspots.slice(0, 12).every((bin) => bin === 0)).toBe(true)
		}
		expect(found.filter((r) => r?.emergence === 'new').length).toBeGreaterThanOrEqual(2)
		expect(answer.rows.filter((r) => r.kind === 'hot' && r.emergence === 'new')).toHaveLength(
			found.filter((r) => r?.emergence === 'new').length,
		)
	})
	test('the planted hotspot persists through the years', async () => {
		const answer = await ask(`${category(hotspot)}&interval=year`)
		for (const code of hotspot.buurten) {
			expect(row(answer, code)?.hotspots.at(-1)).toBeGreaterThanOrEqual(2)
			expect(row(answer, code)?.emergence).toBe('new')
			expect(Number(row(answer, code)?.since)).toBeGreaterThanOrEqual(2022)
		}
	})
	test('a statistic of six measurements has a trend, no category', async () => {
		const answer = await ask('metric=lbm.score')
		expect(answer.inference).toBe('ok')
		expect(answer.parameters.emergenceTested).toBe(false)
		expect(answer.rows.every((r) => r.emergence === null)).toBe(true)
		expect(row(answer, declining.buurt)?.slope).toBeLessThan(0)
	})
	test('four measurements are too few', async () => {
		expect((await ask('metric=rivm.goodHealth')).inference).toBe('tooFewPeriods')
	})
	test('per wijk and inside a wijk: what has no sense is not said', async () => {
		const wijken = await ask('metric=signals.per1000&level=wijk')
		expect(wijken.rows).toHaveLength(12)
		const inside = await ask('metric=signals.per1000&universe=WK900101')
		expect(inside.parameters.universe?.code).toBe('WK900101')
		const gemeente = await ask('metric=signals.per1000&level=gemeente')
		expect(gemeente.rows[0]).toMatchObject({ status: 'tested', hotspots: expect.not.arrayContaining([1, 2, 3]) })
	})
	test('as CSV: a row per area and step', async () => {
		const response = await demo.app.request('/api/v1/trends.csv?metric=cbs.income&decimal=comma')
		expect(response.headers.get('content-disposition')).toContain('trends_cbs.income_buurt_year.csv')
		const lines = (await response.text()).trim().split('\r\n')
		expect(lines).toHaveLength(1 + 75 * 10)
		expect(lines[0]).toContain('slope_per_year;direction')
	})
})
