import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { PresentationAnswer } from '../../../server/contract/presentation/presentation.ts'
import { readOnlyStore } from '../../../server/presentations/read-only-store.ts'
import { openPublished } from '../published-fixture.ts'
import { askerOf, keptIn, ORIGIN, presentationOf } from './kept-in.ts'

const { folder, appOn, names, text, lay } = keptIn()
const app = () => askerOf(appOn())
const file = (title: string, more: Record<string, unknown> = {}) => JSON.stringify(presentationOf(title, more))

test('no name leads out of the folder', async () => {
	writeFileSync(join(folder(), 'buiten.json'), file('Buiten'))
	const inside = join(folder(), 'binnen')
	mkdirSync(inside)
	const { ask } = askerOf(appOn(inside))
	const ids = [
		'../buiten',
		'..%2fbuiten',
		'%2e%2e%2fbuiten',
		'%2e%2e/buiten',
		'..%5cbuiten',
		'buiten%00',
		'x%00.json',
		'.',
		'%2e',
		'..',
		'removed%2fx',
		'/etc/passwd',
		'%2fetc%2fpasswd',
		'a%2e',
		'x.json',
		'X',
		'é',
		'-',
		'a-',
		'a'.repeat(81),
		'a'.repeat(3000),
		'%',
		'%ff',
		'con:',
		'__proto__',
		'constructor',
	]
	for (const id of ids)
		for (const [method, headers] of [
			['GET', {}],
			['PUT', { 'If-None-Match': '*' }],
			['PUT', { 'If-Match': '"0123456789abcdef"' }],
			['DELETE', { 'If-Match': '"0123456789abcdef"' }],
		] as const) {
			const { status } = await ask(method, `/${id}`, headers, method === 'PUT' ? presentationOf('Weg') : undefined)
			const fits = id === 'constructor'
			expect([id, method, status]).toEqual([id, method, fits ? expect.any(Number) : expect.toBeOneOf([400, 404, 405])])
		}
	expect(names('binnen')).toEqual(['constructor.json'])
	expect(names()).toEqual(['binnen', 'buiten.json'])
	expect(text('buiten.json')).toBe(file('Buiten'))
})

describe('who may not', () => {
	test('another site, and this machine by another name', async () => {
		for (const [headers, status] of [
			[{ Origin: 'https://evil.example' }, 403],
			[{ Origin: 'http://localhost:8080' }, 403],
			[{ Origin: 'https://localhost' }, 403],
			[{ 'Sec-Fetch-Site': 'cross-site' }, 403],
			[{ 'Sec-Fetch-Site': 'same-site' }, 403],
			[{ 'X-Forwarded-For': '127.0.0.1' }, 403],
		] as const)
			expect([headers, (await app().post(presentationOf('x'), headers as Record<string, string>)).status]).toEqual([
				headers,
				status,
			])
		const init = (headers: Record<string, string>) => ({
			method: 'POST',
			headers: { 'Content-Type': 'application/json', ...headers },
			body: file('x'),
		})
		expect((await appOn().request(`${ORIGIN}/api/v1/presentations`, init({}))).status).toBe(403)
		const rebound = 'http://evil.example'
		expect((await appOn().request(`${rebound}/api/v1/presentations`, init({ Origin: rebound }))).status).toBe(403)
		const other = 'http://127.0.0.1:8801'
		expect((await appOn().request(`${other}/api/v1/presentations`, init({ Origin: other }))).status).toBe(201)
		expect(names()).toEqual(['x.json'])
	})

	test('elsewhere than here, or by another method', async () => {
		const { ask } = app()
		const allow = async (method: string, path: string) => {
			const answer = await ask(method, path)
			expect([method, path, answer.status]).toEqual([method, path, 405])
			return answer.headers.get('Allow')
		}
		expect(await allow('PATCH', '')).toBe('GET, HEAD, POST')
		expect(await allow('PUT', '')).toBe('GET, HEAD, POST')
		expect(await allow('POST', '/x')).toBe('GET, HEAD, PUT, DELETE')
		for (const path of ['/', '/x/', '/x/y', '/../dataset', '/../presentationsx'])
			expect(await allow('PUT', path)).toMatch(/^GET, HEAD/)
		expect(names()).toEqual([])
	})

	test('where there is no folder, or what is shown cannot be changed', async () => {
		const none = askerOf(appOn(null))
		expect(await (await none.get()).json()).toEqual({ editable: false, presentations: [] })
		expect((await none.get('/x')).status).toBe(404)
		lay('vast.json', file('Vast'))
		const { presentation } = (await (await app().get('/vast')).json()) as PresentationAnswer
		const fixed = askerOf(appOn(readOnlyStore([{ id: 'vast', revision: '0123456789abcdef', presentation }])))
		expect(await (await fixed.get()).json()).toMatchObject({
			editable: false,
			presentations: [{ id: 'vast', scenes: 0 }],
		})
		expect(await (await fixed.get('/vast')).json()).toMatchObject({ editable: false, revision: '0123456789abcdef' })
		for (const { post, put, remove } of [none, fixed])
			for (const answer of [
				post(presentationOf('x')),
				put('x', null, presentationOf('x')),
				remove('vast', '0123456789abcdef'),
			])
				expect((await answer).status).toBe(405)
	})

	test('the public: there is nothing', async () => {
		const published = await openPublished()
		for (const path of ['', '/x'])
			expect((await published.app.request(`/api/v1/presentations${path}`)).status).toBe(404)
		const headers = { Origin: ORIGIN, 'Content-Type': 'application/json' }
		for (const method of ['POST', 'PUT', 'DELETE'])
			expect((await published.app.request(`${ORIGIN}/api/v1/presentations/x`, { method, headers })).status).toBe(405)
		published.close()
	})
})
