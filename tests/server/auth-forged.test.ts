import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import { type Fixture, openFixture } from './fixture.ts'
import { signInSettings } from './sign-in/settings.ts'
import { type Forger, seconds, startForger } from './sign-in/start-forger.ts'
import { PUBLIC_URL, Visitor } from './sign-in/visitor.ts'

let testdam: Fixture
let forger: Forger
const logged: string[] = []

beforeAll(async () => {
	testdam = await openFixture()
	forger = await startForger()
})
afterAll(async () => {
	await forger.stop()
	testdam.close()
})
beforeEach(() => {
	logged.length = 0
	Object.assign(forger.state, { says: {}, status: 200, fault: null, userInfo: {} })
})

const server = (more: Record<string, string | undefined> = {}) =>
	createApp(testdam.database, {
		signIn: signInSettings(forger.issuer, more),
		log: (message, cause) => logged.push(`${message} ${cause ?? ''}`),
	})

type IdToken = (nonce: string) => Promise<string | undefined> | string | undefined

/** Signs in where the provider gives `idToken` for the code and leads back with `more`; the answer, and who came of it. */
async function signIn(idToken: IdToken, more: Record<string, string> = {}, app = server()) {
	const visitor = new Visitor(app)
	const { url } = await visitor.open('/auth/login', ({ origin }) => origin === forger.issuer)
	forger.state.idToken = await idToken(url.searchParams.get('nonce') ?? '')
	const state = url.searchParams.get('state') ?? ''
	const back = new URLSearchParams({ code: 'a-code', state, ...more })
	const answer = await visitor.ask(`/auth/callback?${back}`)
	return { visitor, answer, asked: url.searchParams }
}

/** It did not work: words on the page, the reason in the log, and no session. */
async function expectRefused({ visitor, answer }: Awaited<ReturnType<typeof signIn>>, reason: RegExp, status = 400) {
	expect(answer.status).toBe(status)
	expect(answer.headers.getSetCookie().join()).not.toMatch(/regiekaart=\w/)
	expect((await visitor.api('/dataset')).status).toBe(401)
	expect(logged).toHaveLength(1)
	expect(logged[0]).toMatch(reason)
	// Neither page nor log say who it was or what the token held.
	expect(`${await answer.text()} ${logged.join()}`).not.toMatch(/Els|eyJ|a-code|\bels\b/)
}

test('a token as it should be lets in; the code went with the verifier that belongs to the challenge', async () => {
	const { visitor, answer, asked } = await signIn((nonce) => forger.sign(nonce))
	expect(answer.status).toBe(302)
	expect((await visitor.api('/dataset')).status).toBe(200)
	const { received } = forger.state
	const verifier = new TextEncoder().encode(received.get('code_verifier') ?? '')
	expect(Buffer.from(await crypto.subtle.digest('SHA-256', verifier)).toString('base64url')).toBe(
		asked.get('code_challenge'),
	)
	expect(Object.fromEntries(received)).toMatchObject({
		code: 'a-code',
		grant_type: 'authorization_code',
		redirect_uri: `${PUBLIC_URL}/auth/callback`,
	})
})

describe('a token is refused', () => {
	const unsecured = (nonce: string) => {
		const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
		return `${part({ alg: 'none' })}.${part(forger.claims(nonce))}.`
	}
	const tampered = async (nonce: string) => {
		const [header, body = '', signature] = (await forger.sign(nonce, { roles: ['viewer'] })).split('.')
		const claims = JSON.parse(Buffer.from(body, 'base64url').toString())
		const changed = Buffer.from(JSON.stringify({ ...claims, roles: ['admin'] })).toString('base64url')
		return `${header}.${changed}.${signature}`
	}
	test.each<[string, IdToken, RegExp]>([
		['of another issuer', (n) => forger.sign(n, { iss: 'https://elders.nl' }), /"iss"/],
		['for another client', (n) => forger.sign(n, { aud: 'een-ander' }), /"aud"/],
		['for several, without saying for whom', (n) => forger.sign(n, { aud: ['regiekaart', 'x'] }), /"aud"/],
		['for several, for another', (n) => forger.sign(n, { aud: ['regiekaart', 'x'], azp: 'x' }), /"azp"/],
		['of another sign-in', () => forger.sign('another nonce'), /"nonce"/],
		['without nonce', (n) => forger.sign(n, { nonce: undefined }), /"nonce"/],
		['without sub', (n) => forger.sign(n, { sub: undefined }), /"sub"/],
		['without end', (n) => forger.sign(n, { exp: undefined }), /"exp"/],
		['that has ended', (n) => forger.sign(n, { exp: seconds() - 60 }), /"exp"/],
		['that has not begun', (n) => forger.sign(n, { nbf: seconds() + 60 }), /"nbf"/],
		['without signature', unsecured, /"alg"/],
		['changed after it was signed', tampered, /signature verification/],
		['signed with another key', (n) => forger.signAsStranger(n), /signature verification/],
		['signed with a key nobody knows', (n) => forger.signAsStranger(n, 'two'), /key/],
		['signed with the public key as secret', (n) => forger.signWith(n, JSON.stringify(forger.jwk)), /"alg"/],
		['signed with what the client knows', (n) => forger.signWith(n, 'regiekaart-regiekaart-regiekaart'), /"alg"/],
		['that is none', () => 'x', /JWT/],
		['that is absent', () => undefined, /"id_token"/],
	])('%s', async (_, idToken, reason) => {
		await expectRefused(await signIn(idToken), reason)
	})

	test.each([
		['ended 10 s ago', { exp: -10 }],
		['begins in 10 s', { nbf: 10 }],
		['was issued 10 s ahead', { iat: 10 }],
	])('not because the clocks differ a little: %s', async (_, moments) => {
		const shifted = () => Object.fromEntries(Object.entries(moments).map(([claim, by]) => [claim, seconds() + by]))
		const { visitor } = await signIn((nonce) => forger.sign(nonce, shifted()))
		expect((await visitor.api('/dataset')).status).toBe(200)
	})

	test('although the provider says that it signs with nothing', async () => {
		forger.state.says = { id_token_signing_alg_values_supported: ['none', 'RS256', 'HS256'] }
		await expectRefused(await signIn(unsecured), /alg/)
	})
})

