import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../server/db.ts'
import { B1, B2, type Fixture, openFixture } from './fixture.ts'
import { openPublished, type Published } from './published-fixture.ts'

let inside: Fixture
let outside: Published
let internalOnly: string[]
let shared: string[]
beforeAll(async () => {
	;[inside, outside] = await Promise.all([openFixture(), openPublished()])
	const paths = async ({ get }: Pick<Fixture, 'get'>) =>
		Object.keys((await get<{ paths: Record<string, unknown> }>('/openapi.json')).paths)
	shared = await paths(outside)
	internalOnly = (await paths(inside)).filter((path) => !shared.includes(path))
})
afterAll(() => {
	inside.close()
	outside.close()
})

/** What a request could say in the hope that the server takes it for somebody else, or for another face. */
const disguises: Record<string, string>[] = [
	{},
	{ Host: 'localhost' },
	{ Host: '127.0.0.1:8787', Origin: 'http://localhost:8787', Referer: 'http://localhost:8787/' },
	{ Authorization: 'Bearer x', Cookie: 'session=x; role=admin' },
	{ 'X-Forwarded-For': '127.0.0.1', 'X-Forwarded-Host': 'localhost', Forwarded: 'for=127.0.0.1;host=localhost' },
	{ 'X-Original-URL': '/api/v1/signals/points', 'X-Rewrite-URL': '/api/v1/signals/points' },
	{ 'X-HTTP-Method-Override': 'GET', 'X-Publication': 'false', 'X-Face': 'internal' },
	{ Accept: 'text/html', 'Sec-Fetch-Dest': 'iframe' },
]
const searches = [
	'',
	'?publication=false',
	'?face=internal&internal=1',
	'?role=admin&debug=1',
	`?metric=signals.count&area=${B1}`,
]

test('a publication has no internal route, whoever asks and however', async () => {
	expect(internalOnly).toEqual(
		expect.arrayContaining([
			'/signals/points',
			'/signals/hexagons',
			'/alerts',
			'/hotspots',
			'/priorities',
			'/differences',
		]),
	)
	for (const path of internalOnly)
		for (const headers of disguises)
			for (const search of searches) {
				const response = await outside.app.request(`/api/v1${path}${search}`, { headers })
				// /areas/neighbours reads as an area whose code is no code: its query is refused first.
				expect([path, search, [400, 404].includes(response.status)]).toEqual([path, search, true])
				expect(response.headers.get('Content-Type')).toBe('application/problem+json')
			}
	for (const path of ['/auth/login', '/auth/session', '/auth/callback'])
		expect((await outside.app.request(path)).status).toBe(404)
})

test('nor by another way of writing its path', async () => {
	for (const path of internalOnly) {
		const plain = `/api/v1${path}`
		const ways = [
			`/${plain}`,
			`${plain}/`,
			plain.toUpperCase(),
			`/v/0123456789abcdef${plain}`,
			`/embed/..${plain}`,
			plain.replace('/api', '/%61pi'),
		]
		for (const way of [...ways, `${plain};x=1`, `/api/v1/health/..${path}`, `/api/v1/./${path.slice(1)}`])
			expect([way, (await outside.app.request(new Request(`http://localhost${way}`))).status]).toEqual([way, 404])
	}
})

test('an internal Dataset has no page of the public face', async () => {
	for (const headers of disguises)
		for (const path of [
			'/embed',
			'/oembed?url=http://localhost/embed',
			'/v/0123456789abcdef/embed',
			'/v/0123456789abcdef/api/v1/dataset',
		]) {
			const response = await inside.app.request(path, { headers })
			expect([path, [403, 404].includes(response.status)]).toEqual([path, true])
			expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull()
		}
})

test('what a publication says has no word of what was never put into it', async () => {
	const questions = shared.flatMap((path) => {
		const address = path.replace('{code}', B1)
		const needs: Record<string, string> = {
			'/values': 'metric=reports.all',
			'/series': `metric=reports.all&area=${B2}`,
		}
		const search = needs[path.replace(/\.csv$/, '')]
		return [`/api/v1${address}${search ? `?${search}` : ''}`]
	})
	for (const address of questions) {
		const text = await (await outside.app.request(address)).text()
		// Numbers of single reports, their days, and the secret of rounding.
		for (const secret of ['s01', 's12', '2024-10-27', 'disclosure', 'grofvuil'])
			expect([address, text.includes(secret)]).toEqual([address, false])
	}
	expect(
		await outside.database.columns(new URL('../../server/signals/categories.sql', import.meta.url), {}).then(
			(columns) => Object.values(columns).every((column) => column.length === 0),
			() => true,
		),
	).toBe(true)
})

test('which face it is, the file says: the same file opened again is the same face', async () => {
	const [again, other] = await Promise.all([openDatabase(outside.path), openDatabase(inside.path)])
	expect([again.isPublication, other.isPublication]).toEqual([true, false])
	again.close()
	other.close()
})
