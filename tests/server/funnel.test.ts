import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hotspot } from '../../data/demo/truths.ts'
import { type FunnelAnswer, funnelAnswer } from '../../server/contract/funnel.ts'
import { type DemoApp, openDemoApp } from '../data/demo-app.ts'
import { B1, B3, B4, B5, type Fixture, openFixture } from './fixture.ts'

describe('Testdam, too small for a funnel', () => {
	let fixture: Fixture
	beforeAll(async () => {
		fixture = await openFixture()
	})
	afterAll(() => fixture?.close())

	test('says so, judges nobody and keeps reasons and expectations', async () => {
		const answer = funnelAnswer.parse(await fixture.get('/funnel?metric=police.crimes&period=2023'))
		expect(answer.inference).toBe('tooFewAreas')
		expect(answer.limits).toEqual([])
		const row = (area: string) => answer.rows.find((r) => r.area === area)
		// Inhabitants of 2022: 900 + 450 + 1800 = 3150 in the areas tested, with 9 + 0 + 18 crimes: 27 / 3150.
		expect(answer.parameters.rate).toBeCloseTo(27 / 3150, 12)
		expect(row(B1)).toMatchObject({ status: 'tooFewAreas', observed: 9, outside: null })
		expect(row(B1)?.expected).toBeCloseTo((900 * 27) / 3150, 10)
		expect(row(B3)).toMatchObject({ status: 'noPopulation', observed: 5, expected: null, ratio: null })
		expect(row(B4)).toMatchObject({ status: 'tooFewInhabitants', observed: 2 })
		expect(row(B4)?.ratio).toBeCloseTo(2 / ((100 * 27) / 3150), 10)
		expect(row(B5)).toMatchObject({ status: 'missing', expected: null })
	})
	test('a period without signals: no data is not the same as nothing', async () => {
		const answer = funnelAnswer.parse(await fixture.get('/funnel?metric=signals.count&category=wegen'))
		expect(answer.rows.every((r) => r.outside === null)).toBe(true)
		expect(answer.rows.find((r) => r.area === B1)).toMatchObject({ observed: 0, expected: 0, ratio: null })
	})
	test('a metric that is no count of events: 422, with those that are', async () => {
		const response = await fixture.app.request('/api/v1/funnel?metric=cbs.woz')
		expect(response.status).toBe(422)
		expect(await response.json()).toMatchObject({
			parameter: 'metric',
			suggestions: expect.arrayContaining(['police.crimes']),
		})
	})
	test('a universe without areas of the level: 400', async () => {
		const response = await fixture.app.request(`/api/v1/funnel?metric=police.crimes&universe=${B1}`)
		expect(response.status).toBe(400)
	})
})

describe('Markerwaard', () => {
	let demo: DemoApp
	beforeAll(async () => {
		demo = await openDemoApp()
	}, 120_000)
	afterAll(() => demo?.close())
	const ask = async (question: string): Promise<FunnelAnswer> =>
		funnelAnswer.parse(await demo.get(`/funnel?${question}`))

	test('the planted hotspot of bulky waste stands out for its size', async () => {
		const answer = await ask(`metric=signals.per1000&category=${hotspot.main}/${hotspot.sub}`)
		expect(answer.inference).toBe('ok')
		const high = answer.rows.filter((r) => (r.outside ?? 0) > 0).map((r) => r.area)
		for (const code of hotspot.buurten) expect(high).toContain(code)
		expect(high.length).toBeLessThan(12)
	})
	test('a count and its rate are one question', async () => {
		const [count, rate] = await Promise.all([ask('metric=signals.count'), ask('metric=signals.per1000')])
		expect(count.rows.map((r) => r.outside)).toEqual(rate.rows.map((r) => r.outside))
	})
	test('expectations add up to what was observed over the areas tested', async () => {
		const { rows } = await ask('metric=police.crimes')
		const tested = rows.filter((r) => r.status === 'tested')
		const sum = (of: 'observed' | 'expected') => tested.reduce((total, r) => total + (r[of] ?? 0), 0)
		expect(sum('expected')).toBeCloseTo(sum('observed'), 6)
		expect(tested.length).toBeGreaterThan(60)
	})
	test('inside a wijk only its buurten are compared', async () => {
		const answer = await ask('metric=signals.per1000&universe=WK900101')
		expect(answer.parameters.universe).toMatchObject({ code: 'WK900101' })
		expect(answer.rows.length).toBeLessThan(20)
	})
	test('as CSV: one row per area, each with metric, period and source', async () => {
		const response = await demo.app.request('/api/v1/funnel.csv?metric=police.crimes&language=en')
		expect(response.headers.get('content-disposition')).toContain('funnel_police.crimes_buurt_2025.csv')
		const [head = '', ...lines] = (await response.text()).trim().split('\r\n')
		expect(head).toContain('area_code,area_name')
		expect(head).toContain('outside,outside_poisson')
		expect(lines).toHaveLength(75)
	})
})
