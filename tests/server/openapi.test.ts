import { afterAll, beforeAll, expect, test } from 'vitest'
import { presentation } from '../../server/contract/presentation/presentation.ts'
import { readOnlyStore } from '../../server/presentations/read-only-store.ts'
import { B1, B2, type Fixture, openWritten, writeFixture } from './fixture.ts'

let testdam: Fixture
beforeAll(async () => {
	const kept = presentation.parse({ schema: 1, title: 'Testdam', scenes: [{ id: 'a', kind: 'text' }] })
	const presentations = readOnlyStore([{ id: 'testdam', revision: '0123456789abcdef', presentation: kept }])
	testdam = await openWritten(writeFixture, { presentations })
})
afterAll(() => testdam.close())

interface Parameter {
	name: string
	schema: { description?: string; pattern?: string; example?: unknown; default?: unknown; enum?: unknown }
}
interface Document {
	openapi: string
	servers: { url: string }[]
	paths: Record<string, Record<string, { operationId: string; summary: string; parameters?: Parameter[] }>>
	components: { schemas: Record<string, unknown> }
}
const document = () => testdam.get<Document>('/openapi.json')

/** What these are asked of, Testdam has not: no edition was made of it. */
const nothingYet = ['/presentations/{id}/changes']

/** One good question per path of the document: a path without one fails the test below. */
const questions: Record<string, string> = {
	'/health': '/health',
	'/dataset': '/dataset',
	'/metrics': '/metrics',
	'/areas': '/areas?level=wijk',
	'/areas.geojson': '/areas.geojson',
	'/areas.topojson': '/areas.topojson',
	'/areas/{code}': `/areas/${B1}`,
	'/values': '/values?metric=cbs.woz',
	'/values.csv': '/values.csv?metric=cbs.woz',
	'/map.svg': '/map.svg?metric=cbs.woz',
	'/map.png': '/map.png?metric=cbs.woz&width=320&height=240',
	'/series': `/series?metric=cbs.woz&area=${B1}`,
	'/signals/categories': '/signals/categories',
	'/signals/points': '/signals/points',
	'/signals/hexagons': '/signals/hexagons',
	'/signals/summary': `/signals/summary?area=${B1}`,
	'/investments': '/investments',
	'/areas/neighbours': '/areas/neighbours?level=wijk',
	'/areas/neighbours.csv': '/areas/neighbours.csv',
	'/hotspots': '/hotspots?metric=signals.count&method=lisa',
	'/hotspots.csv': '/hotspots.csv?metric=police.crimes&method=scan&decimal=comma',
	'/hotspots/robustness': '/hotspots/robustness?metric=signals.per1000',
	'/funnel': '/funnel?metric=signals.count',
	'/funnel.csv': '/funnel.csv?metric=signals.count',
	'/trends': '/trends?metric=cbs.woz',
	'/trends.csv': '/trends.csv?metric=cbs.woz',
	'/alerts': '/alerts',
	'/alerts.csv': '/alerts.csv',
	'/differences': '/differences?metrics=cbs.woz,cbs.inhabitants',
	'/differences.csv': '/differences.csv?metrics=cbs.woz,cbs.inhabitants',
	'/similar': `/similar?metrics=cbs.woz,cbs.inhabitants&area=${B1}`,
	'/similar.csv': `/similar.csv?metrics=cbs.woz,cbs.inhabitants&area=${B1}`,
	'/presentations': '/presentations',
	'/presentations/{id}': '/presentations/testdam',
	'/presentations/{id}/pptx': '/presentations/testdam/pptx?notes=1',
	'/presentations/{id}/changes': '/presentations/testdam/changes',
	'/editions': '/editions',
	'/scene': '/scene?kind=text',
	'/priorities': `/priorities?candidates=${B1},${B2}&criteria=cbs.inhabitants:high:1`,
	'/priorities.csv': `/priorities.csv?candidates=${B1},${B2}&criteria=cbs.inhabitants:high:1`,
}

test('is OpenAPI 3.0 and lists every route that answers, each of which does', async () => {
	const { openapi, servers, paths } = await document()
	expect(openapi).toMatch(/^3\.0\.\d$/)
	expect(servers).toEqual([{ url: '/api/v1' }])
	const asked = Object.keys(paths).filter((path) => paths[path]?.get !== undefined)
	expect(asked.sort()).toEqual(Object.keys(questions).sort())
	const served = new Set(
		testdam.app.routes
			.filter(({ method, path }) => method === 'GET' && path.startsWith('/api/v1/') && !path.endsWith('/openapi.json'))
			.map(({ path }) => path.slice('/api/v1'.length).replace(/:(\w+)/g, '{$1}')),
	)
	expect([...served].sort()).toEqual(asked)
	for (const [path, question] of Object.entries(questions)) {
		const response = await testdam.app.request(`/api/v1${question}`)
		expect([question, response.status]).toEqual([question, nothingYet.includes(path) ? 404 : 200])
		expect(response.headers.get('API-Version')).toBe('1.0.0')
	}
})

test('describes parameters and faults, names its schemas and operations', async () => {
	const { paths, components } = await document()
	expect(paths['/values']?.get?.parameters?.map(({ name }) => name)).toEqual(
		expect.arrayContaining(['metric', 'level', 'period', 'from', 'to', 'category', 'classification', 'breaks']),
	)
	expect(Object.keys(components.schemas)).toEqual(
		expect.arrayContaining([
			...['Problem', 'Dataset', 'Metric', 'Area', 'AreaProfile', 'ValuesAnswer', 'Investment', 'NeighboursAnswer'],
			...['HotspotsAnswer', 'RobustnessAnswer', 'FunnelAnswer', 'TrendsAnswer', 'AlertsAnswer'],
			...['DifferencesAnswer', 'SimilarAnswer', 'PrioritiesAnswer'],
		]),
	)
	const operations = Object.entries(paths).flatMap(([path, methods]) =>
		Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, method, operation })),
	)
	const ids = operations.map(({ operation }) => operation.operationId)
	expect(new Set(ids).size).toBe(ids.length)
	const good = { get: 200, post: 201, put: 200, delete: 204 } as const
	for (const { name: path, method, operation } of operations) {
		expect(operation, path).toMatchObject({
			summary: expect.stringMatching(/\w/),
			description: expect.stringMatching(/\w/),
			responses: { [good[method as keyof typeof good]]: {}, 400: {}, 404: {}, 422: {}, 500: {}, 503: {} },
		})
		for (const { name, schema } of operation.parameters ?? []) {
			const shown = schema.example ?? schema.default ?? schema.enum
			expect([path, name, schema.description ?? schema.pattern, shown]).not.toContain(undefined)
		}
	}
})
