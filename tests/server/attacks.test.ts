import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import { readSignIn } from '../../server/auth/settings.ts'
import { defaultEmbedOptions } from '../../server/contract/embed.ts'
import { defaultView } from '../../server/contract/view.ts'
import { makeProtection } from '../../server/http/protection.ts'
import { limitsFor } from '../../server/limits.ts'
import { type App, encoded, throwAt } from './attack-judge.ts'
import { attacks, everyAttack, methods } from './attack-list.ts'
import { executable } from './executable.ts'
import { B1, B2, type Fixture, openFixture } from './fixture.ts'
import { openPublished, type Published } from './published-fixture.ts'

const HOSTILE = `"'><script>alert(1)</script><img src=x onerror=alert(1)> </title></style>\r\nX: y`
const SECRET = 'secret-beside-the-front-end'

interface Api {
	paths: Record<string, Record<string, { parameters?: { name: string; in: string }[] }>>
}

const folder = mkdtempSync(join(tmpdir(), 'attacks-'))
const webRoot = join(folder, 'web')
const failures: string[] = []
const log = (message: string, cause: unknown) => failures.push(`${message}: ${String(cause)}`)
let inside: Fixture
let outside: Published
let hostile: Published
let faces: { name: string; app: App; api: Api }[]
let signedOut: App

beforeAll(async () => {
	mkdirSync(join(webRoot, 'assets'), { recursive: true })
	mkdirSync(join(webRoot, '.vite'))
	writeFileSync(join(folder, 'secret.txt'), SECRET)
	writeFileSync(join(webRoot, '.env'), SECRET)
	writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>Regiekaart</title>')
	writeFileSync(join(webRoot, 'assets/embed-1a2b.js'), '// embed')
	;[inside, outside, hostile] = await Promise.all([openFixture(), openPublished(), openPublished({ name: HOSTILE })])
	const make = (database: Fixture['database']) =>
		createApp(database, {
			webRoot,
			log,
			protection: makeProtection(limitsFor(database.isPublication, { answer: 60_000 })),
		})
	faces = await Promise.all(
		[
			{ name: 'internal', app: make(inside.database) },
			{ name: 'public', app: make(outside.database) },
			{ name: 'public with hostile names', app: make(hostile.database) },
		].map(async ({ name, app }) => ({
			name,
			app,
			api: (await (await app.request('/api/v1/openapi.json')).json()) as Api,
		})),
	)
	const signIn = readSignIn({
		OIDC_ISSUER: 'http://127.0.0.1:1',
		OIDC_CLIENT_ID: 'regiekaart',
		SESSION_SECRET: 'a secret of at least thirty-two bytes for a test',
		PUBLIC_URL: 'https://regiekaart.testdam.nl',
	})
	signedOut = createApp(inside.database, { webRoot, signIn })
})
afterAll(() => {
	for (const { close } of [inside, outside, hostile]) close()
	rmSync(folder, { recursive: true })
})

/** What every route needs to do its work, so that an attack on one parameter meets the rest of it. */
const needed: Record<string, string> = {
	metric: 'cbs.woz',
	metrics: 'cbs.woz,cbs.inhabitants',
	area: B1,
	candidates: `${B1},${B2}`,
	criteria: 'cbs.woz:high:1',
	level: 'buurt',
	kind: 'map',
}
const requires: Record<string, string[]> = {
	'/values': ['metric'],
	'/series': ['metric', 'area'],
	'/signals/summary': ['area'],
	'/hotspots': ['metric'],
	'/funnel': ['metric'],
	'/trends': ['metric'],
	'/differences': ['metrics'],
	'/similar': ['metrics', 'area'],
	'/priorities': ['candidates', 'criteria'],
	'/scene': ['kind'],
}
const requiredBy = (path: string) => requires[path.replace(/(\.csv|\/robustness)$/, '')] ?? []

test.each([
	'<script>alert(1)</script>',
	'<script src="//evil.example/x.js"></script>',
	'<p onclick="alert(1)">',
	'<svg><a xlink:href="javascript:alert(1)">',
	'<svg><foreignObject><b>',
	'<svg><script>alert(1)</script></svg>',
	'<a href="java\nscript:alert(1)">',
	'<title></title><img src=x onerror=alert(1)></title>',
	'<meta http-equiv="refresh" content="0">',
	'<p style="background:red">',
	'<template><iframe></iframe></template>',
])('a page with %s would be noticed', (page) => {
	expect(executable('<!doctype html><p>before</p>')).toEqual([])
	expect(executable(`<!doctype html><p>before</p>${page}`)).not.toEqual([])
})

