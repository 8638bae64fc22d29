import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fc from 'fast-check'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { requireRole } from '../../server/auth/require-role.ts'
import { claimAt, mayAs, roleOf } from '../../server/auth/roles.ts'
import { safePath } from '../../server/auth/safe-path.ts'
import { makeSeal } from '../../server/auth/seal.ts'
import { readSignIn, signInFor } from '../../server/auth/settings.ts'
import { type Role, roles } from '../../server/contract/session.ts'
import { EnvError } from '../../server/env.ts'
import { ProblemError, problemResponse } from '../../server/http/problem.ts'
import { type Fixture, openFixture } from './fixture.ts'
import { SECRET, signInEnvironment } from './sign-in/settings.ts'
import { CLIENT_SECRET } from './sign-in/start-provider.ts'

const ISSUER = 'https://inloggen.gemeente.nl/realms/team'
const configured = (more: Record<string, string | undefined> = {}) => signInEnvironment(ISSUER, more)

describe('sign-in is read from the environment', () => {
	test('with defaults that fit most providers', () => {
		expect(readSignIn(configured())).toEqual({
			issuer: new URL(ISSUER),
			clientId: 'regiekaart',
			clientSecret: CLIENT_SECRET,
			scope: 'openid profile',
			rolesClaim: 'roles',
			roleNames: { viewer: ['viewer'], editor: ['editor'], admin: ['admin'] },
			secrets: [SECRET],
			publicUrl: 'https://regiekaart.test',
		})
		expect(readSignIn(configured({ OIDC_CLIENT_SECRET: '' }))?.clientSecret).toBeNull()
		expect(readSignIn(configured({ PUBLIC_URL: 'http://localhost:8787/' }))?.publicUrl).toBe('http://localhost:8787')
		expect(readSignIn(configured({ SESSION_SECRET: `${SECRET}, ${SECRET}2` }))?.secrets).toEqual([SECRET, `${SECRET}2`])
		expect(readSignIn(configured({ OIDC_ROLE_ADMIN: 'a, b' }))?.roleNames.admin).toEqual(['a', 'b'])
	})

	test('and is absent when nothing of it is set', () => {
		expect(readSignIn({})).toBeNull()
		expect(readSignIn({ OIDC_ISSUER: '', SESSION_SECRET: '', PUBLIC_URL: 'https://kaart.nl' })).toBeNull()
	})

	test.each([
		[configured({ SESSION_SECRET: undefined }), 'set also SESSION_SECRET'],
		[configured({ PUBLIC_URL: '', OIDC_CLIENT_ID: '' }), 'set also OIDC_CLIENT_ID, PUBLIC_URL'],
		[{ SESSION_SECRET: SECRET }, 'set also OIDC_ISSUER, OIDC_CLIENT_ID, PUBLIC_URL'],
		[{ OIDC_ROLE_VIEWER: 'x' }, 'set also OIDC_ISSUER'],
		[configured({ SESSION_SECRET: 'x'.repeat(31) }), 'SESSION_SECRET must be 32 bytes or longer'],
		[configured({ SESSION_SECRET: `${SECRET},kort` }), 'SESSION_SECRET must be 32 bytes or longer'],
		[configured({ SESSION_SECRET: ',' }), 'SESSION_SECRET must be 32 bytes or longer'],
		[configured({ PUBLIC_URL: 'http://regiekaart.nl' }), 'PUBLIC_URL=http://regiekaart.nl must begin with https://'],
		[configured({ PUBLIC_URL: 'regiekaart.nl' }), 'PUBLIC_URL=regiekaart.nl must be a web address'],
		[configured({ PUBLIC_URL: 'https://a.nl/kaart' }), 'PUBLIC_URL=https://a.nl/kaart must be scheme and host alone'],
		[configured({ OIDC_ISSUER: 'http://inloggen.nl' }), 'OIDC_ISSUER=http://inloggen.nl must begin with https://'],
		[configured({ OIDC_ISSUER: 'ftp://inloggen.nl' }), 'OIDC_ISSUER=ftp://inloggen.nl must begin with https://'],
		[configured({ OIDC_SCOPE: 'profile' }), 'OIDC_SCOPE=profile must contain openid'],
		[configured({ OIDC_ROLE_EDITOR: ' , ' }), 'OIDC_ROLE_EDITOR must name a role'],
	])('a mistake is named, a secret is not repeated: %#', (environment, message) => {
		const read = () => readSignIn(environment)
		expect(read).toThrow(EnvError)
		expect(read).toThrow(message)
		expect(read).not.toThrow(SECRET)
		expect(read).not.toThrow(CLIENT_SECRET)
	})
})

