import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import { makeProtection } from '../../server/http/protection.ts'
import { takeTurns } from '../../server/http/turns.ts'
import { type Limits, limitsFor } from '../../server/limits.ts'
import { inWorker } from '../../server/methods/in-worker.ts'
import { asWork } from '../../server/work.ts'
import { B1, type Fixture, openFixture } from './fixture.ts'
import { gridNeighbours } from './methods/maps.ts'
import { openPublished, type Published } from './published-fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'limits-'))
let inside: Fixture
let outside: Published
beforeAll(async () => {
	;[inside, outside] = await Promise.all([openFixture(), openPublished()])
})
afterAll(() => {
	inside.close()
	outside.close()
	rmSync(folder, { recursive: true })
})

/** An app with some limits of its own, asked from an address as a connection would have it. */
function appWith(given: Partial<Limits>, of: Pick<Fixture, 'database'> = outside) {
	const app = createApp(of.database, { protection: makeProtection(limitsFor(of.database.isPublication, given)) })
	return (path: string, remoteAddress?: string, headers: Record<string, string> = {}) =>
		app.request(
			path,
			{ headers },
			remoteAddress === undefined
				? undefined
				: { incoming: { socket: { remoteAddress, remotePort: 1, remoteFamily: 'IPv4' } } },
		)
}
const statuses = (responses: readonly Response[]) => responses.map(({ status }) => status)

describe('how often', () => {
	test('a client that asks too much is told to come back; another is not', async () => {
		const ask = appWith({ requestsPerMinute: 3 })
		const found: Response[] = []
		for (let i = 0; i < 5; i++) found.push(await ask('/api/v1/health', '203.0.113.7'))
		expect(statuses(found)).toEqual([200, 200, 200, 429, 429])
		const refused = found[3]
		expect(refused?.headers.get('Retry-After')).toBe('60')
		expect(refused?.headers.get('Content-Type')).toBe('application/problem+json')
		expect(refused?.headers.get('X-Content-Type-Options')).toBe('nosniff')
		const problem = (await refused?.json()) as Record<string, unknown>
		expect(problem).toMatchObject({ status: 429, requestId: refused?.headers.get('X-Request-Id') })
		expect((await ask('/api/v1/health', '203.0.113.8')).status).toBe(200)
	})

	test('this machine itself is not counted, nor is a test without a connection', async () => {
		const ask = appWith({ requestsPerMinute: 1 })
		for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1', undefined])
			for (let i = 0; i < 4; i++) expect((await ask('/api/v1/health', address)).status, address).toBe(200)
	})

	test('what must be worked out for long is counted apart, and what is in memory is not', async () => {
		const ask = appWith({ costlyPerMinute: 2 }, inside)
		const alerts = (n: number) => ask(`/api/v1/trends?metric=cbs.woz&level=${n % 2 ? 'buurt' : 'wijk'}`, '203.0.113.7')
		expect(statuses([await alerts(0), await alerts(1), await alerts(2)])).toEqual([200, 200, 429])
		expect((await ask('/api/v1/values?metric=cbs.woz', '203.0.113.7')).status).toBe(200)
	})

	test('an IPv6 household is one client; a made-up X-Forwarded-For is not believed', async () => {
		const ask = appWith({ requestsPerMinute: 2 })
		const found = [
			await ask('/api/v1/health', '2001:db8:1:2::1'),
			await ask('/api/v1/health', '2001:db8:1:2:ffff::9', { 'X-Forwarded-For': '198.51.100.1' }),
			await ask('/api/v1/health', '2001:db8:1:2:3:4:5:6', { 'X-Forwarded-For': '198.51.100.2' }),
			await ask('/api/v1/health', '2001:db8:1:3::1'),
		]
		expect(statuses(found)).toEqual([200, 200, 429, 200])
	})

	test('behind proxies the client is who the outermost of them was asked by, whatever is said before', async () => {
		const ask = appWith({ requestsPerMinute: 1, trustedProxies: 1 })
		const by = (forwarded: string) => ask('/api/v1/health', '127.0.0.1', { 'X-Forwarded-For': forwarded })
		const found = [await by('198.51.100.1'), await by('6.6.6.6, 198.51.100.1'), await by('198.51.100.2')]
		expect(statuses(found)).toEqual([200, 429, 200])
		const two = appWith({ requestsPerMinute: 1, trustedProxies: 2 })
		const through = (forwarded: string) => two('/api/v1/health', '10.0.0.1', { 'X-Forwarded-For': forwarded })
		expect(
			statuses([await through('198.51.100.1, 10.0.0.2'), await through('9.9.9.9, 198.51.100.1, 10.0.0.2')]),
		).toEqual([200, 429])
	})
})

