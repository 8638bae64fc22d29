import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import { headers, type PageVariables, type Surroundings } from '../../server/http/headers.ts'
import { type Fixture, openFixture } from './fixture.ts'
import { openPublished, PUBLISHED_HASH, type Published } from './published-fixture.ts'

let inside: Fixture
let outside: Published
beforeAll(async () => {
	;[inside, outside] = await Promise.all([openFixture(), openPublished()])
})
afterAll(() => {
	inside.close()
	outside.close()
})

/** A Content-Security-Policy as directive → sources. */
const policyOf = (response: Response) =>
	Object.fromEntries(
		(response.headers.get('Content-Security-Policy') ?? '').split('; ').map((directive) => {
			const [name = '', ...sources] = directive.split(' ')
			return [name, sources]
		}),
	) as Record<string, string[] | undefined>

const STYLE = "'sha256-x4Uh+/1='"

/** Pages of a publication whose headers follow from `surroundings`: a bare app around the middleware. */
function pagesWith(surroundings: Partial<Surroundings>) {
	const app = new Hono<{ Variables: PageVariables }>()
	app.use(
		headers({
			isPublication: true,
			publication: async () => ({ basemap: true, embedOrigins: ['https://www.testdam.nl'] }),
			https: false,
			...surroundings,
		}),
	)
	app.get('*', (c) => {
		c.set('styleHash', STYLE)
		return c.html('<style>…</style>')
	})
	return app
}

test('only where a presentation is shown may a page keep the screen on', async () => {
	const app = pagesWith({ isPublication: false })
	const policyAt = async (path: string) => (await app.request(path)).headers.get('Permissions-Policy')
	for (const path of [
		'/presentaties/wonen/toon',
		'/presentaties/wonen/spreker',
		'/e/0123456789abcdef/presentaties/a/toon',
	]) {
		expect(await policyAt(path)).toContain('screen-wake-lock=(self)')
		expect(await policyAt(path)).toContain('geolocation=()')
	}
	for (const path of [
		'/',
		'/presentaties',
		'/presentaties/wonen',
		'/presentaties/wonen/druk',
		'/x/presentaties/wonen/toon',
	]) {
		expect(await policyAt(path)).toContain('screen-wake-lock=()')
	}
})

describe('every answer', () => {
	test.each(['/', '/api/v1/health', '/api/v1/nothing', '/embed', '/nothing', '/%'])(
		'to %s, on both faces',
		async (path) => {
			for (const { app } of [inside, outside]) {
				const { headers } = await app.request(path)
				expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
				expect(headers.get('Referrer-Policy')).toBe('strict-origin-when-cross-origin')
				expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin')
				expect(headers.get('Permissions-Policy')).toContain('geolocation=()')
				expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'")
				expect(headers.get('Content-Security-Policy')).not.toContain('unsafe')
				expect(headers.get('X-Powered-By')).toBeNull()
			}
		},
	)

	test('to a browser by https asks it to stay there; by http it does not', async () => {
		const ask = async (publicUrl?: string) =>
			(await createApp(outside.database, { publicUrl }).request('/api/v1/health')).headers.get(
				'Strict-Transport-Security',
			)
		expect(await ask('https://kaart.testdam.nl')).toBe('max-age=31536000')
		expect(await ask('http://localhost:8787')).toBeNull()
		expect(await ask()).toBeNull()
	})

	test('that is data executes nothing at all', async () => {
		for (const path of ['/api/v1/health', `/v/${PUBLISHED_HASH}/api/v1/health`, '/api']) {
			const policy = policyOf(await outside.app.request(path))
			expect(policy['default-src']).toEqual(["'none'"])
			expect(policy).not.toHaveProperty('script-src')
			expect(policy).not.toHaveProperty('style-src')
			expect(policy['frame-ancestors']).toEqual(["'none'"])
		}
	})
})