/** Thousands of questions, on a machine that may be doing other things. */
const PATIENCE = 120_000

describe.each(['internal', 'public', 'public with hostile names'])('every route of the %s face', (name) => {
	const face = () => {
		const found = faces.find((one) => one.name === name)
		if (!found) throw new Error(name)
		return found
	}

	test(
		'withstands every attack on every parameter',
		async () => {
			const { app, api } = face()
			// Names that somebody typed inside are met by the same answers; what they do to a page is what matters.
			const list = name === 'public with hostile names' ? (attacks.html ?? []) : everyAttack
			const questions = Object.entries(api.paths).flatMap(([path, { get }]) =>
				(get?.parameters ?? []).flatMap((parameter) =>
					list.map((attack) => {
						if (parameter.in === 'path')
							return { address: `/api/v1${path.replace(`{${parameter.name}}`, encoded(attack))}`, sent: attack }
						const rest = requiredBy(path).filter((other) => other !== parameter.name)
						const search = [...rest.map((other) => `${other}=${needed[other]}`), `${parameter.name}=${encoded(attack)}`]
						return { address: `/api/v1${path}?${search.join('&')}`, sent: attack }
					}),
				),
			)
			expect(questions.length).toBeGreaterThan(500)
			expect(await throwAt(app, questions)).toEqual([])
			expect(failures).toEqual([])
		},
		PATIENCE,
	)

	test('withstands attacks as names of parameters, given twice, and raw', async () => {
		const { app, api } = face()
		const questions = Object.keys(api.paths).flatMap((path) => {
			const address = `/api/v1${path.replace('{code}', B1)}?${requiredBy(path)
				.map((name) => `${name}=${needed[name]}`)
				.join('&')}`
			return [
				...[...(attacks.name ?? []), ...(attacks.html ?? []), ...(attacks.header ?? [])].flatMap((attack) => [
					{ address: `${address}&${encoded(attack)}=1`, sent: attack },
					{ address: `${address}&metric=${encoded(attack)}&metric=${encoded(attack)}`, sent: attack },
				]),
				...['%', '%00', '%ff', '&&&&', '=', '?', '#', '[]=1', 'metric[]=1', 'metric[__proto__]=1', 'a=%E0%A4%A'].map(
					(raw) => ({
						address: `${address}&${raw}`,
						sent: raw,
					}),
				),
			]
		})
		expect(await throwAt(app, questions)).toEqual([])
		expect(Object.keys(Object.prototype)).toEqual([])
		expect(failures).toEqual([])
	})

	test('is closed to every method but GET and HEAD, and to what changes something unless a page of this server asks', async () => {
		const { app, api } = face()
		const questions = ['/', '/embed', '/oembed', ...Object.keys(api.paths).map((path) => `/api/v1${path}`)].flatMap(
			(address) => methods.map((method) => ({ address, sent: '', init: { method } })),
		)
		for (const { address, init } of questions) {
			const { status } = await app.request(new Request(`http://localhost${address}`, init))
			const known = api.paths[address.slice('/api/v1'.length)]?.[init.method.toLowerCase()] !== undefined
			// The platform itself writes some methods in capitals.
			expect([`${init.method} ${address}`, status]).toEqual([
				`${init.method} ${address}`,
				init.method === 'get' ? status : known ? 403 : 405,
			])
		}
		expect(await throwAt(app, questions)).toEqual([])
	})

	test('has no file but those of the front end', async () => {
		const { app } = face()
		const raw = [
			'/secret.txt',
			'/../secret.txt',
			'/..%2fsecret.txt',
			'/%2e%2e/secret.txt',
			'/assets/../../secret.txt',
			'/assets/..%2f..%2fsecret.txt',
		]
		const more = [
			'/assets/..%5c..%5csecret.txt',
			'/.env',
			'/%2eenv',
			'/assets/%2e%2e%2f%2eenv',
			'/.vite/manifest.json',
			'//secret.txt',
			'/.%00env',
		]
		const version = [
			'/v/../secret.txt',
			'/v/%2e%2e%2f/secret.txt',
			'/v/0123456789abcdef/../../secret.txt',
			'/v/..%2f..%2f..%2fetc%2fpasswd/embed',
		]
		const questions = [
			...[...raw, ...more, ...version].map((address) => ({ address, sent: '' })),
			...everyAttack.flatMap((attack) =>
				['/', '/assets/', '/v/', '/embed/', '/api/', '/api/v1/areas/'].map((before) => ({
					address: `${before}${encoded(attack)}`,
					sent: attack,
				})),
			),
		]
		expect(await throwAt(app, questions)).toEqual([])
		for (const address of [...raw, ...more, ...version])
			expect([address, (await app.request(new Request(`http://localhost${address}`))).status]).toEqual([address, 404])
		expect(failures).toEqual([])
	})
})

