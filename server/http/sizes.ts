import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Limits } from '../limits.ts'
import { ProblemError } from './problem.ts'
import { tooLargeDocument } from './write-guard.ts'

/**
 * Refuses an address that is too long and a body where none belongs; headers are bounded by the listener. The body of a write is
 * left to the guard of writes, which reads nothing of whoever may not write; what says that it is too large is refused here.
 */
export function sizes(
	{ address, body, document }: Pick<Limits, 'address' | 'body' | 'document'>,
	isWrite: (method: string, path: string) => boolean,
): MiddlewareHandler {
	const tooLarge = () => {
		throw new ProblemError(413, `a request may have a body of at most ${body} bytes`)
	}
	const limited = bodyLimit({ maxSize: body, onError: tooLarge })
	return async (c, next) => {
		if (c.req.url.length > address) {
			throw new ProblemError(414, `an address may have at most ${address} characters`)
		}
		const { method } = c.req
		if (isWrite(method, c.req.path)) {
			if (Number(c.req.header('Content-Length') ?? 0) > document) throw tooLargeDocument(document)
			return next()
		}
		if (method !== 'GET' && method !== 'HEAD') return limited(c, next)
		if (Number(c.req.header('Content-Length') ?? 0) > 0 || c.req.header('Transfer-Encoding') !== undefined) {
			throw new ProblemError(413, `${method} has no body here`)
		}
		await next()
	}
}
