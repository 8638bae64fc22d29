import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { QueryClient } from '@tanstack/react-query'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { recordings } from '../../scripts/publish/site/recordings.ts'
import { recorded, staticPath } from '../../server/contract/static-paths.ts'
import { defaultView } from '../../server/contract/view.ts'
import { B1, B2, B6, OOST, TESTDAM, WEST } from '../server/fixture.ts'
import { openPublished, type Published } from '../server/published-fixture.ts'
import { dumbHost } from './dumb-host.ts'

describe('the file of a question', () => {
	test.each([
		['dataset', {}, 'api/v1/dataset.json'],
		['areas', {}, 'api/v1/areas/buurt.json'],
		['areas', { level: 'wijk' }, 'api/v1/areas/wijk.json'],
		['areas/BU90010101', {}, 'api/v1/areas/BU90010101.json'],
		['areas.topojson', { level: 'context', hash: 'fe74' }, 'api/v1/topojson/context.json'],
		[
			'values.csv',
			{ metric: 'cbs.woz', level: 'wijk', period: '2024', language: 'nl', decimal: 'comma' },
			'api/v1/values/cbs.woz/wijk/2024.nl.csv',
		],
		[
			'values.csv',
			{ metric: 'cbs.woz', period: 'all', classification: 'ckmeans', classes: '7', language: 'en' },
			'api/v1/values/cbs.woz/buurt.ckmeans-7/all.en.csv',
		],
		['map.svg', { metric: 'cbs.woz', language: 'en' }, 'api/v1/map/cbs.woz/buurt.en.svg'],
	])('%s %j is %s', (path, query, file) => {
		expect(staticPath(path, query)).toBe(file)
	})

	test.each([
		['an unknown resource', 'hotspots', { metric: 'cbs.woz' }],
		['a path that leads out', 'areas/..', {}],
		['a longer path', 'areas/BU90010101/x', {}],
		['something of every object', 'constructor', {}],
		['an unknown parameter', 'dataset', { x: '1' }],
		['a metric that is none', 'values', { metric: '../../geheim' }],
		['no metric', 'values', {}],
		['own classes without edges', 'values', { metric: 'cbs.woz', classification: 'own' }],
		['edges without own classes', 'values', { metric: 'cbs.woz', breaks: '1,2' }],
		['a filter of reports', 'values', { metric: 'cbs.woz', from: '2024-01-01' }],
		['months', 'series', { metric: 'cbs.woz', area: 'BU90010101', interval: 'month' }],
		['a table without a year', 'values.csv', { metric: 'cbs.woz', language: 'nl', decimal: 'comma' }],
		['a decimal point in Dutch', 'values.csv', { metric: 'cbs.woz', period: '2024', decimal: 'point' }],
	])('%s has none', (_, path, query) => {
		expect(recorded(path, query)).toBeNull()
	})

	test('lies inside the folder, whatever is asked, and does not depend on the order of the question', () => {
		const word = fc.oneof(
			fc.string(),
			fc.constantFrom('..', 'buurt', 'cbs.woz', '2024', 'nl', 'comma', 'own', '1,2', 'BU90010101', '%2e%2e', '\0'),
		)
		const path = fc.oneof(
			fc.string(),
			fc.constantFrom(
				'values',
				'values.csv',
				'series',
				'investments',
				'areas',
				'areas.topojson',
				'map.svg',
				'areas/..',
			),
		)
		const name = fc.constantFrom('metric', 'level', 'period', 'classification', 'classes', 'breaks', 'language', 'area')
		fc.assert(
			fc.property(path, fc.dictionary(name, word), (asked, query) => {
				const files = recorded(asked, query)?.files ?? []
				for (const file of files) {
					expect(file).toMatch(/^api\/v1\/[A-Za-z0-9_.,+/-]+\.(json|csv|svg|png)$/)
					expect(file.split('/')).not.toContain('..')
				}
				const turned = Object.fromEntries(Object.entries(query).reverse())
				expect(recorded(asked, turned)?.files ?? []).toEqual(files)
			}),
		)
	})
})