describe('pages of the public face', () => {
	const appOf = (name: string) => faces.find((one) => one.name === name)?.app as App
	const { html = [], header = [], place = [], name: names = [] } = attacks
	/** Ways out of an element, an attribute and a title. */
	const ways = html.slice(0, 4)
	const fields = [...Object.keys(defaultView), ...Object.keys(defaultEmbedOptions), 'unknown']
	const everywhere = (attack: string) => fields.map((field) => `${field}=${encoded(attack.slice(0, 80))}`).join('&')

	test('show what is in an address and run none of it', async () => {
		const questions = [
			...fields.flatMap((field) =>
				ways.slice(0, 2).map((attack) => ({ address: `/embed?${field}=${encoded(attack)}`, sent: attack })),
			),
			...everyAttack.map((attack) => ({ address: `/embed?${everywhere(attack)}`, sent: attack })),
			...[...html, ...header, ...names].flatMap((attack) => [
				{ address: `/?${everywhere(attack)}`, sent: attack },
				{ address: `/?${encoded(attack)}=1&metric=cbs.woz`, sent: attack },
			]),
		]
		expect(questions.length).toBeGreaterThan(200)
		expect(await throwAt(appOf('public'), questions)).toEqual([])
		expect(failures).toEqual([])
	})

	test('show what somebody inside may have typed and run none of it', async () => {
		const app = appOf('public with hostile names')
		const questions = [
			'/',
			'/embed',
			'/?language=en',
			'/embed?language=en',
			`/?area=${B1}`,
			`/embed?area=${B1}`,
		].flatMap((address) =>
			[address, `${address}${address.includes('?') ? '&' : '?'}metric=cbs.woz`].map((own) => ({
				address: own,
				sent: '',
			})),
		)
		for (const { address } of questions) {
			const response = await app.request(address)
			expect([address, response.status, response.headers.get('Content-Type')]).toEqual([
				...[address, 200, 'text/html; charset=utf-8'],
			])
			expect(await response.text()).toContain('alert(1)')
		}
		expect(await throwAt(app, questions)).toEqual([])
		expect(failures).toEqual([])
	})

	test('say how to embed them with a frame of our own and nothing else', async () => {
		const address = (url: string) => `/oembed?url=${encodeURIComponent(url)}`
		const tries = [...ways, ...header, ...place, ...names]
		for (const app of [appOf('public'), appOf('public with hostile names')]) {
			expect((await app.request(address('http://localhost/embed?metric=cbs.woz&title=0'))).status).toBe(200)
			const questions = tries.flatMap((attack) => [
				{ address: `/oembed?url=${encoded(attack)}`, sent: attack },
				{ address: address(`http://localhost/embed?metric=${encoded(attack)}`), sent: attack },
				{ address: `${address('http://localhost/embed')}&maxwidth=${encoded(attack)}`, sent: attack },
				{ address: `${address('http://localhost/embed')}&format=${encoded(attack)}`, sent: attack },
			])
			expect(await throwAt(app, questions)).toEqual([])
			for (const { address } of questions) {
				const response = await app.request(address)
				if (response.status !== 200) continue
				const { html } = (await response.json()) as { html: string }
				// The snippet is for another page, which decides itself what it allows.
				expect(executable(html).filter((fault) => !fault.startsWith('iframe style="border:0;'))).toEqual(['<iframe>'])
				expect(html).toMatch(/ src="http:\/\/localhost\/embed/)
			}
		}
		expect(failures).toEqual([])
	})
})

test('signing in leads nowhere else, and its pages run nothing', async () => {
	const questions = [
		'/auth/login',
		'/auth/callback',
		'/auth/signed-out',
		'/auth/session',
		'/auth/nothing',
		'/',
	].flatMap((page) =>
		everyAttack.flatMap((attack) =>
			['to', 'state', 'code', 'error', 'iss', 'account', 'language'].map((field) => ({
				address: `${page}?${field}=${encoded(attack)}`,
				sent: attack,
				init: { headers: { Accept: 'text/html', Cookie: `session=${encoded(attack)}` } },
			})),
		),
	)
	expect(await throwAt(signedOut, questions)).toEqual([])
})
