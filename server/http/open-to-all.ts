import type { Context, MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import type { AnswerVariables } from './finish.ts'

const EXPOSED = ['API-Version', 'Content-Disposition', 'ETag', 'Retry-After', 'X-Request-Id']
/** Answers what a browser asks before it asks. */
const preflight = cors({ origin: '*', allowMethods: ['GET', 'HEAD'], maxAge: 24 * 3600 })

/** What is public may be fetched from any site; no cookie goes along, and there is none. */
export const openToAll: MiddlewareHandler = async (c: Context<{ Variables: AnswerVariables }>, next) => {
	if (c.req.method === 'OPTIONS') return preflight(c, next)
	await next()
	if (c.get('isComplete')) return
	c.res.headers.set('Access-Control-Allow-Origin', '*')
	c.res.headers.set('Access-Control-Expose-Headers', EXPOSED.join(','))
}
