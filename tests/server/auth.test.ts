import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import type { Problem } from '../../server/contract/common.ts'
import { type Fixture, openFixture } from './fixture.ts'
import { openPublished } from './published-fixture.ts'
import { SECRET, signInSettings } from './sign-in/settings.ts'
import { type RunningProvider, startProvider } from './sign-in/start-provider.ts'
import { PUBLIC_URL, Visitor } from './sign-in/visitor.ts'

const HOUR = 3_600_000
let testdam: Fixture
let provider: RunningProvider
const logged: string[] = []
let at = 0

/** The server behind sign-in, with what differs from the ordinary settings. */
const serverWith = (more: Record<string, string | undefined> = {}, issuer = provider.issuer) =>
	createApp(testdam.database, {
		signIn: signInSettings(issuer, more),
		now: () => at,
		log: (message, cause) => logged.push(`${message} ${cause ?? ''}`),
	})
const isCallback = (url: URL) => url.pathname === '/auth/callback'

/** Somebody who has signed in as `account`. */
async function signedIn(account = 'els', app = serverWith()): Promise<Visitor> {
	provider.state.account = account
	const visitor = new Visitor(app)
	await visitor.open('/auth/login?to=/api/v1/health')
	return visitor
}

beforeAll(async () => {
	testdam = await openFixture()
	provider = await startProvider({ publicUrl: PUBLIC_URL })
})
afterAll(async () => {
	await provider.stop()
	testdam.close()
})
beforeEach(() => {
	at = Date.now()
	logged.length = 0
	provider.state.account = 'els'
	provider.state.asked.length = 0
	provider.state.granted = []
})

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
		const { url } = await visitor.open('/auth/login', ({ origin }) => origin === provider.issuer)
		const asked = Object.fromEntries(url.searchParams)
		expect(asked).toMatchObject({
			response_type: 'code',
			client_id: 'regiekaart',
			redirect_uri: `${PUBLIC_URL}/auth/callback`,
			scope: 'openid profile',
			code_challenge_method: 'S256',
		})
		const again = (await visitor.open('/auth/login', ({ origin }) => origin === provider.issuer)).url.searchParams
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
			expires: new Date(Math.floor(at / 1000) * 1000 + 8 * HOUR).toISOString(),
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
		provider.state.account = null
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
		at += 601_000
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

describe('roles', () => {
	test.each([
		['els', {}, 'viewer'],
		['edo', {}, 'editor'],
		['ada', {}, 'admin'],
		['edo', { OIDC_ROLES_CLAIM: 'realm_access.roles' }, 'editor'],
		['els', { OIDC_ROLE_EDITOR: 'wijkregie, offline_access' }, 'editor'],
		['guus', { OIDC_ROLE_VIEWER: 'uma_authorization' }, 'viewer'],
	])('%s with %o is %s', async (account, more, role) => {
		const visitor = await signedIn(account, serverWith(more))
		expect(await (await visitor.ask('/auth/session')).json()).toMatchObject({ role })
		expect((await visitor.api('/dataset')).status).toBe(200)
	})

	test.each([{ OIDC_ROLES_CLAIM: 'absent' }, { OIDC_ROLES_CLAIM: 'constructor.name' }, {}])(
		'who has none is told so, and gets nothing: %o',
		async (more) => {
			const visitor = await signedIn('guus', serverWith(more))
			const api = await visitor.api('/dataset')
			expect(api.status).toBe(403)
			expect(await api.json()).toMatchObject({
				title: 'Not allowed',
				detail: 'you are signed in, but have no role here',
			})
			expect((await visitor.ask('/auth/session')).status).toBe(403)
			const page = await visitor.ask('/', { headers: { Accept: 'text/html' } })
			expect(page.status).toBe(403)
			const text = await page.text()
			expect(text).toContain('Je bent ingelogd als Guus &lt;b&gt;Gast&lt;/b&gt;')
			expect(text).toContain('/auth/login?to=%2F&amp;account=other')
			// With the role given meanwhile, signing in anew is enough.
			provider.state.granted = ['viewer']
			await visitor.open('/auth/login?account=other')
			expect((await visitor.api('/dataset')).status).toBe(more.OIDC_ROLES_CLAIM === undefined ? 200 : 403)
		},
	)

	test('reading is for every role; what changes something is not possible yet for any', async () => {
		const admin = await signedIn('ada')
		const response = await admin.ask('/api/v1/dataset', { method: 'DELETE', headers: { Origin: PUBLIC_URL } })
		expect(response.status).toBe(405)
		expect(response.headers.get('Allow')).toBe('GET, HEAD')
		expect((await admin.ask('/auth/login', { method: 'POST' })).status).toBe(405)
	})
})