describe('how large', () => {
	test('an address that is too long is refused, on both faces', async () => {
		for (const { app } of [inside, outside]) {
			const response = await app.request(`/api/v1/values?metric=${'x'.repeat(9000)}`)
			expect(response.status).toBe(414)
			expect((await response.text()).length).toBeLessThan(500)
		}
	})

	test('a body is refused where there is none to expect', async () => {
		for (const { app } of [inside, outside]) {
			const large = { method: 'POST', body: 'x'.repeat(100_000) }
			expect((await app.request('/api/v1/values', large)).status).toBe(413)
			expect((await app.request('/auth/logout', large)).status).toBe(413)
			expect((await app.request('/api/v1/values', { headers: { 'Content-Length': '5' } })).status).toBe(413)
			expect((await app.request('/api/v1/values', { headers: { 'Transfer-Encoding': 'chunked' } })).status).toBe(413)
		}
	})
})

describe('how long and how many', () => {
	/** More numbers than can be looked at in the time that a test has. */
	const endless = () => {
		const file = join(folder, 'endless.sql')
		writeFileSync(file, 'SELECT count(*)::INTEGER AS n FROM range(10000000000000) AS a WHERE a.range % 7 = 3')
		return pathToFileURL(file)
	}

	test('a question that takes too long is answered 503, its query interrupted and its connection good again', async () => {
		const app = new Hono()
		app.use(takeTurns({ atOnce: 1, waiting: 10, answer: 300 }))
		let reason: unknown
		app.get('/slow', async (c) => {
			await inside.database.columns(endless()).catch((error: unknown) => {
				reason = error
				throw error
			})
			return c.text('done')
		})
		app.get('/quick', async (c) =>
			c.json(await inside.database.columns(new URL('../../server/health/version.sql', import.meta.url))),
		)
		app.onError((error, c) => c.text(error.message, 503))
		const slow = await app.request('/slow')
		expect(slow.status).toBe(503)
		expect(await slow.text()).toMatch(/longer than/)
		// The only turn is free again as soon as the query has ended: it was interrupted.
		expect((await app.request('/quick')).status).toBe(200)
		expect(String(reason)).toMatch(/longer than/)
	})

	test('too many at once wait, too many waiting are sent away, and all is well afterwards', async () => {
		const app = new Hono()
		app.use(takeTurns({ atOnce: 2, waiting: 3, answer: 20_000 }))
		let running = 0
		let most = 0
		const open: (() => void)[] = []
		app.get('/', async (c) => {
			running += 1
			most = Math.max(most, running)
			await new Promise<void>((resolve) => open.push(resolve))
			running -= 1
			return c.text('done')
		})
		app.onError((error, c) => c.text(error.message, 503))
		const asked = Array.from({ length: 9 }, () => app.request('/'))
		const refused = (await Promise.all(asked.slice(5))).map(({ status }) => status)
		expect(refused).toEqual([503, 503, 503, 503])
		const answered = Promise.all(asked.slice(0, 5))
		let waiting = true
		void answered.then(() => {
			waiting = false
		})
		while (waiting) {
			open.shift()?.()
			await new Promise((resolve) => setImmediate(resolve))
		}
		expect(statuses(await answered)).toEqual([200, 200, 200, 200, 200])
		expect(most).toBe(2)
		const later = app.request('/')
		while (open.length === 0) await new Promise((resolve) => setImmediate(resolve))
		open.shift()?.()
		expect((await later).status).toBe(200)
	})

	test('a thread ends with the work that asked for it, and the next task has another', async () => {
		const neighbours = gridNeighbours(60, 60)
		const values = Float64Array.from({ length: 3600 }, (_, i) => (i * 7919) % 101)
		const task = (permutations: number) => inWorker('permutationP', { values, neighbours, permutations, seed: 5 })
		const late = new Error('late')
		const stopped = asWork(async (work) => {
			const running = task(50_000_000)
			const queued = task(50_000_000)
			setTimeout(() => work.stop(late), 100)
			return Promise.allSettled([running, queued])
		})
		const other = task(9)
		expect(await stopped).toEqual([
			{ status: 'rejected', reason: late },
			{ status: 'rejected', reason: late },
		])
		expect((await other).p).toHaveLength(3600)
		await expect(
			asWork(async (work) => {
				work.stop(late)
				return task(9)
			}),
		).rejects.toBe(late)
	})
})

