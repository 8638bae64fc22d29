import { describe, expect, test } from 'vitest'
import { behindSignIn, isCallback } from './sign-in/behind-sign-in.ts'
import { SECRET } from './sign-in/settings.ts'
import { PUBLIC_URL, Visitor } from './sign-in/visitor.ts'

const HOUR = 3_600_000
const { clock, provider, serverWith, signedIn } = behindSignIn()

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
			provider().state.granted = ['viewer']
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
		clock.at += 8 * HOUR - 2000
		expect((await visitor.api('/dataset')).status).toBe(200)
		clock.at += 4000
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
		expect(end.origin + end.pathname).toBe(`${provider().issuer}/session/end`)
		expect(Object.fromEntries(end.searchParams)).toEqual({
			client_id: 'regiekaart',
			post_logout_redirect_uri: `${PUBLIC_URL}/auth/signed-out`,
		})
		// The provider takes it, asks, and leads back.
		const asked = await visitor.ask(to)
		expect(asked.status).toBe(200)
		const xsrf = /name="xsrf" value="([^"]+)"/.exec(await asked.text())?.[1] ?? ''
		const confirmed = await visitor.ask(`${provider().issuer}/session/end/confirm`, {
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
		clock.at += HOUR
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
		clock.at += 7.5 * HOUR
		expect([await answers(first), await answers(second)]).toEqual([401, 401])

		visitor.jar().clear()
		await visitor.open('/auth/login')
		const els = visitor.jar().get(name) ?? ''
		visitor.jar(provider().issuer).clear()
		provider().state.account = 'edo'
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
