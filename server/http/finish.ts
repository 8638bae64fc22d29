import { createHash } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { chooseEncoding, encode } from './encode.ts'

/** Below this many bytes compression gains nothing. */
const WORTHWHILE = 1024

/** Whether an ETag is among those of If-None-Match; weak comparison, as the RFC asks. */
export function matches(tag: string, ifNoneMatch: string | undefined): boolean {
	if (ifNoneMatch === undefined) return false
	const bare = tag.replace(/^W\//, '')
	return ifNoneMatch.split(',').some((sent) => sent.trim() === '*' || sent.trim().replace(/^W\//, '') === bare)
}

/**
 * Gives every good answer an ETag of its content, answers 304 when the browser has it already, and compresses the rest.
 * An answer may be kept but must be asked about again (`no-cache`): another Dataset may be served tomorrow.
 */
export const finish: MiddlewareHandler = async (c, next) => {
	await next()
	const { headers } = c.res
	if (!c.res.ok || c.res.status !== 200) return
	if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-cache')
	headers.set('Vary', 'Accept-Encoding')
	let tag = headers.get('ETag')
	let body: Uint8Array | null = null
	if (!tag) {
		body = new Uint8Array(await c.res.arrayBuffer())
		tag = `W/"${createHash('sha1').update(body).digest('base64url')}"`
	}
	if (matches(tag, c.req.header('If-None-Match'))) {
		const kept = new Headers(headers)
		for (const name of ['Content-Type', 'Content-Length', 'Content-Encoding', 'Content-Disposition']) kept.delete(name)
		kept.set('ETag', tag)
		c.res = undefined
		c.res = new Response(null, { status: 304, headers: kept })
		return
	}
	headers.set('ETag', tag)
	if (body === null) return
	const encoding = body.byteLength < WORTHWHILE ? null : chooseEncoding(c.req.header('Accept-Encoding'))
	const sent = encoding ? await encode(body, encoding, 4) : body
	if (encoding) headers.set('Content-Encoding', encoding)
	headers.set('Content-Length', String(sent.byteLength))
	const kept = new Headers(headers)
	c.res = undefined
	c.res = new Response(new Uint8Array(sent), { status: 200, headers: kept })
}
