import { describe, expect, test } from 'vitest'
import type { Problem } from '../../server/contract/common.ts'
import { behindSignIn, isCallback } from './sign-in/behind-sign-in.ts'
import { startProvider } from './sign-in/start-provider.ts'
import { PUBLIC_URL, Visitor } from './sign-in/visitor.ts'

const HOURS_8 = 8 * 3_600_000
const { clock, logged, provider, serverWith, signedIn } = behindSignIn()

describe('without a session', () => {
	test('the API refuses with a problem that says what to do and nothing else', async () => {
		const visitor = new Visitor(serverWith())
		for (const path of ['/dataset', '/values?metric=signals.count', '/openapi.json', '/nothing', '/signals/points']) {
			const response = await visitor.api(path)
			expect(response.status).toBe(401)
			expect(response.headers.get('Content-Type')).toBe('application/problem+json')
			expect(response.headers.get('Cache-Control')).toBe('no-store')
			expect((await response.json()) as Problem).toEqual({
				type: 'about:blank',
				title: 'Not signed in',
				status: 401,
				detail: 'sign in first, at /auth/login',
				requestId: expect.any(String),
			})
		}
	})

	test('a page leads to sign-in, which keeps where one was going; a file and a session are refused', async () => {
		const visitor = new Visitor(serverWith())
		const page = await visitor.ask('/?metric=cbs.woz&area=BU00010101', { headers: { Accept: 'text/html' } })
		expect(page.status).toBe(302)
		expect(page.headers.get('Location')).toBe('/auth/login?to=%2F%3Fmetric%3Dcbs.woz%26area%3DBU00010101')
		for (const path of ['/assets/app-1a2b.js', '/favicon.ico', '/auth/session', '/auth/nothing', '/auth/']) {
			expect((await visitor.ask(path)).status, path).toBe(401)
		}
		expect((await visitor.ask('/api/v1/dataset', { method: 'POST' })).status).toBe(401)
	})
})

