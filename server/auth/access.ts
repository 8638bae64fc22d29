import { Hono, type MiddlewareHandler } from 'hono'
import type { SessionAnswer } from '../contract/session.ts'
import { ProblemError } from '../http/problem.ts'
import { isLoopback } from './loopback.ts'
import { signInPage } from './page.ts'
import { connectProvider } from './provider.ts'
import { signInRoutes } from './routes.ts'
import { makeSessions } from './sessions.ts'
import type { SignInSettings } from './settings.ts'

/** Who may use the internal face: `routes` stand under /auth, before `guard`, and `guard` before everything else. */
export interface Access {
	routes: Hono
	guard: MiddlewareHandler
}

/** Effects that tests replace: the clock (milliseconds) and the log. */
export interface Surroundings {
	now: () => number
	log: (message: string, cause: unknown) => void
}

const isPage = (accept: string | undefined, path: string) =>
	!path.startsWith('/api') && (accept ?? '').includes('text/html')

/** What proxies add to what they pass on; a browser never does. */
const BY_PROXY = ['Forwarded', 'Via', 'X-Forwarded-For', 'X-Forwarded-Host', 'X-Real-IP']

/**
 * Without sign-in: whoever uses this machine may do everything. A name that is not this machine's is refused, so that a
 * site that gives itself our address (DNS rebinding) does not lay the Dataset open; so is what a proxy passes on, which may
 * call us localhost whoever asked. A proxy that says nothing of itself cannot be told from this machine.
 */
export function openAccess(): Access {
	const guard: MiddlewareHandler = async (c, next) => {
		const { hostname } = new URL(c.req.url)
		if (!isLoopback(hostname)) {
			throw new ProblemError(
				403,
				`this server is open to its own machine alone and does not answer to ${hostname.slice(0, 200)}: configure sign-in to let others in`,
			)
		}
		if (BY_PROXY.some((name) => c.req.header(name) !== undefined)) {
			throw new ProblemError(
				403,
				'this server is open to its own machine alone and does not answer to a proxy: configure sign-in to let others in',
			)
		}
		c.set('role', 'admin')
		await next()
	}
	const nobody: SessionAnswer = null
	const routes = new Hono().get('/session', guard, (c) => c.json(nobody))
	return { routes, guard }
}

/** With sign-in: pages lead to it, the API refuses; what is answered is for whoever asked and no cache between. */
export function signInAccess(settings: SignInSettings, { now, log }: Surroundings): Access {
	const sessions = makeSessions(settings, now)
	const guard: MiddlewareHandler = async (c, next) => {
		const session = await sessions.read(c)
		const { pathname, search } = new URL(c.req.url)
		const page = isPage(c.req.header('Accept'), pathname)
		if (session === null) {
			c.header('Cache-Control', 'no-store')
			if (page) return c.redirect(`/auth/login?${new URLSearchParams({ to: pathname + search })}`)
			throw new ProblemError(401, 'sign in first, at /auth/login')
		}
		if (session.role === null) {
			if (page) return signInPage(c, 'noRole', 403, { to: pathname + search, name: session.name, anew: true })
			throw new ProblemError(403, 'you are signed in, but have no role here')
		}
		c.set('role', session.role)
		await next()
		const kept = c.res.headers.get('Cache-Control') ?? 'no-cache'
		if (!/\b(no-store|private)\b/.test(kept)) {
			c.res.headers.set('Cache-Control', `private, ${kept.replace(/\bpublic,?\s*/, '')}`)
		}
	}
	const routes = signInRoutes({ settings, sessions, connect: connectProvider(settings), log })
	routes.get('/session', guard, async (c) => {
		const session = await sessions.read(c)
		if (session?.role == null) throw new ProblemError(401, 'sign in first, at /auth/login')
		const { name, role, exp } = session
		c.header('Cache-Control', 'no-store')
		const answer: SessionAnswer = { name, role, expires: new Date(exp * 1000).toISOString() }
		return c.json(answer)
	})
	return { routes, guard }
}
