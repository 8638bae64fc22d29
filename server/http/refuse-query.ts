import type { MiddlewareHandler } from 'hono'
import { badParameter } from './problem.ts'

/** For routes that take no query: a parameter that would silently do nothing is refused. */
export const refuseQuery: MiddlewareHandler = async (c, next) => {
	const [parameter] = Object.keys(c.req.queries())
	if (parameter !== undefined) {
		throw badParameter(parameter.slice(0, 100), c.req.query(parameter), `is not a parameter of ${c.req.path}`)
	}
	await next()
}