describe('what comes back is refused', () => {
	const good: IdToken = (nonce) => forger.sign(nonce)
	test('from another issuer than the one that was asked', async () => {
		forger.state.says = { authorization_response_iss_parameter_supported: true }
		await expectRefused(await signIn(good, { iss: 'https://elders.nl' }), /issuer|iss/)
		logged.length = 0
		await expectRefused(await signIn(good), /issuer|iss/)
	})

	test('with the state of nobody', async () => {
		await expectRefused(await signIn(good, { state: 'guessed' }), /no sign-in under way/)
	})

	test('with two codes, or two states', async () => {
		const app = server()
		const visitor = new Visitor(app)
		const { url } = await visitor.open('/auth/login', ({ origin }) => origin === forger.issuer)
		const state = url.searchParams.get('state') ?? ''
		expect((await visitor.ask(`/auth/callback?code=a&code=b&state=${state}`)).status).toBe(400)
		const again = (await visitor.open('/auth/login', ({ origin }) => origin === forger.issuer)).url.searchParams
		const double = `code=a&state=${again.get('state')}&state=x`
		expect((await visitor.ask(`/auth/callback?${double}`)).status).toBe(400)
		expect((await visitor.api('/dataset')).status).toBe(401)
	})

	test.each([
		['refuses', 400, { error: 'invalid_grant', error_description: 'Els again' }, 400, /invalid_grant/],
		['refuses us', 401, { error: 'invalid_client' }, 400, /invalid_client/],
		['fails with words', 500, { error: 'server_error' }, 503, /status code/],
		['fails without', 502, null, 503, /status code/],
		['answers with something else', 200, { hello: 'world' }, 400, /"access_token"/],
	])('when the provider %s instead of giving tokens', async (_, status, fault, answered, reason) => {
		Object.assign(forger.state, { status, fault })
		await expectRefused(await signIn(good), reason, answered)
	})

	test('when what is told about somebody is about somebody else', async () => {
		forger.state.userInfo = { sub: 'ada', roles: ['admin'] }
		await expectRefused(await signIn((nonce) => forger.sign(nonce, { roles: undefined })), /./)
	})
})

test('an error of the provider is not shown, and not believed to be ours', async () => {
	const { answer, visitor } = await signIn(() => '', {
		error: 'server_error\nall is <well>',
		error_description: '<script>alert(1)</script>',
	})
	expect(answer.status).toBe(400)
	expect(await answer.text()).not.toContain('<script>')
	expect(logged).toEqual(['sign-in failed: the provider says server_error?all?is??well? '])
	expect((await visitor.api('/dataset')).status).toBe(401)
})

test('a provider that calls itself otherwise is not used', async () => {
	forger.state.says = { issuer: 'https://elders.nl' }
	const visitor = new Visitor(server())
	const { response } = await visitor.open('/')
	expect(response.status).toBe(503)
	expect(logged.join()).toMatch(/issuer/)
})

test('what the id token does not tell is asked of the provider; the token comes first', async () => {
	forger.state.userInfo = { sub: 'els', name: 'Els uit userinfo', roles: ['editor'] }
	const { visitor } = await signIn((nonce) => forger.sign(nonce, { name: undefined, roles: undefined }))
	expect(await (await visitor.ask('/auth/session')).json()).toMatchObject({ name: 'Els uit userinfo', role: 'editor' })
	const both = await signIn((nonce) => forger.sign(nonce, { name: undefined, roles: ['viewer'] }))
	expect(await (await both.visitor.ask('/auth/session')).json()).toMatchObject({ role: 'viewer' })
})