describe('who may listen where', () => {
	test.each(['127.0.0.1', '127.3.2.1', '::1', 'localhost', 'LOCALHOST'])('%s is open without sign-in', (host) => {
		expect(signInFor({}, host, false)).toBeNull()
	})
	test.each(['0.0.0.0', '::', '192.168.1.5', 'regiekaart.nl', '127.0.0.1.nl', 'localhost.nl', '::ffff:10.0.0.1'])(
		'%s asks for sign-in where the Dataset is internal',
		(host) => {
			expect(() => signInFor({}, host, false)).toThrow(EnvError)
			expect(() => signInFor({}, host, false)).toThrow(
				`HOST=${host} lets others than this machine in, and this Dataset is internal: set OIDC_ISSUER, OIDC_CLIENT_ID, SESSION_SECRET, PUBLIC_URL`,
			)
			expect(signInFor(configured(), host, false)?.clientId).toBe('regiekaart')
			expect(signInFor({}, host, true)).toBeNull()
		},
	)
	test('a publication never asks, also when sign-in is configured, rightly or not', () => {
		expect(signInFor(configured(), '0.0.0.0', true)).toBeNull()
		expect(signInFor({ SESSION_SECRET: 'kort' }, '0.0.0.0', true)).toBeNull()
	})
	test('who configures sign-in has it on this machine too: a proxy may stand before it', () => {
		expect(signInFor(configured(), '127.0.0.1', false)?.issuer.href).toBe(ISSUER)
	})

	describe('the server itself', () => {
		let testdam: Fixture
		beforeAll(async () => {
			testdam = await openFixture()
		})
		afterAll(() => testdam.close())
		test('ends with a message, before it listens', async () => {
			const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
				env: { PATH: process.env.PATH, DATABASE: testdam.path, PORT: '0', HOST: '0.0.0.0' },
			})
			let [out, err] = ['', '']
			child.stdout.on('data', (data) => (out += data))
			child.stderr.on('data', (data) => (err += data))
			const [code] = await once(child, 'close')
			expect(code).toBe(1)
			expect(out).toBe('')
			expect(err).toMatch(/^HOST=0\.0\.0\.0 lets others .* set OIDC_ISSUER, .*\n$/)
		})
	})
})