describe('a page', () => {
	test('runs scripts of its own files alone, and has the style sheets that it was made with', async () => {
		const policy = policyOf(await pagesWith({}).request('/'))
		expect(policy['script-src']).toEqual(["'self'"])
		expect(policy['style-src']).toContain(STYLE)
		const nonces = await Promise.all(
			Array.from({ length: 20 }, async () => policyOf(await pagesWith({}).request('/'))['style-src']?.at(-1) ?? ''),
		)
		for (const nonce of nonces) expect(nonce).toMatch(/^'nonce-[\w+/]{22}=='$/)
		expect(new Set(nonces).size).toBe(20)
		expect(policy['base-uri']).toEqual(["'none'"])
		expect(policy['object-src'] ?? policy['default-src']).toEqual(["'none'"])
	})

	test.each([
		['interactions/usePress', 1],
		['overlays/usePreventScroll', 1],
	])('has the style sheet that react-aria adds in %s', async (file, count) => {
		const source = readFileSync(`node_modules/react-aria/dist/private/${file}.mjs`, 'utf8')
		const sheets = [...source.matchAll(/style\.textContent = `([^`]*)`\.trim\(\)/g)].map(([, text = '']) =>
			text.replace(/\$\{\S+PRESSABLE_ATTRIBUTE\}/, 'data-react-aria-pressable').trim(),
		)
		expect(sheets).toHaveLength(count)
		const policy = policyOf(await inside.app.request('/'))
		for (const sheet of sheets)
			expect(policy['style-src']).toContain(`'sha256-${createHash('sha256').update(sheet).digest('base64')}'`)
	})

	test('may be framed by the sites that the publication names, where it is meant to be', async () => {
		const app = pagesWith({})
		for (const path of ['/embed', '/oembed', `/v/${PUBLISHED_HASH}/embed`, `/v/${PUBLISHED_HASH}/oembed`]) {
			const response = await app.request(path)
			expect(policyOf(response)['frame-ancestors'], path).toEqual(["'self'", 'https://www.testdam.nl'])
			expect(response.headers.get('X-Frame-Options')).toBeNull()
		}
		for (const path of ['/', '/embedded', '/embed/x', '/x/embed', '/api/v1/embed', '/v/a/b/embed', '/EMBED']) {
			const response = await app.request(path)
			expect(policyOf(response)['frame-ancestors'], path).toEqual(["'none'"])
			expect(response.headers.get('X-Frame-Options')).toBe('DENY')
		}
	})

	test('of an internal Dataset is never framed, whatever its path', async () => {
		const response = await pagesWith({ isPublication: false, publication: async () => null }).request('/embed')
		expect(policyOf(response)['frame-ancestors']).toEqual(["'none'"])
		expect(response.headers.get('X-Frame-Options')).toBe('DENY')
	})

	test.each([
		['a publication with a base map', { isPublication: true, basemap: true }, { tiles: true, addresses: false }],
		['a publication without', { isPublication: true, basemap: false }, { tiles: false, addresses: false }],
		['an internal Dataset', { isPublication: false, basemap: false }, { tiles: true, addresses: true }],
	])('of %s reaches no other site than it may', async (_, { isPublication, basemap }, { tiles, addresses }) => {
		const publication = async () => (isPublication ? { basemap, embedOrigins: [] } : null)
		const policy = policyOf(await pagesWith({ isPublication, publication }).request('/'))
		expect(policy['img-src']?.includes('https://service.pdok.nl')).toBe(tiles)
		expect(policy['connect-src']?.includes('https://service.pdok.nl')).toBe(tiles)
		expect(policy['connect-src']?.includes('https://api.pdok.nl')).toBe(addresses)
	})

	test('of a publication that cannot be read gets the strictest', async () => {
		const policy = policyOf(await pagesWith({ publication: () => Promise.reject(new Error('gone')) }).request('/embed'))
		expect(policy['frame-ancestors']).toEqual(["'self'"])
		expect(policy['connect-src']).not.toContain('https://service.pdok.nl')
	})
})

describe('other sites', () => {
	const from = { Origin: 'https://elsewhere.example' }

	test('may fetch what is public, without credentials', async () => {
		const response = await outside.app.request('/api/v1/dataset', { headers: from })
		expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
		expect(response.headers.get('Access-Control-Allow-Credentials')).toBeNull()
		expect(response.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin')
		const tag = response.headers.get('ETag') ?? ''
		const again = await outside.app.request('/api/v1/dataset', { headers: { ...from, 'If-None-Match': tag } })
		expect(again.status).toBe(304)
		expect(again.headers.get('Access-Control-Allow-Origin')).toBe('*')
		const asked = await outside.app.request('/api/v1/dataset', {
			method: 'OPTIONS',
			headers: { ...from, 'Access-Control-Request-Method': 'DELETE' },
		})
		expect(asked.status).toBe(204)
		expect(asked.headers.get('Access-Control-Allow-Methods')).toBe('GET,HEAD')
	})

	test('may not fetch what is internal', async () => {
		for (const method of ['GET', 'OPTIONS', 'HEAD']) {
			const { headers } = await inside.app.request('/api/v1/dataset', { method, headers: from })
			expect(headers.get('Access-Control-Allow-Origin')).toBeNull()
			expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin')
		}
	})
})
