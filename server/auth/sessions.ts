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
/** Characters that sign-ins under way may take in the headers of a request, of the 16 kB that a server reads. */
const LOGIN_ROOM = 6000
const SESSION = 'regiekaart'
const LOGIN = 'regiekaart-login-'

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

	const soon = (seconds: number) => Math.floor(now() / 1000) + seconds

	function cookie<Content extends z.ZodType<{ exp: number }>>(purpose: string, schema: Content, seconds: number) {
		const seal = makeSeal(secrets, `${purpose} ${place}`, now)
		const options = { path: '/', httpOnly: true, sameSite: 'Lax', secure } as const
		const prefixed = secure ? ({ prefix: 'host' } as const) : {}
		return {
			async write(c: Context, name: string, content: Omit<z.infer<Content>, 'exp'>): Promise<void> {
				const closed = await seal.close(content, soon(seconds))
				setCookie(c, name, closed, { ...options, ...prefixed, maxAge: seconds })
			},
			async read(c: Context, name: string): Promise<z.infer<Content> | null> {
				const value = secure ? getCookie(c, name, 'host') : getCookie(c, name)
				const parsed = schema.safeParse(value === undefined ? null : await seal.open(value))
				return parsed.success ? parsed.data : null
			},
			remove(c: Context, name: string): void {
				deleteCookie(c, name, { ...options, ...prefixed })
			},
		}
	}
	const sessionCookie = cookie('session', session, SESSION_SECONDS)
	const loginCookie = cookie('login', login, LOGIN_SECONDS)

	/** Who asks; null: nobody who is signed in. */
	async function read(c: Context): Promise<Session | null> {
		const found = await sessionCookie.read(c, SESSION)
		return found && !ended.has(found.id) ? found : null
	}
	/** Also for every copy of its cookie; none lasts longer than one that begins now. */
	const end = ({ id }: Session) => ended.add(id, soon(SESSION_SECONDS))

	/** Sign-ins that were given up must not fill the headers of every request. */
	function makeRoom(c: Context): void {
		const others = Object.entries(getCookie(c)).filter(([name]) => name.replace(/^__Host-/, '').startsWith(LOGIN))
		if (others.reduce((sum, [name, value]) => sum + name.length + value.length, 0) < LOGIN_ROOM) return
		for (const [name] of others) loginCookie.remove(c, name.replace(/^__Host-/, ''))
	}
	const loginName = (state: string) => LOGIN + state.slice(0, 8)

	return {
		read,
		/** Somebody has signed in. Whoever was before is not any more; the same person goes on in the same session. */
		async start(c: Context, person: Pick<Session, 'sub' | 'name' | 'role'>): Promise<void> {
			const before = await read(c)
			const goesOn = before?.sub === person.sub
			if (before && !goesOn) end(before)
			await sessionCookie.write(c, SESSION, { ...person, id: goesOn ? before.id : randomUUID() })
		},
		/** Ends the session here. */
		async end(c: Context): Promise<void> {
			const found = await sessionCookie.read(c, SESSION)
			if (found) end(found)
			sessionCookie.remove(c, SESSION)
		},
		/** A sign-in begins: each has its own cookie, for a browser that restores its tabs begins several at once. */
		async startLogin(c: Context, content: Omit<Login, 'exp'>): Promise<void> {
			makeRoom(c)
			await loginCookie.write(c, loginName(content.state), content)
		},
		/** The sign-in under way that `state` belongs to, once: a second time it is null. */
		async takeLogin(c: Context, state: string | undefined): Promise<Login | null> {
			if (state === undefined || !/^[\w-]{8,}$/.test(state)) return null
			const found = await loginCookie.read(c, loginName(state))
			if (found === null || found.state !== state || ended.has(state)) return null
			loginCookie.remove(c, loginName(state))
			ended.add(state, found.exp)
			return found
		},
	}
}
export type Sessions = ReturnType<typeof makeSessions>