describe('what the web asks of a copy', () => {
	const folder = mkdtempSync(join(tmpdir(), 'static-'))
	let published: Published
	let host: Awaited<ReturnType<typeof dumbHost>>
	let queries: typeof import('../../web/queries.ts')
	let geometry: typeof import('../../web/map/geometry.ts')
	let transport: typeof import('../../web/transport.ts')
	let api: typeof import('../../web/api.ts')

	beforeAll(async () => {
		published = await openPublished({ settings: {} })
		for (const { file, content } of await recordings(published.app)) {
			mkdirSync(dirname(join(folder, file)), { recursive: true })
			writeFileSync(join(folder, file), await content())
		}
		host = await dumbHost(folder)
		// What the pages of a static site say; everything else is as in a browser.
		const said: Record<string, string> = { 'regiekaart-base': './', 'regiekaart-static': 'true' }
		vi.stubGlobal('document', {
			baseURI: `${host.url}?metric=cbs.woz`,
			querySelector: (selector: string) => {
				const content = said[/name="([^"]+)"/.exec(selector)?.[1] ?? '']
				return content === undefined ? null : { getAttribute: () => content }
			},
		})
		transport = await import('../../web/transport.ts')
		api = await import('../../web/api.ts')
		queries = await import('../../web/queries.ts')
		geometry = await import('../../web/map/geometry.ts')
	})
	afterAll(() => {
		vi.unstubAllGlobals()
		host.close()
		published.close()
		rmSync(folder, { recursive: true, force: true })
	})
	afterEach(() => expect(host.missed).toEqual([]))

	const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
	const server = (question: string) => published.get<unknown>(`/${question}`)

	test('the Dataset, its metrics and its areas are as the server says', async () => {
		expect(await client.fetchQuery(queries.datasetQuery)).toEqual(await server('dataset'))
		expect(await client.fetchQuery(queries.metricsQuery)).toEqual(await server('metrics'))
		for (const level of ['buurt', 'wijk', 'gemeente'] as const)
			expect(await client.fetchQuery(queries.areasQuery(level))).toEqual(await server(`areas?level=${level}`))
		for (const code of [B1, OOST, TESTDAM])
			expect(await client.fetchQuery(queries.areaQuery(code))).toEqual(await server(`areas/${code}`))
	})

	test('the shapes are those of the server', async () => {
		const { geometry: known } = await client.fetchQuery(queries.datasetQuery)
		expect(known.length).toBeGreaterThan(0)
		const { byCode } = await client.fetchQuery(geometry.geometryQuery('buurt', known[0]?.hash ?? ''))
		expect([...byCode.keys()]).toContain(B1)
	})

	test('every metric, at every level, of every year and of the newest', async () => {
		const { metrics } = await client.fetchQuery(queries.metricsQuery)
		let asked = 0
		for (const { id: metric, levels, period } of metrics)
			for (const level of levels)
				for (const year of [null, ...(period.kind === 'days' ? [] : period.years)]) {
					const view = { ...defaultView, metric, level, period: year }
					const question = new URLSearchParams({ metric, level, ...(year === null ? {} : { period: year }) })
					const response = await published.app.request(`/api/v1/values?${question}`)
					if (response.status === 400) continue
					expect(await client.fetchQuery(queries.valuesQuery(view))).toEqual(await response.json())
					asked++
				}
		expect(asked).toBeGreaterThan(metrics.length)
	})

	test('series of one area and of several, in the order asked', async () => {
		for (const areas of [[B1], [B6, TESTDAM, B2], [WEST, OOST]])
			expect(await client.fetchQuery(queries.seriesQuery('cbs.woz', areas, 'year', defaultView))).toEqual(
				await server(`series?metric=cbs.woz&area=${areas.join(',')}`),
			)
	})

	test('investments, all and with the share of an area', async () => {
		expect(await client.fetchQuery(queries.investmentsQuery(null))).toEqual(await server('investments'))
		for (const area of [B1, B6, OOST, TESTDAM])
			expect(await client.fetchQuery(queries.investmentsQuery(area))).toEqual(await server(`investments?area=${area}`))
	})

	test('the table to download is the one of the server', async () => {
		for (const [language, decimal] of [
			['nl', 'comma'],
			['en', 'point'],
		] as const) {
			const query = { metric: 'cbs.woz', level: 'buurt', period: '2024', language, decimal }
			const href = transport.apiHref('values.csv', query)
			const copy = await (await fetch(new URL(href ?? '', host.origin))).text()
			expect(copy).toBe(await (await published.app.request(`/api/v1/values.csv?${new URLSearchParams(query)}`)).text())
		}
	})

	test.each([
		['a year that is not there', { metric: 'cbs.woz', period: '1999' }],
		['classes that were not written', { metric: 'cbs.woz', classification: 'ckmeans' as const, classes: '8' }],
	])('%s is refused in words, as the server does', async (_, query) => {
		const refused = api.checked(api.api.values.$get({ query }))
		await expect(refused).rejects.toMatchObject({ name: 'ApiError', problem: { detail: expect.any(String) } })
		host.missed.length = 0
	})

	test('an area of elsewhere is refused without an empty answer', async () => {
		await expect(client.fetchQuery(queries.investmentsQuery('BU99999999'))).rejects.toMatchObject({ status: 404 })
		await expect(client.fetchQuery(queries.areaQuery('BU99999999'))).rejects.toMatchObject({ status: 404 })
		expect(host.missed.splice(0)).toEqual(['/kaart/api/v1/areas/BU99999999.json'])
	})

	test('holds the same bytes each time', async () => {
		for (const { file, content } of await recordings(published.app)) {
			const again = await content()
			expect(Buffer.from(again).equals(readFileSync(join(folder, file))), file).toBe(true)
		}
	})
})
