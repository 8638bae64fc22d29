import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import { type Fixture, openFixture } from './fixture.ts'
import { openPublished } from './published-fixture.ts'
import { signInSettings } from './sign-in/settings.ts'

let testdam: Fixture
beforeAll(async () => {
	testdam = await openFixture()
})
afterAll(() => testdam.close())

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

	test.each([
		['X-Forwarded-For', '203.0.113.5'],
		['X-Forwarded-Host', 'regiekaart.test'],
		['Forwarded', 'for=203.0.113.5'],
		['X-Real-IP', '203.0.113.5'],
		['Via', '1.1 proxy'],
	])('the internal face does not answer to a proxy that calls it localhost and says %s', async (name, value) => {
		const app = createApp(testdam.database)
		for (const path of ['/api/v1/dataset', '/auth/session', '/'])
			expect((await app.request(`http://localhost:8787${path}`, { headers: { [name]: value } })).status).toBe(403)
	})

	test('a publication answers to every name, asks nobody to sign in, and sets no cookie, whatever is configured', async () => {
		const published = await openPublished()
		try {
			const app = createApp(published.database, { signIn: signInSettings('https://inloggen.testdam.nl') })
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
