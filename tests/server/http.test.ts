import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import { QueryError } from '../../server/db.ts'
import { chooseEncoding } from '../../server/http/encode.ts'
import { suggest } from '../../server/http/suggest.ts'
import { type Fixture, openFixture } from './fixture.ts'

let testdam: Fixture
let webRoot: string
beforeAll(async () => {
	testdam = await openFixture()
	webRoot = mkdtempSync(join(tmpdir(), 'web-'))
	mkdirSync(join(webRoot, 'assets'))
	writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>Regiekaart</title>')
	writeFileSync(join(webRoot, 'assets/app-1a2b.js'), `// ${'x'.repeat(5000)}`)
	writeFileSync(join(webRoot, '.secret'), 'secret')
})
afterAll(() => {
	testdam.close()
	rmSync(webRoot, { recursive: true })
})

describe('answers', () => {
	const ask = (headers: Record<string, string>, method = 'GET') =>
		testdam.app.request('/api/v1/metrics', { headers, method })

	test('are compressed as the client can take them, and the same text', async () => {
		const plain = await (await ask({})).text()
		const brotli = await ask({ 'Accept-Encoding': 'gzip, deflate, br' })
		expect(brotli.headers.get('Content-Encoding')).toBe('br')
		expect(brotli.headers.get('Vary')).toBe('Accept-Encoding')
		expect(brotliDecompressSync(Buffer.from(await brotli.arrayBuffer())).toString()).toBe(plain)
		const zipped = await ask({ 'Accept-Encoding': 'gzip' })
		expect(zipped.headers.get('Content-Encoding')).toBe('gzip')
		expect(gunzipSync(Buffer.from(await zipped.arrayBuffer())).toString()).toBe(plain)
	})

	test('are not sent again to who has them', async () => {
		const tag = (await ask({})).headers.get('ETag') ?? ''
		expect(tag).toMatch(/^W\/".+"$/)
		const again = await ask({ 'If-None-Match': `"other", ${tag}` })
		expect(again.status).toBe(304)
		expect(again.headers.get('ETag')).toBe(tag)
		expect(again.headers.get('API-Version')).toBe('1.0.0')
		expect((await ask({ 'If-None-Match': '"other"' })).status).toBe(200)
	})

	test('to HEAD have the headers and no body', async () => {
		const head = await ask({}, 'HEAD')
		expect(head.status).toBe(200)
		expect(await head.text()).toBe('')
		expect(Number(head.headers.get('Content-Length'))).toBeGreaterThan(1000)
	})
})

describe('the front end', () => {
	const ask = (path: string, headers: Record<string, string> = {}) =>
		createApp(testdam.database, { webRoot }).request(path, { headers })

	test('index.html is asked about again, hashed files are kept for ever', async () => {
		const index = await ask('/')
		expect(await index.text()).toContain('Regiekaart')
		expect(index.headers.get('Content-Type')).toContain('text/html')
		expect(index.headers.get('Cache-Control')).toBe('no-cache')
		const again = await ask('/', { 'If-None-Match': index.headers.get('ETag') ?? '' })
		expect(again.status).toBe(304)
		const script = await ask('/assets/app-1a2b.js', { 'Accept-Encoding': 'br' })
		expect(script.headers.get('Cache-Control')).toContain('immutable')
		expect(script.headers.get('Content-Type')).toContain('javascript')
		expect(script.headers.get('Content-Encoding')).toBe('br')
		expect(Number(script.headers.get('Content-Length'))).toBeLessThan(200)
	})

	test('a rebuilt file is read again', async () => {
		const app = createApp(testdam.database, { webRoot })
		writeFileSync(join(webRoot, 'new.txt'), 'one')
		expect(await (await app.request('/new.txt')).text()).toBe('one')
		await new Promise((resolve) => setTimeout(resolve, 20))
		writeFileSync(join(webRoot, 'new.txt'), 'two')
		expect(await (await app.request('/new.txt')).text()).toBe('two')
	})

	test.each([
		'/.secret',
		'/%2esecret',
		'/../package.json',
		'/%2e%2e/package.json',
		'/..%2fpackage.json',
		'/%00',
		'/%',
		'/no',
	])('%s is not there', async (path) => {
		expect((await ask(path)).status).toBe(404)
	})

	test('not built: the answer says what to do', async () => {
		const response = await createApp(testdam.database, { webRoot: '/nowhere' }).request('/')
		expect(response.status).toBe(404)
		expect(await response.json()).toMatchObject({ detail: expect.stringContaining('npm run build') })
	})
})

test('a failing query is told to the log with its file and cause, and to the client without', async () => {
	const logged: [string, unknown][] = []
	const failing = {
		...testdam.database,
		columns: () => Promise.reject(new QueryError('values/signals.sql', new Error('secret path /home/somebody'))),
	}
	const app = createApp(failing, { log: (message, cause) => logged.push([message, cause]) })
	const response = await app.request('/api/v1/values?metric=signals.count')
	expect(response.status).toBe(500)
	const text = await response.text()
	expect(text).not.toContain('secret')
	expect(text).not.toContain('.sql')
	expect(logged[0]?.[0]).toContain('values/signals.sql')
	expect(String(logged[0]?.[1])).toContain('secret path')
	// And it goes on answering.
	expect((await app.request('/api/v1/health')).status).toBe(200)
})

test('many questions at once are each answered as alone', async () => {
	const questions = Array.from({ length: 40 }, (_, i) => [
		`/values?metric=signals.count&from=2024-01-01&to=2024-${String((i % 11) + 2).padStart(2, '0')}-01`,
		'/values?metric=cbs.woz&period=2023&level=wijk',
		'/signals/hexagons',
	]).flat()
	const alone = new Map<string, string>()
	for (const question of new Set(questions)) alone.set(question, JSON.stringify(await testdam.get(question)))
	const together = await Promise.all(questions.map(async (question) => JSON.stringify(await testdam.get(question))))
	together.forEach((answer, i) => {
		expect(answer).toBe(alone.get(questions[i] ?? ''))
	})
})

test.each([
	[undefined, null],
	['', null],
	['identity', null],
	['gzip', 'gzip'],
	['gzip, br', 'br'],
	['br;q=0, gzip;q=0.5', 'gzip'],
	['*', 'br'],
	['*, br;q=0', 'gzip'],
	['BR', 'br'],
] as const)('Accept-Encoding %s gives %s', (accepted, encoding) => {
	expect(chooseEncoding(accepted)).toBe(encoding)
})

test('suggest puts the nearest first', () => {
	expect(suggest('afvall', ['groen', 'afval', 'wegen'])[0]).toBe('afval')
	expect(suggest('grof', ['afval', 'afval/grofvuil'])[0]).toBe('afval/grofvuil')
	expect(suggest('', ['b', 'a'], 1)).toEqual(['b'])
})