describe('the memory of answers', () => {
	test('gives the same answer again without working it out, also to HEAD, and 304 to who has it', async () => {
		let asked = 0
		const database = {
			...outside.database,
			isPublication: true,
			columns: (...question: Parameters<typeof outside.database.columns>) => {
				asked += 1
				return outside.database.columns(...question)
			},
		}
		const app = createApp(database)
		const path = `/api/v1/values?metric=cbs.woz&period=2023`
		const ask = (headers: Record<string, string> = {}, method = 'GET') => app.request(path, { headers, method })
		const together = await Promise.all(Array.from({ length: 20 }, () => ask()))
		const texts = new Set(await Promise.all(together.map((response) => response.text())))
		const once = asked
		expect(texts.size).toBe(1)
		expect(once).toBeGreaterThan(0)
		const again = await ask()
		expect(await again.text()).toBe([...texts][0])
		expect(again.headers.get('X-Request-Id')).not.toBe(together[0]?.headers.get('X-Request-Id'))
		expect(again.headers.get('API-Version')).toBe('1.0.0')
		expect(again.headers.get('Access-Control-Allow-Origin')).toBe('*')
		expect(again.headers.get('Content-Type')).toContain('application/json')
		const head = await ask({}, 'HEAD')
		expect([head.status, await head.text()]).toEqual([200, ''])
		expect((await ask({ 'If-None-Match': again.headers.get('ETag') ?? '' })).status).toBe(304)
		expect(asked).toBe(once)
		expect((await ask({ 'Accept-Encoding': 'br' })).headers.get('Content-Encoding')).toBe('br')
	})

	test('gives a page the policy that it needs, whoever made it, and no nonce of another answer', async () => {
		const app = createApp(outside.database)
		const together = await Promise.all(Array.from({ length: 5 }, () => app.request('/embed')))
		const later = await app.request('/embed')
		for (const response of [...together, later]) {
			const page = await response.text()
			const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? ''
			const policy = response.headers.get('Content-Security-Policy') ?? ''
			expect(policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`)
			expect(policy).toContain("frame-ancestors 'self' https://www.testdam.nl")
		}
		expect(later.headers.get('Content-Security-Policy')).not.toContain('nonce')
		expect(later.headers.get('X-Content-Type-Options')).toBe('nosniff')
		const again = await app.request('/embed', { headers: { 'If-None-Match': later.headers.get('ETag') ?? '' } })
		expect([again.status, again.headers.get('Content-Security-Policy')]).toEqual([304, null])
	})

	test('holds no more bytes than it may, however much is asked', async () => {
		const protection = makeProtection(limitsFor(true, { memory: 100_000 }))
		const app = createApp(outside.database, { protection })
		for (let breaks = 1; breaks < 120; breaks++) {
			expect((await app.request(`/api/v1/values?metric=cbs.woz&classification=own&breaks=${breaks}`)).status).toBe(200)
			expect(protection.answers.bytes).toBeLessThanOrEqual(100_000)
		}
		expect(protection.answers.bytes).toBeGreaterThan(50_000)
	})

	test('keeps no fault, and nothing of an internal Dataset', async () => {
		const protection = makeProtection(limitsFor(true))
		const publicApp = createApp(outside.database, { protection })
		expect((await publicApp.request('/api/v1/values?metric=no.thing')).status).toBe(400)
		expect((await publicApp.request('/api/v1/health')).status).toBe(200)
		expect(protection.answers.bytes).toBe(0)
		const internal = createApp(inside.database, { protection })
		expect((await internal.request(`/api/v1/areas/${B1}`)).status).toBe(200)
		expect(protection.answers.bytes).toBe(0)
	})
})

test('the clock of a limit does not keep a process alive', async () => {
	const script = `
		import { makeProtection } from './server/http/protection.ts'
		import { limitsFor } from './server/limits.ts'
		makeProtection(limitsFor(true))`
	const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script])
	expect((await once(child, 'exit'))[0]).toBe(0)
})
