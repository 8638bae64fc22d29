import type { MiddlewareHandler } from 'hono'
import type { Limits } from '../limits.ts'
import { AnswerMemory } from './answer-memory.ts'
import { type RateLimits, rateLimits } from './rate-limits.ts'
import { takeTurns } from './turns.ts'

/** What all apps of one server share: a publication and its earlier versions are one server, and a client is one client. */
export interface Protection {
	limits: Limits
	answers: AnswerMemory
	rates: RateLimits
	/** Bounds what is worked out at the same time, and for how long. */
	turns: MiddlewareHandler
}

/** See Limits. */
export const makeProtection = (limits: Limits): Protection => ({
	limits,
	answers: new AnswerMemory(limits.memory),
	rates: rateLimits(limits),
	turns: takeTurns(limits),
})
