import { once } from 'node:events'
import type { Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { limitsFor } from '../../server/limits.ts'
import { listen } from '../../server/listen.ts'
import { openPublished, type Published } from './published-fixture.ts'

let outside: Published
let server: Server
let port: number
/** Short times, so that a test of slowness is quick. */
const limits = limitsFor(true, { headersTime: 300, requestTime: 600, keepAlive: 200, connections: 20 })
const sockets: Socket[] = []

beforeAll(async () => {
	outside = await openPublished()
	server = listen(outside.app.fetch, { port: 0, hostname: '127.0.0.1' }, limits, () => {})
	await once(server, 'listening')
	port = (server.address() as AddressInfo).port
})
afterAll(async () => {
	for (const socket of sockets) socket.destroy()
	server.closeAllConnections()
	server.close()
	await once(server, 'close')
	outside.close()
})

/** A bare connection, on which a test says whatever it likes. */
async function open(): Promise<{ socket: Socket; said: Promise<string> }> {
	const socket = connect(port, '127.0.0.1')
	sockets.push(socket)
	let text = ''
	socket.on('data', (data) => {
		text += data
	})
	// A connection that is cut off is what is tested.
	socket.on('error', () => {})
	const said = once(socket, 'close').then(() => text)
	await once(socket, 'connect')
	return { socket, said }
}
const healthy = async () => (await fetch(`http://127.0.0.1:${port}/api/v1/health`)).status

describe('whoever is slow on purpose is cut off, and the others are answered meanwhile', () => {
	test('headers that come byte by byte (slowloris)', async () => {
		const slow = await Promise.all(Array.from({ length: 10 }, open))
		for (const { socket } of slow) socket.write('GET /api/v1/dataset HTTP/1.1\r\nHost: a\r\nX-a: ')
		const drip = setInterval(() => {
			for (const { socket } of slow) if (socket.writable) socket.write('b')
		}, 20)
		try {
			expect(await healthy()).toBe(200)
			for (const { said } of slow) expect(await said).toMatch(/^(HTTP\/1\.1 408 |$)/)
		} finally {
			clearInterval(drip)
		}
		expect(await healthy()).toBe(200)
	})

	test('a body that never comes', async () => {
		const { socket, said } = await open()
		socket.write('POST /api/v1/dataset HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nx')
		expect(await said).toMatch(/^HTTP\/1\.1 (405|408|413) /)
	})

	test('a connection that asks nothing', async () => {
		const { said } = await open()
		expect(await said).toMatch(/^(HTTP\/1\.1 408 |$)/)
	})
})

describe('what is too large is refused before anything is done with it', () => {
	test('headers', async () => {
		const { socket, said } = await open()
		socket.write(`GET / HTTP/1.1\r\nHost: a\r\nCookie: ${'x'.repeat(20_000)}\r\n\r\n`)
		expect(await said).toMatch(/^HTTP\/1\.1 431 /)
	})

	test('an address', async () => {
		const response = await fetch(`http://127.0.0.1:${port}/api/v1/values?metric=${'x'.repeat(10_000)}`)
		expect(response.status).toBe(414)
		expect((await fetch(`http://127.0.0.1:${port}/${'x'.repeat(20_000)}`)).status).toBe(431)
	})

	test('a body', async () => {
		const response = await fetch(`http://127.0.0.1:${port}/api/v1/values`, { method: 'POST', body: 'x'.repeat(1e6) })
		expect(response.status).toBe(413)
	})
})

test('what is no HTTP, or two requests in one, is refused', async () => {
	for (const text of [
		'hello\r\n\r\n',
		// The router would take a method of this name for what every object inherits, and change that.
		'__proto__ /api/v1/health HTTP/1.1\r\nHost: a\r\n\r\n',
		'GET /api/v1/health HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
		'GET /api/v1/health HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n',
		'GET /api/v1/health HTTP/1.1\r\nHost: a\r\nHost: b\r\n X: folded\r\n\r\n',
	]) {
		const { socket, said } = await open()
		socket.write(text)
		expect(await said, text).toMatch(/^HTTP\/1\.1 (400|413) /)
	}
	expect(Object.keys(Object.prototype)).toEqual([])
	expect(await healthy()).toBe(200)
})

test('there are no more connections than there may be, and room again when they have gone', async () => {
	let dropped = 0
	const count = () => {
		dropped += 1
	}
	server.on('drop', count)
	const many = await Promise.all(Array.from({ length: 40 }, open))
	expect(await new Promise((resolve) => server.getConnections((_, count) => resolve(count)))).toBeLessThanOrEqual(20)
	await Promise.all(many.map(({ said }) => said))
	server.off('drop', count)
	expect(dropped).toBeGreaterThanOrEqual(20)
	expect(await healthy()).toBe(200)
})