describe('signing in', () => {
	test('asks the provider with code, PKCE, state and nonce, each time others', async () => {
		const visitor = new Visitor(serverWith())
		const { url } = await visitor.open('/auth/login', ({ origin }) => origin === provider().issuer)
		const asked = Object.fromEntries(url.searchParams)
		expect(asked).toMatchObject({
			response_type: 'code',
			client_id: 'regiekaart',
			redirect_uri: `${PUBLIC_URL}/auth/callback`,
			scope: 'openid profile',
			code_challenge_method: 'S256',
		})
		const again = (await visitor.open('/auth/login', ({ origin }) => origin === provider().issuer)).url.searchParams
		for (const once of ['state', 'nonce', 'code_challenge']) {
			expect(asked[once]?.length).toBeGreaterThan(30)
			expect(again.get(once)).not.toBe(asked[once])
		}
	})

	test('goes to where one was going, with a session that says who', async () => {
		const visitor = new Visitor(serverWith())
		const { url } = await visitor.open('/?metric=cbs.woz&language=en')
		expect(url.href).toBe(`${PUBLIC_URL}/?metric=cbs.woz&language=en`)
		expect((await visitor.api('/dataset')).status).toBe(200)
		const session = await visitor.ask('/auth/session')
		expect(await session.json()).toEqual({
			name: 'Els de Vries',
			role: 'viewer',
			expires: new Date(Math.floor(clock.at / 1000) * 1000 + HOURS_8).toISOString(),
		})
		expect(session.headers.get('Cache-Control')).toBe('no-store')
		expect(logged).toEqual([])
	})

	test('gives cookies that only this server gets, that no script reads, and that tell nothing', async () => {
		const visitor = new Visitor(serverWith())
		const { url, response } = await visitor.open('/auth/login', isCallback)
		expect([...visitor.jar().keys()]).toEqual([expect.stringMatching(/^__Host-regiekaart-login-[\w-]{8}$/)])
		expect(response.status).toBe(303)
		const callback = await visitor.ask(url.href)
		const lines = callback.headers.getSetCookie()
		expect(lines).toHaveLength(2)
		for (const line of lines) {
			expect(line).toMatch(/^__Host-regiekaart/)
			expect(line.split('; ').slice(1)).toEqual(
				expect.arrayContaining(['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']),
			)
			expect(line).not.toMatch(/Domain/i)
		}
		const [name, value = ''] = [...visitor.jar()][0] ?? []
		expect(name).toBe('__Host-regiekaart')
		const [header = ''] = value.split('.')
		expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toEqual({ alg: 'dir', enc: 'A256GCM' })
		expect(Buffer.from(value, 'base64url').toString('latin1')).not.toMatch(/Els|Vries|viewer/)
	})

	test('answers are for who asked: no cache between keeps them', async () => {
		const visitor = await signedIn()
		for (const path of ['/dataset', '/areas.topojson?level=buurt&hash=0123456789abcdef', '/metrics', '/openapi.json']) {
			const response = await visitor.api(path)
			expect(response.status, path).toBe(200)
			expect(response.headers.get('Cache-Control'), path).toMatch(/^private/)
			expect(response.headers.get('Cache-Control'), path).not.toMatch(/public/)
		}
	})

	test.each([
		['a secret in the body', 'client_secret_post', {}],
		['a secret in the header', 'client_secret_basic', {}],
		['a public client, which has PKCE alone', 'none', { OIDC_CLIENT_SECRET: undefined }],
	] as const)('works with %s', async (_, clientAuth, more) => {
		const other = await startProvider({ publicUrl: PUBLIC_URL, clientAuth, inIdToken: true })
		try {
			const visitor = new Visitor(serverWith(more, other.issuer))
			const { url } = await visitor.open('/auth/login?to=/auth/../api/v1/health')
			expect(url.pathname).toBe('/api/v1/health')
			expect(await (await visitor.ask('/auth/session')).json()).toMatchObject({ name: 'Els de Vries', role: 'viewer' })
			// Everything stood in the id token, so that nothing else was asked.
			expect(other.state.asked.filter((path) => path.startsWith('/me'))).toEqual([])
		} finally {
			await other.stop()
		}
	})

	test.each([
		'https://elders.nl/',
		'//elders.nl',
		'/\\elders.nl',
		'\\\\elders.nl',
		'/\t/elders.nl',
		'/.//elders.nl',
		'javascript:alert(1)',
		'elders',
		'/auth/logout',
		'/auth',
		`/?${'x'.repeat(3000)}`,
		'',
	])('never leads elsewhere: %s', async (to) => {
		const visitor = new Visitor(serverWith())
		const { url } = await visitor.open(`/auth/login?${new URLSearchParams({ to })}`)
		expect(url.href).toBe(`${PUBLIC_URL}/`)
	})

	test('somebody who says no at the provider gets a page with words and a way back', async () => {
		provider().state.account = null
		const visitor = new Visitor(serverWith())
		const { response } = await visitor.open('/?metric=cbs.woz')
		expect(response.status).toBe(400)
		const page = await response.text()
		expect(page).toContain('Inloggen is niet gelukt')
		expect(page).toContain('/auth/login?to=%2F%3Fmetric%3Dcbs.woz')
		expect(logged.join()).toContain('access_denied')
		expect((await visitor.api('/dataset')).status).toBe(401)
	})

	test('a code serves once: a second use is refused, also with the cookie of before', async () => {
		const visitor = new Visitor(serverWith())
		const { url } = await visitor.open('/auth/login', isCallback)
		const before = new Map(visitor.jar())
		expect((await visitor.ask(url.href)).status).toBe(302)
		const thief = new Visitor(serverWith())
		expect((await thief.ask(url.href)).status).toBe(400)
		visitor.jar().clear()
		for (const [name, value] of before) visitor.jar().set(name, value)
		expect((await visitor.ask(url.href)).status).toBe(400)
		expect((await visitor.api('/dataset')).status).toBe(401)
		// Another process has not seen the state, yet the provider has seen the code.
		const elsewhere = new Visitor(serverWith())
		for (const [name, value] of before) elsewhere.jar().set(name, value)
		const replayed = await elsewhere.ask(url.href)
		expect(replayed.status).toBe(400)
		expect(logged.at(-1)).toContain('invalid_grant')
	})

	test('a state of another sign-in, or none, is refused', async () => {
		const app = serverWith()
		const [els, stranger] = [new Visitor(app), new Visitor(app)]
		const mine = (await els.open('/auth/login', isCallback)).url
		const theirs = (await stranger.open('/auth/login', isCallback)).url
		// Login CSRF: a stranger's code given to somebody who is signing in.
		expect((await els.ask(theirs.href)).status).toBe(400)
		expect((await els.api('/dataset')).status).toBe(401)
		mine.searchParams.delete('state')
		expect((await els.ask(mine.href)).status).toBe(400)
		expect((await new Visitor(app).ask('/auth/callback')).status).toBe(400)
	})

	test('several at once, as a browser that restores its tabs, each come back to their own place', async () => {
		const visitor = new Visitor(serverWith())
		const places = ['/?metric=cbs.woz', '/?level=wijk', '/']
		const returns = []
		for (const place of places) returns.push((await visitor.open(place, isCallback)).url)
		for (const [i, url] of returns.entries()) {
			expect((await visitor.ask(url.href)).headers.get('Location')).toBe(places[i])
		}
		expect([...visitor.jar().keys()]).toEqual(['__Host-regiekaart'])
	})

	test('given up again and again, leaves no more behind than a request can carry', async () => {
		const visitor = new Visitor(serverWith())
		for (let i = 0; i < 40; i++) await visitor.ask(`/auth/login?to=/?q=${'x'.repeat(1900)}`)
		const carried = [...visitor.jar()].reduce((sum, [name, value]) => sum + name.length + value.length, 0)
		expect(carried).toBeLessThan(10_000)
		const { url } = await visitor.open('/?level=wijk')
		expect(url.search).toBe('?level=wijk')
	})

	test('must be done within ten minutes', async () => {
		const visitor = new Visitor(serverWith())
		const { url } = await visitor.open('/auth/login', isCallback)
		clock.at += 601_000
		const late = await visitor.ask(url.href, { headers: { 'Accept-Language': 'en-GB' } })
		expect(late.status).toBe(400)
		expect(await late.text()).toContain('It took too long')
	})

	test('a provider that is down: a page with words; once it is back, so is sign-in', async () => {
		const passing = await startProvider({ publicUrl: PUBLIC_URL })
		const app = serverWith({}, passing.issuer)
		await passing.stop()
		const visitor = new Visitor(app)
		const { response } = await visitor.open('/?metric=cbs.woz')
		expect(response.status).toBe(503)
		expect(response.headers.get('Retry-After')).toBe('60')
		expect(await response.text()).toContain('De inlogdienst van je organisatie geeft geen antwoord')
		expect(logged.join()).toContain(passing.issuer)
		const back = await startProvider({ publicUrl: PUBLIC_URL, port: Number(new URL(passing.issuer).port) })
		const { url } = await visitor.open('/?metric=cbs.woz')
		expect(url.href).toBe(`${PUBLIC_URL}/?metric=cbs.woz`)
		// Down between asking and answering: words again, and no session.
		const half = await visitor.open('/auth/login?account=other', isCallback)
		visitor.jar().delete('__Host-regiekaart')
		await back.stop()
		expect((await visitor.ask(half.url.href)).status).toBe(503)
		expect((await visitor.api('/dataset')).status).toBe(401)
	})
})
