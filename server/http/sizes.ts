import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Limits } from '../limits.ts'
import { ProblemError } from './problem.ts'

/** Refuses an address that is too long and a body where none belongs; headers are bounded by the listener. */
export function sizes({ address, body }: Pick<Limits, 'address' | 'body'>): MiddlewareHandler {
	const tooLarge = () => {
		throw new ProblemError(413, `a request may have a body of at most ${body} bytes`)
	}
	const limited = bodyLimit({ maxSize: body, onError: tooLarge })
	return async (c, next) => {
		if (c.req.url.length > address) {
			throw new ProblemError(414, `an address may have at most ${address} characters`)
		}
		const { method } = c.req
		if (method !== 'GET' && method !== 'HEAD') return limited(c, next)
		if (Number(c.req.header('Content-Length') ?? 0) > 0 || c.req.header('Transfer-Encoding') !== undefined) {
			throw new ProblemError(413, `${method} has no body here`)
		}
		await next()
	}
}
