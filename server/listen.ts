import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import { isLoopback } from './auth/loopback.ts'
import type { Limits } from './limits.ts'

type Fetch = Parameters<typeof serve>[0]['fetch']
interface Place {
	port: number
	hostname: string
}

/** How often slow clients are looked for; node's own half minute would be longer than what they are given. */
const LOOK_EVERY = 1000

/**
 * Listens, with limits on what a connection may take: header bytes, time to send them, silence, and how many there may be.
 * Whoever is slow on purpose (slowloris) is cut off by node itself with 408, too many headers with 431.
 */
export function listen(fetch: Fetch, { port, hostname }: Place, limits: Limits, ready: () => void): Server {
	const server = serve(
		{
			fetch,
			port,
			hostname,
			serverOptions: {
				maxHeaderSize: limits.headers,
				headersTimeout: limits.headersTime,
				requestTimeout: limits.requestTime,
				keepAliveTimeout: limits.keepAlive,
				connectionsCheckingInterval: Math.min(LOOK_EVERY, limits.headersTime),
			},
		},
		ready,
	) as Server
	server.maxConnections = limits.connections
	server.setTimeout(limits.silence)
	if (limits.trustedProxies === 0) limitPerClient(server, limits.connectionsPerClient)
	return server
}

/** Closes connections of a client beyond `most`; this machine may have as many as it likes. */
function limitPerClient(server: Server, most: number): void {
	const open = new Map<string, number>()
	server.on('connection', (socket) => {
		const address = socket.remoteAddress
		if (address === undefined || isLoopback(address.replace(/^::ffff:/i, ''))) return
		const count = (open.get(address) ?? 0) + 1
		if (count > most) {
			socket.destroy()
			return
		}
		open.set(address, count)
		socket.once('close', () => {
			const left = (open.get(address) ?? 1) - 1
			if (left === 0) open.delete(address)
			else open.set(address, left)
		})
	})
}
