import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AreaProfile, areasAnswer } from '../../server/contract/area.ts'
import type { Dataset } from '../../server/contract/dataset.ts'
import type { Metric } from '../../server/contract/metric.ts'
import {
	B1,
	B2,
	B3,
	B4,
	B5,
	B6,
	buurtHash,
	buurtTopojson,
	type Fixture,
	OOST,
	openFixture,
	TESTDAM,
} from './fixture.ts'

let testdam: Fixture
beforeAll(async () => {
	testdam = await openFixture()
})
afterAll(() => testdam.close())

test('/health', async () => {
	expect(await testdam.get('/health')).toEqual({ status: 'ok', schemaVersion: 4, dataset: 'Testdam (fictief)' })
})

test('/dataset', async () => {
	const dataset = await testdam.get<Dataset>('/dataset')
	expect(dataset).toMatchObject({
		title: 'Testdam (fictief)',
		fictional: true,
		divisionYear: 2024,
		asOf: '2025-01-10',
		levels: [
			{ level: 'buurt', count: 6 },
			{ level: 'wijk', count: 2 },
			{ level: 'gemeente', count: 1 },
		],
		gemeente: { code: TESTDAM, name: 'Testdam' },
		geometry: [{ level: 'buurt', hash: buurtHash }],
		signals: { count: 12, unplaced: 2, from: '2023-12-31', to: '2025-01-02' },
		investments: { count: 5, unplaced: 1 },
	})
	expect(dataset.bbox.map((edge) => Number(edge.toFixed(3)))).toEqual([5.005, 52.005, 5.035, 52.035])
	expect(dataset.runs).toHaveLength(4)
	expect(dataset.runs[2]).toMatchObject({
		kind: 'signals',
		source: 'Signalen Testdam',
		at: '2025-01-11T12:00:00Z',
		read: 12,
	})
})

describe('/metrics', () => {
	test('lists only what this Dataset has values for, with levels, periods and source', async () => {
		const { metrics } = await testdam.get<{ metrics: Metric[] }>('/metrics')
		const byId = new Map(metrics.map((metric) => [metric.id, metric]))
		expect([...byId.keys()].sort()).toEqual([
			'cbs.inhabitants',
			'cbs.urbanity',
			'cbs.woz',
			'investments.budgeted',
			'investments.committed',
			'investments.perInhabitant',
			'investments.spent',
			'police.crimes',
			'police.crimesPer1000',
			'signals.count',
			'signals.per1000',
		])
		expect(byId.get('cbs.woz')?.period).toEqual({ kind: 'years', years: ['2021', '2023', '2024'] })
		expect(byId.get('cbs.woz')?.levels).toEqual(['buurt', 'wijk', 'gemeente'])
		// No mean of classes: urbanity is known where the source says it.
		expect(byId.get('cbs.urbanity')?.levels).toEqual(['buurt'])
		expect(byId.get('signals.count')?.period).toEqual({ kind: 'days', from: '2023-12-31', to: '2025-01-02' })
		expect(byId.get('investments.spent')?.period).toEqual({ kind: 'yearsAndAll', years: ['2023', '2024'] })
		expect(byId.get('police.crimes')?.source.name).toBe('CBS, kerncijfers')
	})
})

describe('/areas', () => {
	test('gives the areas of the division, not those of other years', async () => {
		const { areas, level, year } = await testdam.get<typeof areasAnswer._zod.output>('/areas')
		expect([level, year]).toEqual(['buurt', 2024])
		expect(areas.map((area) => area.code)).toEqual([B1, B2, B3, B4, B5, B6])
		expect(areas[0]).toMatchObject({ name: 'Aa', parent: OOST, inhabitants: 1000, lon: 5.01, lat: 52.01 })
		expect(areas.map((area) => area.inhabitants)).toEqual([1000, 500, 0, 100, null, 2000])
		expect((await testdam.get<typeof areasAnswer._zod.output>('/areas?level=gemeente')).areas[0]?.parent).toBeNull()
	})

	test('a profile names the place, and the areas like it that somebody lives in', async () => {
		const profile = await testdam.get<AreaProfile>(`/areas/${B1}`)
		expect(profile).toMatchObject({
			name: 'Aa',
			year: 2024,
			households: 400,
			urbanity: 2,
			buildingPeriod: 'before1945',
			landArea: 10,
			source: { name: 'CBS, gebieden 2024', licence: 'CC BY 4.0' },
		})
		expect(profile.ancestors.map((area) => area.name)).toEqual(['Oost', 'Testdam'])
		// Cee is of the same kind, but nobody lives there; Dee is of another period.
		expect(profile.similar).toEqual({ rule: { urbanity: 2, buildingPeriod: 'before1945' }, codes: [B2, B6] })
	})

	test.each([
		[B5, null],
		[OOST, { rule: { urbanity: 2, buildingPeriod: null }, codes: ['WK000102'] }],
		[TESTDAM, { rule: { urbanity: 3, buildingPeriod: null }, codes: [] }],
	])('similar to %s', async (code, similar) => {
		expect((await testdam.get<AreaProfile>(`/areas/${code}`)).similar).toEqual(similar)
	})
})

describe('geometry', () => {
	const ask = (question: string, encoding?: string) =>
		testdam.app.request(`/api/v1${question}`, encoding ? { headers: { 'Accept-Encoding': encoding } } : {})

	test('comes decompressed to who cannot take brotli, and as stored to who can', async () => {
		const plain = await ask('/areas.topojson?level=buurt')
		expect(plain.headers.get('Content-Encoding')).toBeNull()
		expect(await plain.text()).toBe(buurtTopojson)
		const brotli = await ask('/areas.topojson?level=buurt', 'gzip, br')
		expect(brotli.headers.get('Content-Encoding')).toBe('br')
		expect((await brotli.arrayBuffer()).byteLength).toBeLessThan(buurtTopojson.length / 4)
		const zipped = await ask('/areas.topojson?level=buurt', 'gzip')
		expect(gunzipSync(Buffer.from(await zipped.arrayBuffer())).toString()).toBe(buurtTopojson)
		const refused = await ask('/areas.topojson?level=buurt', 'br;q=0')
		expect(refused.headers.get('Content-Encoding')).toBeNull()
	})

	test('may be kept for ever under its hash, and only then', async () => {
		const kept = await ask(`/areas.topojson?level=buurt&hash=${buurtHash}`)
		expect(kept.headers.get('Cache-Control')).toContain('immutable')
		for (const question of ['/areas.topojson', '/areas.topojson?hash=other', '/areas.geojson']) {
			expect((await ask(question)).headers.get('Cache-Control')).toBe('no-cache')
		}
		expect((await ask('/areas.geojson')).headers.get('Content-Type')).toBe('application/geo+json')
	})

	test('is not sent again to who has it', async () => {
		const tag = (await ask('/areas.topojson')).headers.get('ETag') ?? ''
		const again = await testdam.app.request('/api/v1/areas.topojson', { headers: { 'If-None-Match': tag } })
		expect(again.status).toBe(304)
		expect(await again.text()).toBe('')
	})

	test('of a level without a file is a 404 that names the level', async () => {
		const response = await ask('/areas.topojson?level=wijk')
		expect(response.status).toBe(404)
		expect(await response.json()).toMatchObject({ parameter: 'level', value: 'wijk' })
	})
})
