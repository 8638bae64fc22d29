import { isIPv6 } from 'node:net'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { isLoopback } from '../auth/loopback.ts'

/** What stands for one client: an IPv4 address, or the /64 of an IPv6 address, which one household has as a whole. */
function clientOf(address: string): string {
	const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
	if (mapped) return mapped
	if (!isIPv6(address)) return address
	const [left = '', right] = address.toLowerCase().split('%')[0]?.split('::') ?? []
	const head = left.split(':').filter(Boolean)
	const tail = (right ?? '').split(':').filter(Boolean)
	const zeros = right === undefined ? 0 : Math.max(0, 8 - head.length - tail.length)
	const groups = [...head, ...Array<string>(zeros).fill('0'), ...tail]
	return `${groups
		.slice(0, 4)
		.map((group) => Number.parseInt(group, 16).toString(16))
		.join(':')}::/64`
}

/**
 * Who asks, for counting alone: never kept, never written down. `trustedProxies` is how many proxies stand before the server:
 * each adds who it was asked by to the end of X-Forwarded-For, and what stands further to the front may be made up.
 * Null: this machine itself (without a proxy), or no connection at all, as in a test.
 */
export function clientAddress(c: Context, trustedProxies: number): string | null {
	let address: string | undefined
	try {
		address = getConnInfo(c).remote.address
	} catch {
		return null
	}
	if (trustedProxies > 0) {
		const said = (c.req.header('X-Forwarded-For') ?? '').split(',').map((part) => part.trim())
		const client = said.at(-trustedProxies) || said[0]
		return clientOf(client || address || 'unknown')
	}
	if (address === undefined) return null
	const client = clientOf(address)
	return isLoopback(address) || isLoopback(client) ? null : client
}