describe('a session', () => {
	test('ends after eight hours, however busy, and not before', async () => {
		const visitor = await signedIn()
		at += 8 * HOUR - 2000
		expect((await visitor.api('/dataset')).status).toBe(200)
		at += 4000
		expect((await visitor.api('/dataset')).status).toBe(401)
		expect((await visitor.ask('/auth/session')).status).toBe(401)
	})

	test('ends on log-out, here and at the provider, also for a copy of its cookie', async () => {
		const app = serverWith()
		const visitor = await signedIn('els', app)
		const copy = new Visitor(app)
		for (const [name, value] of visitor.jar()) copy.jar().set(name, value)
		expect((await copy.api('/dataset')).status).toBe(200)

		const answer = await visitor.logOut()
		expect(answer.status).toBe(200)
		expect(answer.headers.get('Clear-Site-Data')).toBe('"cache"')
		expect(visitor.jar().size).toBe(0)
		expect((await copy.api('/dataset')).status).toBe(401)
		const { to } = (await answer.json()) as { to: string }
		const end = new URL(to)
		expect(end.origin + end.pathname).toBe(`${provider.issuer}/session/end`)
		expect(Object.fromEntries(end.searchParams)).toEqual({
			client_id: 'regiekaart',
			post_logout_redirect_uri: `${PUBLIC_URL}/auth/signed-out`,
		})
		// The provider takes it, asks, and leads back.
		const asked = await visitor.ask(to)
		expect(asked.status).toBe(200)
		const xsrf = /name="xsrf" value="([^"]+)"/.exec(await asked.text())?.[1] ?? ''
		const confirmed = await visitor.ask(`${provider.issuer}/session/end/confirm`, {
			method: 'POST',
			body: new URLSearchParams({ xsrf, logout: 'yes' }),
		})
		expect(confirmed.headers.get('Location')).toBe(`${PUBLIC_URL}/auth/signed-out`)
		const { response } = await visitor.open('/auth/signed-out')
		expect(response.status).toBe(200)
		expect(await response.text()).toContain('Je bent uitgelogd')
	})

	test('goes on when the same person signs in again, and ends when another does; log-out ends all of it', async () => {
		const visitor = await signedIn('els')
		const name = '__Host-regiekaart'
		const first = visitor.jar().get(name) ?? ''
		at += HOUR
		await visitor.open('/auth/login')
		const second = visitor.jar().get(name) ?? ''
		expect(second).not.toBe(first)
		const answers = async (value: string) => {
			visitor.jar().set(name, value)
			return (await visitor.api('/dataset')).status
		}
		expect([await answers(first), await answers(second)]).toEqual([200, 200])
		visitor.jar().set(name, first)
		await visitor.logOut()
		expect([await answers(first), await answers(second)]).toEqual([401, 401])
		at += 7.5 * HOUR
		expect([await answers(first), await answers(second)]).toEqual([401, 401])

		visitor.jar().clear()
		await visitor.open('/auth/login')
		const els = visitor.jar().get(name) ?? ''
		visitor.jar(provider.issuer).clear()
		provider.state.account = 'edo'
		await visitor.open('/auth/login')
		expect(await (await visitor.ask('/auth/session')).json()).toMatchObject({ name: 'Edo Jansen' })
		expect(await answers(els)).toBe(401)
	})

	test.each<[string, Record<string, string>]>([
		['another site', { Origin: 'https://elders.nl', 'Sec-Fetch-Site': 'cross-site' }],
		['a neighbour of the same domain', { Origin: 'https://x.regiekaart.test', 'Sec-Fetch-Site': 'same-site' }],
		['a frame without origin', { Origin: 'null' }],
		['nobody knows who', {}],
		['a lie in one of two headers', { Origin: PUBLIC_URL, 'Sec-Fetch-Site': 'cross-site' }],
	])('is not ended by %s', async (_, headers) => {
		const visitor = await signedIn()
		expect((await visitor.logOut(headers)).status).toBe(403)
		expect((await visitor.ask('/auth/logout')).status).not.toBe(200)
		expect((await visitor.api('/dataset')).status).toBe(200)
	})

	test('that was tampered with, or is of elsewhere, is none', async () => {
		const visitor = await signedIn()
		const name = '__Host-regiekaart'
		const good = visitor.jar().get(name) ?? ''
		const parts = good.split('.')
		const flipped = (part: number) =>
			parts.map((text, i) => (i === part ? `${text.startsWith('A') ? 'B' : 'A'}${text.slice(1)}` : text)).join('.')
		const unsecured = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(
			JSON.stringify({ id: 'x', sub: 'els', name: 'Els', role: 'admin', exp: 9_999_999_999 }),
		).toString('base64url')}.`
		const elsewhere = async (more: Record<string, string>) =>
			(await signedIn('ada', serverWith(more))).jar().get(name) ?? ''
		const login = new Visitor(serverWith())
		await login.open('/auth/login', isCallback)
		const bad = [
			...[0, 2, 3, 4].map(flipped),
			good.slice(0, -5),
			'',
			'x',
			'....',
			unsecured,
			// Another secret; the same secret on another server; another cookie of our own.
			await elsewhere({ SESSION_SECRET: `${SECRET} anders` }),
			[...login.jar().values()][0] ?? '',
		]
		for (const value of bad) {
			visitor.jar().set(name, value)
			expect((await visitor.api('/dataset')).status, value).toBe(401)
		}
		visitor.jar().set(name, good)
		expect((await visitor.api('/dataset')).status).toBe(200)
		// Without the prefix that browsers guard, a neighbour could have set it.
		visitor.jar().clear()
		visitor.jar().set('regiekaart', good)
		expect((await visitor.api('/dataset')).status).toBe(401)
	})

	test('lives on while the secret is replaced, and ends when the old one goes', async () => {
		const visitor = await signedIn()
		const next = 'het volgende geheim en ook lang genoeg'
		const both = new Visitor(serverWith({ SESSION_SECRET: `${next},${SECRET}` }))
		const after = new Visitor(serverWith({ SESSION_SECRET: next }))
		for (const [name, value] of visitor.jar()) {
			both.jar().set(name, value)
			after.jar().set(name, value)
		}
		expect((await both.api('/dataset')).status).toBe(200)
		expect((await after.api('/dataset')).status).toBe(401)
		// What the new one closes, the old one alone does not open.
		const renewed = await signedIn('els', serverWith({ SESSION_SECRET: `${next},${SECRET}` }))
		for (const [name, value] of renewed.jar()) {
			visitor.jar().set(name, value)
			after.jar().set(name, value)
		}
		expect((await visitor.api('/dataset')).status).toBe(401)
		expect((await after.api('/dataset')).status).toBe(200)
	})
})

describe('without sign-in', () => {
	test.each(['localhost:8787', '127.0.0.1:8787', '[::1]:8787'])('the internal face answers to %s', async (host) => {
		const app = createApp(testdam.database)
		expect((await app.request(`http://${host}/api/v1/dataset`)).status).toBe(200)
		const session = await app.request(`http://${host}/auth/session`)
		expect(session.status).toBe(200)
		expect(await session.json()).toBeNull()
		expect((await app.request(`http://${host}/auth/login`)).status).toBe(404)
	})

	test.each(['regiekaart.test', '192.168.1.5:8787', 'localhost.elders.nl', '127.0.0.1.elders.nl'])(
		'the internal face does not answer to %s: a site may give itself our address',
		async (host) => {
			const app = createApp(testdam.database)
			for (const path of ['/api/v1/dataset', '/auth/session', '/']) {
				const response = await app.request(`http://${host}${path}`)
				expect(response.status).toBe(403)
			}
		},
	)

	test('a publication answers to every name, asks nobody to sign in, and sets no cookie, whatever is configured', async () => {
		const published = await openPublished()
		try {
			const app = createApp(published.database, { signIn: signInSettings(provider.issuer) })
			for (const host of ['kaart.gemeente.nl', 'localhost']) {
				const response = await app.request(`https://${host}/api/v1/dataset`)
				expect(response.status).toBe(200)
				expect(response.headers.has('Set-Cookie')).toBe(false)
			}
			for (const path of ['login', 'callback', 'session', 'signed-out']) {
				expect((await app.request(`https://kaart.gemeente.nl/auth/${path}`)).status).toBe(404)
			}
			expect((await app.request('https://kaart.gemeente.nl/auth/logout', { method: 'POST' })).status).toBe(405)
		} finally {
			published.close()
		}
	})
})
