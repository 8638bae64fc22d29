import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import { QueryError } from '../../server/db.ts'
import { makeLog } from '../../server/log.ts'
import { type Fixture, openFixture } from './fixture.ts'
import { openPublished } from './published-fixture.ts'

let testdam: Fixture
beforeAll(async () => {
	testdam = await openFixture()
})
afterAll(() => testdam.close())

/** An app that writes its log into a list of parsed lines. */
function logged() {
	const lines: Record<string, unknown>[] = []
	const log = makeLog('info', { write: (line: string) => lines.push(JSON.parse(line) as Record<string, unknown>) })
	return { lines, log }
}

test('a request is one line: number, method, pattern of the route, status, milliseconds, and nothing about who or what', async () => {
	const { lines, log } = logged()
	// The public face: the internal one answers to no proxy unless one signs in.
	const published = await openPublished()
	const app = createApp(published.database, log)
	const response = await app.request(
		'/api/v1/areas/BU00010101',
		{ headers: { 'User-Agent': 'Secret browser', 'X-Forwarded-For': '203.0.113.9', 'X-Request-Id': 'mine' } },
		{ incoming: { socket: { remoteAddress: '203.0.113.7' } } },
	)
	await app.request('/api/v1/values?metric=cbs.woz&area=BU00010101')
	await app.request('/jan.jansen@example.nl?bsn=123456782', { method: 'JANSEN' })
	published.close()
	expect(lines).toEqual(
		[
			{ route: '/api/v1/areas/:code', method: 'GET', status: 200, requestId: response.headers.get('X-Request-Id') },
			{ route: '/api/v1/values', method: 'GET', status: 400 },
			{ route: 'none', method: 'other', status: 405 },
		].map((line) => ({
			requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
			...line,
			level: 'info',
			message: 'answered',
			time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
			ms: expect.any(Number),
		})),
	)
	const text = JSON.stringify(lines)
	for (const personal of ['Secret', '203.0.113', 'BU00010101', 'jansen', '123456782', 'mine'])
		expect(text.toLowerCase()).not.toContain(personal.toLowerCase())
})

test('a failure is in the log with its cause, under the number that the answer gives', async () => {
	const { lines, log } = logged()
	const failing = {
		...testdam.database,
		columns: () => Promise.reject(new QueryError('values/signals.sql', new Error('out of memory'))),
	}
	const response = await createApp(failing, log).request('/api/v1/values?metric=signals.count')
	expect(response.status).toBe(500)
	const { requestId } = (await response.json()) as { requestId: string }
	expect(response.headers.get('X-Request-Id')).toBe(requestId)
	expect(lines).toHaveLength(2)
	expect(lines[0]).toMatchObject({ level: 'error', requestId, message: '/api/v1/values failed in values/signals.sql' })
	expect(JSON.stringify(lines[0]?.cause)).toContain('out of memory')
	expect(lines[1]).toMatchObject({ level: 'warn', requestId, status: 500 })
})
