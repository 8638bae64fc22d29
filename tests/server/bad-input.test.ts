import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Problem } from '../../server/contract/common.ts'
import { B1, type Fixture, openFixture, TESTDAM } from './fixture.ts'

let testdam: Fixture
const logged: string[] = []
beforeAll(async () => {
	testdam = await openFixture((message) => logged.push(message))
})
afterAll(() => testdam.close())

async function problem(path: string): Promise<Problem> {
	const response = await testdam.app.request(`/api/v1${path}`)
	expect(response.headers.get('Content-Type')).toBe('application/problem+json')
	expect(response.headers.get('API-Version')).toBe('1.0.0')
	const body = (await response.json()) as Problem
	expect(body.status).toBe(response.status)
	return body
}

const SIGNALS = '/values?metric=signals.count'
const LONG = 'x'.repeat(5000)

describe('is refused, with the parameter, its value and what would have been right', () => {
	test.each<[string, string, string | undefined, string[]?]>([
		['/values', 'metric', undefined],
		['/values?metric=', 'metric', ''],
		['/values?metric=cbs.inhabitant', 'metric', 'cbs.inhabitant', ['cbs.inhabitants']],
		['/values?metric=cbs.age65plus', 'metric', 'cbs.age65plus'],
		['/values?metric=DROP TABLE', 'metric', 'DROP TABLE'],
		[`/values?metric=cbs.${LONG}`, 'metric', `cbs.${LONG}`.slice(0, 200)],
		['/values?metric=cbs.woz&metric=cbs.woz', 'metric', 'cbs.woz&cbs.woz'],
		['/values?metric=cbs.woz&level=stad', 'level', 'stad', ['buurt', 'wijk', 'gemeente']],
		['/values?metric=cbs.urbanity&level=wijk', 'level', 'wijk', ['buurt']],
		['/values?metric=cbs.woz&period=2020', 'period', '2020', ['2024', '2023', '2021']],
		['/values?metric=cbs.woz&period=2021&level=gemeente&x=1', 'x', '1'],
		['/values?metric=cbs.woz&period=all', 'period', 'all'],
		['/values?metric=cbs.woz&period=vorig jaar', 'period', 'vorig jaar'],
		['/values?metric=investments.spent&period=2022', 'period', '2022', ['2023', '2024', 'all']],
		['/values?metric=cbs.woz&category=afval', 'category', 'afval'],
		['/values?metric=cbs.woz&from=2024-01-01', 'from', '2024-01-01'],
		[`${SIGNALS}&period=2024`, 'period', '2024'],
		[`${SIGNALS}&category=afvall`, 'category', 'afvall', ['afval']],
		[`${SIGNALS}&category=afval/grof`, 'category', 'afval/grof', ['afval/grofvuil']],
		[`${SIGNALS}&category=Afval!`, 'category', 'Afval!'],
		[`${SIGNALS}&category=${'a'.repeat(3000)}`, 'category', 'a'.repeat(200)],
		[`${SIGNALS}&status=open,dicht`, 'status', 'open,dicht', ['open', 'resolved', 'inProgress', 'cancelled']],
		[`${SIGNALS}&channel=mail`, 'channel', 'mail', ['report', 'observation']],
		[`${SIGNALS}&from=2024-02-30`, 'from', '2024-02-30'],
		[`${SIGNALS}&from=01-01-2024`, 'from', '01-01-2024'],
		[`${SIGNALS}&from=gisteren`, 'from', 'gisteren'],
		[`${SIGNALS}&from=2024-05-01&to=2024-05-01`, 'from', '2024-05-01'],
		[`${SIGNALS}&from=2024-06-01&to=2024-05-01`, 'from', '2024-06-01'],
		[`${SIGNALS}&from=2025-01-02`, 'from', '2025-01-02'],
		[`${SIGNALS}&to=2023-12-31`, 'to', '2023-12-31'],
		[`${SIGNALS}&from=0000-01-01&to=2025-01-01`, 'from', '0000-01-01'],
		[`${SIGNALS}&to=9999-12-31`, 'to', '9999-12-31'],
		[`${SIGNALS}&classes=1`, 'classes', '1'],
		[`${SIGNALS}&classes=10`, 'classes', '10'],
		[`${SIGNALS}&classes=5.5`, 'classes', '5.5'],
		[`${SIGNALS}&classes=vijf`, 'classes', 'vijf'],
		[`${SIGNALS}&classification=jenks`, 'classification', 'jenks'],
		[`${SIGNALS}&classification=own`, 'breaks', undefined],
		[`${SIGNALS}&classification=own&breaks=`, 'breaks', ''],
		[`${SIGNALS}&classification=own&breaks=3,2`, 'breaks', '3,2'],
		[`${SIGNALS}&classification=own&breaks=1,1`, 'breaks', '1,1'],
		[`${SIGNALS}&classification=own&breaks=a`, 'breaks', 'a'],
		[`${SIGNALS}&classification=own&breaks=1,Infinity`, 'breaks', '1,Infinity'],
		[`${SIGNALS}&breaks=1,2`, 'breaks', '1,2'],
		[`${SIGNALS}&foo=bar`, 'foo', 'bar'],
		[`${SIGNALS}&__proto__=1`, '__proto__', '1'],
		['/values.csv?metric=cbs.woz&decimal=dot', 'decimal', 'dot', ['point', 'comma']],
		['/dataset?level=buurt', 'level', 'buurt'],
		['/health?x', 'x', ''],
		[`/areas/${B1}?year=2023`, 'year', '2023'],
		['/areas?level=provincie', 'level', 'provincie'],
		['/areas.topojson?level=land', 'level', 'land'],
		['/series?metric=cbs.woz', 'area', undefined],
		['/series?metric=cbs.woz&area=', 'area', ''],
		['/series?metric=cbs.woz&area=BU00010109', 'area', 'BU00010109', [B1]],
		['/series?metric=cbs.woz&area=Aa', 'area', 'Aa'],
		[`/series?metric=cbs.woz&area=${B1}&interval=week`, 'interval', 'week', ['year', 'month']],
		[`/series?metric=cbs.woz&area=${B1}&interval=month`, 'interval', 'month', ['year']],
		[`/series?metric=cbs.woz&area=${B1}&status=open`, 'status', 'open'],
		['/signals/points?limit=0', 'limit', '0'],
		['/signals/points?limit=1000000', 'limit', '1000000'],
		['/signals/points?bbox=1,2,3', 'bbox', '1,2,3'],
		['/signals/points?bbox=1,2,,4', 'bbox', '1,2,,4'],
		['/signals/points?bbox=6,52,5,53', 'bbox', '6,52,5,53'],
		['/signals/hexagons?resolution=12', 'resolution', '12'],
		['/signals/summary', 'area', undefined],
		['/signals/summary?area=BU99999999', 'area', 'BU99999999'],
		['/investments?status=klaar', 'status', 'klaar'],
		['/investments?partner=Woonste', 'partner', 'Woonste', ['Woonstee']],
		['/investments?area=GM9999', 'area', 'GM9999'],
		['/hotspots', 'metric', undefined],
		['/hotspots?metric=cbs.wos', 'metric', 'cbs.wos', ['cbs.woz']],
		['/hotspots?metric=cbs.woz&method=getis', 'method', 'getis', ['gistar', 'lisa', 'scan']],
		['/hotspots?metric=cbs.woz&level=stad', 'level', 'stad', ['buurt', 'wijk', 'gemeente']],
		['/hotspots?metric=cbs.urbanity&level=wijk', 'level', 'wijk', ['buurt']],
		['/hotspots?metric=cbs.woz&category=afval', 'category', 'afval'],
		['/hotspots?metric=cbs.woz&period=2020', 'period', '2020', ['2024']],
		['/hotspots?metric=signals.count&period=2024', 'period', '2024'],
		['/hotspots?metric=signals.count&universe=GM9999', 'universe', 'GM9999'],
		['/hotspots?metric=signals.count&universe=Testdam', 'universe', 'Testdam'],
		[`/hotspots?metric=signals.count&universe=${B1}`, 'universe', B1],
		[`/hotspots?metric=signals.count&level=gemeente&universe=${TESTDAM}`, 'universe', TESTDAM],
		['/hotspots?metric=signals.count&seed=1', 'seed', '1'],
		['/hotspots?metric=signals.count&from=2025-06-01&to=2025-07-01', 'from', '2025-06-01'],
		['/hotspots.csv?metric=cbs.woz&decimal=dot', 'decimal', 'dot', ['point', 'comma']],
		['/hotspots/robustness?metric=cbs.woz&method=lisa', 'method', 'lisa'],
		['/hotspots/robustness?metric=cbs.wozz', 'metric', 'cbs.wozz', ['cbs.woz']],
		['/hotspots/robustness?metric=cbs.woz&universe=GM9999', 'universe', 'GM9999'],
		['/areas/neighbours?level=provincie', 'level', 'provincie'],
		['/funnel?metric=signals.count&universe=GM9999', 'universe', 'GM9999'],
		['/trends?metric=cbs.woz&universe=GM9999', 'universe', 'GM9999'],
	])('%s', async (path, parameter, value, suggestions) => {
		const answer = await problem(path)
		expect(answer.status).toBe(400)
		expect(answer.parameter).toBe(parameter)
		expect(answer.value).toBe(value)
		expect(answer.detail).toMatch(new RegExp(`^${parameter}: .{5,}`))
		for (const suggestion of suggestions ?? []) expect(answer.suggestions).toContain(suggestion)
	})

	test('more areas than a series takes', async () => {
		const codes = Array.from({ length: 21 }, (_, i) => `BU000101${String(i).padStart(2, '0')}`)
		expect(await problem(`/series?metric=cbs.woz&area=${codes.join(',')}`)).toMatchObject({ parameter: 'area' })
	})
})

