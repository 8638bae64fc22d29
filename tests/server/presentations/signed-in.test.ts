import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { behindSignIn } from '../sign-in/behind-sign-in.ts'
import { PUBLIC_URL, Visitor } from '../sign-in/visitor.ts'
import { presentationOf } from './kept-in.ts'

const folder = mkdtempSync(join(tmpdir(), 'presentations-'))
const { serverWith, signedIn } = behindSignIn({ presentations: folder })
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const ours = { Origin: PUBLIC_URL, 'Sec-Fetch-Site': 'same-origin' }
const post = (visitor: Visitor, headers: Record<string, string> = ours) =>
	visitor.ask('/api/v1/presentations', {
		method: 'POST',
		headers: { 'Content-Type': 'application/json', ...headers },
		body: JSON.stringify(presentationOf('Samen')),
	})
const files = () => readdirSync(folder, { withFileTypes: true }).map(({ name }) => name)

test.each(['edo', 'ada'])('%s, editor or more, saves and is told so', async (account) => {
	const visitor = await signedIn(account)
	expect((await post(visitor)).status).toBe(201)
	expect(await (await visitor.api('/presentations')).json()).toMatchObject({ editable: true })
	const opened = await visitor.api('/presentations/samen')
	expect(await opened.json()).toMatchObject({ editable: true, presentation: { title: 'Samen' } })
	expect(opened.headers.get('Cache-Control')).toMatch(/no-store/)
	const removed = await visitor.ask('/api/v1/presentations/samen', {
		method: 'DELETE',
		headers: { ...ours, 'If-Match': opened.headers.get('ETag') ?? '' },
	})
	expect(removed.status).toBe(204)
})

test('a viewer reads, and changes nothing', async () => {
	const app = serverWith()
	await post(await signedIn('edo', app))
	const els = await signedIn('els', app)
	expect(await (await els.api('/presentations')).json()).toMatchObject({
		editable: false,
		presentations: [{ id: 'samen' }],
	})
	const opened = await els.api('/presentations/samen')
	expect(await opened.json()).toMatchObject({ editable: false, presentation: { title: 'Samen' } })
	const headers = { ...ours, 'Content-Type': 'application/json', 'If-Match': opened.headers.get('ETag') ?? '' }
	const body = JSON.stringify(presentationOf('Anders'))
	for (const [method, path] of [
		['POST', ''],
		['PUT', '/samen'],
		['DELETE', '/samen'],
	] as const) {
		const sent = method === 'DELETE' ? {} : { body }
		const answer = await els.ask(`/api/v1/presentations${path}`, { method, headers, ...sent })
		expect([method, answer.status]).toEqual([method, 403])
		expect(await answer.json()).toMatchObject({ detail: 'this asks for the role editor' })
	}
	expect(files()).toEqual(['samen.json'])
})

test('who has not signed in is not even told what there is', async () => {
	const stranger = new Visitor(serverWith())
	expect((await post(stranger)).status).toBe(401)
	expect((await stranger.api('/presentations')).status).toBe(401)
})

test.each([
	{ Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' },
	{ Origin: 'https://sub.regiekaart.test', 'Sec-Fetch-Site': 'same-site' },
	{ Origin: PUBLIC_URL, 'Sec-Fetch-Site': 'cross-site' },
	{ Origin: 'null' },
	{ Origin: 'http://regiekaart.test' },
	{ Origin: `${PUBLIC_URL}:8443` },
	{ Origin: `${PUBLIC_URL}.evil.example` },
	{},
])('another site cannot save for an editor: %o', async (headers) => {
	const edo = await signedIn('edo')
	expect((await post(edo, headers as Record<string, string>)).status).toBe(403)
	// Nor with the type that a form of another site may send without asking.
	expect((await post(edo, { ...headers, 'Content-Type': 'text/plain' } as Record<string, string>)).status).toBe(403)
	expect(await (await edo.api('/presentations')).json()).toMatchObject({ presentations: [] })
})
