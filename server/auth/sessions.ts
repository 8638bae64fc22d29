import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import { role } from '../contract/session.ts'
import { ExpiringSet } from './expiring-set.ts'
import { makeSeal } from './seal.ts'
import type { SignInSettings } from './settings.ts'

/** Seconds after which everybody signs in again, however busy. */
export const SESSION_SECONDS = 8 * 3600
/** Seconds in which signing in must be done. */
const LOGIN_SECONDS = 600

const session = z.object({
	id: z.string(),
	sub: z.string(),
	name: z.string(),
	role: role.nullable().describe('null: signed in, but not one of us'),
	exp: z.number(),
})
export type Session = z.infer<typeof session>

/** What must still be known when the provider sends somebody back. */
const login = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), to: z.string(), exp: z.number() })
export type Login = z.infer<typeof login>

/**
 * Cookies of sign-in: who is signed in, and a sign-in under way. Their content is encrypted for this server alone, so that
 * nothing is stored here but the ids of what has ended, until they would have expired. `now` is in milliseconds.
 */
export function makeSessions({ secrets, publicUrl, issuer, clientId }: SignInSettings, now: () => number) {
	const secure = publicUrl.startsWith('https:')
	// Another server with the same secret is another server.
	const place = `${publicUrl} ${issuer.href} ${clientId}`
	const ended = new ExpiringSet(now)

	function cookie<Content extends z.ZodType<{ exp: number }>>(name: string, schema: Content, seconds: number) {
		const seal = makeSeal(secrets, `${name} ${place}`, now)
		const options = { path: '/', httpOnly: true, sameSite: 'Lax', secure } as const
		const prefixed = secure ? ({ prefix: 'host' } as const) : {}
		return {
			async write(c: Context, content: Omit<z.infer<Content>, 'exp'>): Promise<void> {
				const closed = await seal.close(content, Math.floor(now() / 1000) + seconds)
				setCookie(c, name, closed, { ...options, ...prefixed, maxAge: seconds })
			},
			async read(c: Context): Promise<z.infer<Content> | null> {
				const value = secure ? getCookie(c, name, 'host') : getCookie(c, name)
				const parsed = schema.safeParse(value === undefined ? null : await seal.open(value))
				return parsed.success ? parsed.data : null
			},
			remove(c: Context): void {
				deleteCookie(c, name, { ...options, ...prefixed })
			},
		}
	}
	const sessionCookie = cookie('regiekaart', session, SESSION_SECONDS)
	const loginCookie = cookie('regiekaart-login', login, LOGIN_SECONDS)

	return {
		/** Somebody has signed in. A session of before, of whomever, is over. */
		async start(c: Context, person: Pick<Session, 'sub' | 'name' | 'role'>): Promise<void> {
			const before = await sessionCookie.read(c)
			if (before) ended.add(before.id, before.exp)
			await sessionCookie.write(c, { ...person, id: randomUUID() })
		},
		/** Who asks; null: nobody who is signed in. */
		async read(c: Context): Promise<Session | null> {
			const found = await sessionCookie.read(c)
			return found && !ended.has(found.id) ? found : null
		},
		/** Ends the session here, also for a copy of its cookie. */
		async end(c: Context): Promise<void> {
			const found = await sessionCookie.read(c)
			if (found) ended.add(found.id, found.exp)
			sessionCookie.remove(c)
		},
		startLogin: (c: Context, content: Omit<Login, 'exp'>) => loginCookie.write(c, content),
		/** The sign-in under way that `state` belongs to, once: a second time it is null. */
		async takeLogin(c: Context, state: string | undefined): Promise<Login | null> {
			const found = await loginCookie.read(c)
			loginCookie.remove(c)
			if (found === null || found.state !== state || ended.has(found.state)) return null
			ended.add(found.state, found.exp)
			return found
		},
	}
}
export type Sessions = ReturnType<typeof makeSessions>
