import type { MiddlewareHandler } from 'hono'
import { ProblemError } from '../http/problem.ts'

/**
 * Lets a change through only when a page of this server asked for it: for every route that is not GET or HEAD. Browsers
 * send Origin with these; who sends none is refused, for a cookie may have come along.
 */
export const sameOrigin =
	(origin: string): MiddlewareHandler =>
	async (c, next) => {
		const site = c.req.header('Sec-Fetch-Site')
		if (c.req.header('Origin') === origin && (site === undefined || site === 'same-origin')) return next()
		throw new ProblemError(403, 'only a page of this server may ask for this')
	}
