import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { B1, B2, B4, B5, type Fixture, OOST, openFixture, TESTDAM } from './fixture.ts'

let testdam: Fixture
const logged: unknown[] = []
beforeAll(async () => {
	testdam = await openFixture((message, cause) => logged.push([message, cause]))
})
afterAll(() => testdam.close())

const routes = [
	'/health',
	'/dataset',
	'/metrics',
	'/areas',
	'/areas.topojson',
	'/areas.geojson',
	`/areas/${B1}`,
	'/values',
	'/values.csv',
	'/map.svg',
	'/map.png',
	'/series',
	'/signals/categories',
	'/signals/points',
	'/signals/hexagons',
	'/signals/summary',
	'/investments',
	'/differences',
	'/differences.csv',
	'/similar',
	'/priorities',
	'/priorities.csv',
	'/areas/neighbours',
	'/areas/neighbours.csv',
	'/hotspots',
	'/hotspots.csv',
	'/hotspots/robustness',
	'/funnel',
	'/funnel.csv',
	'/trends',
	'/trends.csv',
	'/alerts',
	'/alerts.csv',
	'/similar.csv',
]
const words: Record<string, string[]> = {
	metric: [
		'signals.count',
		'signals.per1000',
		'cbs.woz',
		'cbs.inhabitants',
		'police.crimesPer1000',
		'investments.spent',
	],
	level: ['buurt', 'wijk', 'gemeente', 'context'],
	period: ['2021', '2022', '2023', '2024', 'all'],
	from: ['2023-12-31', '2024-01-01', '2024-06-30', '0001-01-01', '1900-01-01', '2999-12-31'],
	to: ['2024-01-01', '2025-01-01', '2025-01-02', '9999-12-31', '2999-12-31'],
	category: ['afval', 'afval/grofvuil', 'groen,wegen/gat', ','],
	status: ['open', 'open,resolved', ',,', 'cancelled'],
	channel: ['report', 'observation'],
	classification: ['quantile', 'ckmeans', 'equal', 'own', 'unclassed'],
	classes: ['2', '5', '9', '1e0', '0x5', ' 5'],
	breaks: ['1', '1,2', '0.5,1e3', '-1e308,1e308', '1e400'],
	area: [B1, `${B1},${OOST}`, TESTDAM, ','],
	interval: ['year', 'month'],
	bbox: ['5,52,6,53', '-1e9,-1e9,1e9,1e9', '5,52,5,52'],
	limit: ['1', '3', '200000'],
	resolution: ['6', '9', '11'],
	partner: ['Woonstee'],
	hash: ['0123456789abcdef'],
	language: ['nl', 'en'],
	decimal: ['comma', 'point'],
	metrics: ['cbs.woz', 'police.crimesPer1000,signals.per1000', 'cbs.inhabitants,cbs.urbanity', ',', 'cbs.woz,cbs.woz'],
	universe: [OOST, TESTDAM, B1],
	candidates: [`${B1},${B2}`, `${B1},${B4},${B5}`, `${B1},${OOST}`, ','],
	criteria: [
		'cbs.woz:low:1',
		'police.crimesPer1000:high:2,signals.per1000:low:0.01',
		'cbs.woz:low:0',
		'cbs.woz:high:1e9',
	],
	normalisation: ['percentileRank', 'minmax', 'zscore'],
	aggregation: ['linear', 'geometric'],
	table: ['areas', 'pairs'],
	method: ['gistar', 'lisa', 'scan'],
	on: ['2024-12-31', '2025-01-02', '1999-01-01'],
	width: ['160', '1e3', '4096', '-1'],
	height: ['120', '640', '0'],
	scale: ['1', '3', '0.5'],
	textScale: ['0.5', '3', '1e9'],
	theme: ['light', 'dark', 'system'],
	bins: ['0', '0,1,31', '99'],
	within: [OOST, TESTDAM],
	reading: ['values', 'trend'],
	title: ['0', '1'],
}
/** What a route cannot do without is mostly there, so that its work is reached. */
const required: Record<string, string[]> = {
	'/hotspots': ['metric'],
	'/hotspots.csv': ['metric'],
	'/hotspots/robustness': ['metric'],
	'/funnel': ['metric'],
	'/map.svg': ['metric'],
	'/map.png': ['metric'],
	'/trends': ['metric'],
	'/differences': ['metrics'],
	'/similar': ['metrics', 'area'],
	'/priorities': ['candidates', 'criteria'],
}
const names = Object.keys(words)
const parameter = fc.oneof(
	{ weight: 4, arbitrary: fc.constantFrom(...names) },
	{ weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
)
const pair = parameter.chain((name) =>
	fc.tuple(
		fc.constant(name),
		fc.oneof(
			{ weight: 6, arbitrary: fc.constantFrom(...(Object.hasOwn(words, name) ? (words[name] ?? []) : [''])) },
			{ weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
			{ weight: 1, arbitrary: fc.constantFrom('', '\0', 'null', 'NaN', '%', "' OR 1=1 --", '../..', '9'.repeat(400)) },
		),
	),
)

test('no question makes the server fail: every answer is good, or names what is wrong', async () => {
	await fc.assert(
		fc.asyncProperty(fc.constantFrom(...routes), fc.array(pair, { maxLength: 7 }), async (route, pairs) => {
			const needed = (required[route] ?? []).map((name): [string, string] => [
				name,
				words[name]?.[pairs.length % 2] ?? '',
			])
			const once = [...new Map([...needed, ...pairs])]
			const response = await testdam.app.request(`/api/v1${route}?${new URLSearchParams(once)}`)
			expect([200, 400, 404, 422]).toContain(response.status)
			if (response.status === 200) return
			expect(response.headers.get('Content-Type')).toBe('application/problem+json')
			const problem = await response.json()
			expect(problem).toMatchObject({ status: response.status, parameter: expect.any(String) })
		}),
		{ numRuns: 500 },
	)
	expect(logged).toEqual([])
})

test('no path and no raw query makes the server fail', async () => {
	const raw = fc.string({ unit: fc.constantFrom(..."abc/%.?&=+#0123456789é\\~[]{}'"), maxLength: 60 })
	await fc.assert(
		fc.asyncProperty(raw, async (text) => {
			const response = await testdam.app.request(new Request(`http://localhost/api/v1/${text}`))
			expect(response.status).toBeLessThan(500)
		}),
		{ numRuns: 300 },
	)
	expect(logged).toEqual([])
})