test.each([
	'/hotspots?metric=cbs.woz&method=scan',
	'/hotspots.csv?metric=cbs.woz&method=scan',
	'/funnel?metric=cbs.woz',
])('%s: a metric that is no count of events is refused, with metrics that are', async (path) => {
	const answer = await problem(path)
	expect(answer).toMatchObject({ status: 422, title: 'Unprocessable', parameter: 'metric', value: 'cbs.woz' })
	expect(answer.suggestions).toEqual(expect.arrayContaining(['signals.per1000', 'police.crimes']))
	expect(answer.suggestions).not.toContain('cbs.woz')
})

describe('is not there', () => {
	test.each([
		['/areas/BU00010109', { parameter: 'code', value: 'BU00010109' }],
		['/areas/aa', { parameter: 'code', value: 'aa' }],
		['/areas/%27%3B%20DROP', { parameter: 'code' }],
		['/value', { suggestions: expect.arrayContaining(['/api/v1/values']) }],
		['/values/', {}],
		['', {}],
		[`/${LONG}`, {}],
	])('%s', async (path, wanted) => {
		expect(await problem(path)).toMatchObject({ status: 404, ...wanted })
	})
})

test('only reading is possible', async () => {
	for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
		const response = await testdam.app.request('/api/v1/values', { method })
		expect(response.status).toBe(405)
		expect(response.headers.get('Allow')).toBe('GET, HEAD')
	}
})

test('nothing of this was unexpected', () => {
	expect(logged).toEqual([])
})
