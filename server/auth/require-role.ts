import type { MiddlewareHandler } from 'hono'
import type { Role } from '../contract/session.ts'
import { ProblemError } from '../http/problem.ts'
import { mayAs } from './roles.ts'

declare module 'hono' {
	interface ContextVariableMap {
		/** What whoever asks may do; not set on the public face, where nobody may do anything but read. */
		role: Role
	}
}

/** For routes that change something: who has not at least `needed` is refused. A viewer may read everything. */
export const requireRole =
	(needed: Role): MiddlewareHandler =>
	async (c, next) => {
		if (mayAs(c.get('role') ?? null, needed)) return next()
		throw new ProblemError(403, `this asks for the role ${needed}`)
	}