describe('roles', () => {
	const names = { viewer: ['kijker', 'viewer'], editor: ['editor'], admin: ['beheer'] }
	test.each<[unknown, string, Role | null]>([
		[{ roles: ['kijker'] }, 'roles', 'viewer'],
		[{ roles: ['viewer', 'beheer', 'editor'] }, 'roles', 'admin'],
		[{ roles: 'editor' }, 'roles', 'editor'],
		[{ roles: ['Editor', ' editor', 'admin'] }, 'roles', null],
		[{ roles: [] }, 'roles', null],
		[{ roles: [['editor']] }, 'roles', null],
		[{ roles: { editor: true } }, 'roles', null],
		[{ roles: null }, 'roles', null],
		[{}, 'roles', null],
		[null, 'roles', null],
		[{ realm_access: { roles: ['editor'] } }, 'realm_access.roles', 'editor'],
		[{ realm_access: 'editor' }, 'realm_access.roles', null],
		[{ 'https://a.nl/roles': ['editor'] }, 'https://a.nl/roles', 'editor'],
		[{ roles: ['editor'] }, '__proto__', null],
		[{ roles: ['editor'] }, 'roles.0', 'editor'],
	])('%j at %s gives %s', (claims, path, role) => {
		expect(roleOf(claims, path, names)).toBe(role)
	})
	test('nothing of an object is a claim but its own', () => {
		expect(claimAt({}, 'constructor')).toBeUndefined()
		expect(claimAt({ a: [] }, 'a.length.constructor')).toBeUndefined()
	})
	test('each may what those before it may', () => {
		expect(roles.map((role) => roles.map((needed) => mayAs(role, needed)))).toEqual([
			[true, false, false],
			[true, true, false],
			[true, true, true],
		])
		expect(mayAs(null, 'viewer')).toBe(false)
	})
	test.each<[Role | null, Role, number]>([
		['viewer', 'editor', 403],
		['editor', 'editor', 200],
		['admin', 'editor', 200],
		['editor', 'admin', 403],
		[null, 'viewer', 403],
	])('%s asks for what %s may do: %i', async (role, needed, status) => {
		const app = new Hono()
		app.use(async (c, next) => {
			if (role !== null) c.set('role', role)
			await next()
		})
		app.post('/', requireRole(needed), (c) => c.text('done'))
		app.onError((error) => {
			if (error instanceof ProblemError) return problemResponse(error)
			throw error
		})
		expect((await app.request('/', { method: 'POST' })).status).toBe(status)
	})
})

describe('a path to return to', () => {
	test.each([
		['/', '/'],
		['/?metric=cbs.woz&area=BU00010101', '/?metric=cbs.woz&area=BU00010101'],
		['/api/v1/values.csv?metric=a', '/api/v1/values.csv?metric=a'],
		['/a/../b', '/b'],
		['/authors', '/authors'],
		['/x#y', '/x'],
		['/?to=https://elders.nl', '/?to=https://elders.nl'],
		['/a/..//elders.nl', '/'],
		['/%2e%2e//elders.nl', '/'],
		['/auth/../auth/logout', '/'],
	])('%s becomes %s', (to, path) => {
		expect(safePath(to)).toBe(path)
	})
	test('is always on this server, whatever is asked', () => {
		const piece = fc.constantFrom(
			'/',
			'\\',
			'.',
			'..',
			'//',
			'\t',
			'\n',
			' ',
			'@',
			':',
			'elders.nl',
			'auth',
			'%2f',
			'?',
			'#',
		)
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string(),
					fc.webUrl(),
					fc.array(piece).map((parts) => parts.join('')),
				),
				(to) => {
					const path = safePath(to)
					const url = new URL(path, 'https://regiekaart.test/ergens')
					expect(url.origin).toBe('https://regiekaart.test')
					expect(url.pathname).not.toMatch(/^\/auth(\/|$)/)
					expect(safePath(path)).toBe(path)
				},
			),
		)
	})
})

describe('a seal', () => {
	const now = () => 1_000_000
	test('opens what it closed, for one purpose, until it ends', async () => {
		await fc.assert(
			fc.asyncProperty(fc.string({ minLength: 32 }), fc.string(), async (secret, name) => {
				const closed = await makeSeal([secret], 'session', now).close({ name }, 1060)
				expect(await makeSeal([secret], 'session', now).open(closed)).toEqual({ name, exp: 1060 })
				expect(await makeSeal(['x', secret], 'session', now).open(closed)).toEqual({ name, exp: 1060 })
				expect(await makeSeal([secret], 'login', now).open(closed)).toBeNull()
				expect(await makeSeal([`${secret}x`], 'session', now).open(closed)).toBeNull()
				expect(await makeSeal([secret], 'session', () => 1_061_000).open(closed)).toBeNull()
			}),
			{ numRuns: 30 },
		)
	})
	test('is never twice the same', async () => {
		const seal = makeSeal([SECRET], 'session', now)
		expect(await seal.close({}, 1060)).not.toBe(await seal.close({}, 1060))
	})
})
