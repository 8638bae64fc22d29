import type { MiddlewareHandler } from 'hono'
import { requestId } from 'hono/request-id'
import { matchedRoutes } from 'hono/route'
import type { AnswerVariables } from './finish.ts'

/** One request in the log: nothing in it tells who asked, nor what exactly. */
export interface RequestLine {
	requestId: string
	method: string
	/** The pattern of the route, such as /api/v1/areas/:code; `file` or `none` where there is none. */
	route: string
	status: number
	/** Milliseconds until the answer was ready. */
	ms: number
}

/** Methods that are written down as they are; another is whatever somebody made up. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** The pattern of the most particular route that a request met. */
export function routeOf(c: Parameters<MiddlewareHandler>[0]): string {
	const found = matchedRoutes(c).findLast(({ path, method }) => method !== 'ALL' && !path.includes('*'))
	return found?.path ?? (c.get('isFile') ? 'file' : 'none')
}

/**
 * Gives every request a number of our own making, in `c.get('requestId')` and the header X-Request-Id, and tells of it when it
 * has been answered. A number that a request brings along is not taken over: it could be anything.
 */
export function identify(
	tell: (line: RequestLine) => void,
): MiddlewareHandler<{ Variables: AnswerVariables & { requestId: string } }> {
	const number = requestId({ headerName: '' })
	return async (c, next) => {
		const start = performance.now()
		await number(c, next)
		const id = c.get('requestId')
		if (!c.get('isComplete')) {
			c.res.headers.set('X-Request-Id', id)
			c.get('keep')?.(c.res.headers)
		}
		tell({
			requestId: id,
			method: METHODS.has(c.req.method) ? c.req.method : 'other',
			route: routeOf(c),
			status: c.res.status,
			ms: Math.round((performance.now() - start) * 10) / 10,
		})
	}
}
