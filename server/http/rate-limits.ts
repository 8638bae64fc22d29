import type { MiddlewareHandler } from 'hono'
import { rateLimiter } from 'hono-rate-limiter'
import type { Limits } from '../limits.ts'
import { clientAddress } from './client-address.ts'
import { ProblemError } from './problem.ts'

const MINUTE = 60_000
/** Nobody in particular: this machine, which is not limited. */
const NOBODY = ''
/** What is drawn or tested, and takes longer than reading figures. */
const COSTLY =
	/\/api\/v1\/(map\.(svg|png)|alerts|hotspots|trends|funnel|differences|similar|priorities|scene|presentations\/[^/]+\/pptx)(\.csv|\/robustness)?$/

/** Counts per client and minute. This machine is not counted: who uses it can stop the server by other means, and measures it. */
function limiter(limit: number, trustedProxies: number): MiddlewareHandler {
	return rateLimiter({
		windowMs: MINUTE,
		limit,
		// Counts would otherwise be kept with answers that are given to everybody.
		standardHeaders: false,
		keyGenerator: (c) => clientAddress(c, trustedProxies) ?? NOBODY,
		skip: (c) => clientAddress(c, trustedProxies) === null,
		handler: () => {
			throw new ProblemError(429, `more than ${limit} requests in a minute: try again in a minute`, { retryAfter: 60 })
		},
	})
}

export interface RateLimits {
	/** For every request. */
	every: MiddlewareHandler
	/** For what has to be worked out for long; after the memory of answers, so that what is ready is not counted. */
	costly: MiddlewareHandler
}

/** See Limits; one for all apps of a server, so that a client does not count anew per version of a publication. */
export function rateLimits({
	requestsPerMinute,
	costlyPerMinute,
	trustedProxies,
}: Pick<Limits, 'requestsPerMinute' | 'costlyPerMinute' | 'trustedProxies'>): RateLimits {
	const count = limiter(costlyPerMinute, trustedProxies)
	return {
		every: limiter(requestsPerMinute, trustedProxies),
		costly: (c, next) => (COSTLY.test(c.req.path) ? count(c, next) : next()),
	}
}
