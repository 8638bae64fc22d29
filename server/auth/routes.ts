import { Hono } from 'hono'
import {
	AuthorizationResponseError,
	authorizationCodeGrant,
	buildAuthorizationUrl,
	buildEndSessionUrl,
	ClientError,
	type Configuration,
	calculatePKCECodeChallenge,
	ResponseBodyError,
	randomNonce,
	randomPKCECodeVerifier,
	randomState,
} from 'openid-client'
import type { z } from 'zod'
import type { logoutAnswer } from '../contract/session.ts'
import { signInPage } from './page.ts'
import { readPerson } from './person.ts'
import { safePath } from './safe-path.ts'
import { sameOrigin } from './same-origin.ts'
import type { Sessions } from './sessions.ts'
import type { SignInSettings } from './settings.ts'

const SIGNED_OUT = '/auth/signed-out'

interface Parts {
	settings: SignInSettings
	sessions: Sessions
	/** What the provider says of itself; rejects while it cannot be reached. */
	connect: () => Promise<Configuration>
	log: (message: string, cause: unknown) => void
}

/** What went wrong, for the log: the libraries' own words, which name claims and never hold them (their `cause` does). */
function reasonOf(error: unknown): string {
	if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) {
		// Of the answer that came by the browser anybody could have made this up.
		return `the provider says ${error.error.slice(0, 100).replace(/[^\w.-]/g, '?')}`
	}
	if (!(error instanceof Error)) return 'unknown'
	return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message
}

/** Whether the provider did not answer, or not sensibly: nothing that the person signing in can help. */
const isProviderDown = (error: unknown): boolean =>
	error instanceof TypeError ||
	(error instanceof ClientError &&
		(error.code === 'OAUTH_TIMEOUT' || error.code === 'OAUTH_RESPONSE_IS_NOT_CONFORM')) ||
	(error instanceof ResponseBodyError && error.status >= 500)

/**
 * The routes under /auth: sign in by OpenID Connect (authorization code, PKCE, state, nonce) and sign out. A sign-in that
 * fails is a page with words and a way to begin again; why it failed is told to the log alone.
 */
export function signInRoutes({ settings, sessions, connect, log }: Parts): Hono {
	const { publicUrl, scope } = settings
	const redirectUri = `${publicUrl}/auth/callback`
	const routes = new Hono()

	/** Where to go after signing out: to the provider when it can end its own session, which leads back here. */
	async function farewell(): Promise<string> {
		const provider = await connect()
		if (provider.serverMetadata().end_session_endpoint === undefined) return SIGNED_OUT
		return buildEndSessionUrl(provider, { post_logout_redirect_uri: publicUrl + SIGNED_OUT }).href
	}

	routes.get('/login', async (c) => {
		const to = safePath(c.req.query('to'))
		let provider: Configuration
		try {
			provider = await connect()
		} catch (error) {
			log(`the sign-in provider ${settings.issuer.href} cannot be used: ${reasonOf(error)}`, undefined)
			c.header('Retry-After', '60')
			return signInPage(c, 'unreachable', 503, { to })
		}
		const login = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), to }
		const address = buildAuthorizationUrl(provider, {
			redirect_uri: redirectUri,
			scope,
			state: login.state,
			nonce: login.nonce,
			code_challenge: await calculatePKCECodeChallenge(login.verifier),
			code_challenge_method: 'S256',
			...(c.req.query('account') === 'other' ? { prompt: 'login' } : {}),
		})
		await sessions.startLogin(c, login)
		c.header('Cache-Control', 'no-store')
		return c.redirect(address.href)
	})

	routes.get('/callback', async (c) => {
		c.header('Cache-Control', 'no-store')
		// Only the search part: behind a proxy the server itself knows another scheme and host than browsers do.
		const address = new URL(`${redirectUri}${new URL(c.req.url).search}`)
		const login = await sessions.takeLogin(c, c.req.query('state'))
		if (login === null) {
			log('sign-in refused: no sign-in under way with this state', undefined)
			return signInPage(c, 'late', 400)
		}
		try {
			const provider = await connect()
			const tokens = await authorizationCodeGrant(provider, address, {
				expectedState: login.state,
				expectedNonce: login.nonce,
				pkceCodeVerifier: login.verifier,
				idTokenExpected: true,
			})
			await sessions.start(c, await readPerson(provider, tokens, settings))
		} catch (error) {
			log(`sign-in failed: ${reasonOf(error)}`, undefined)
			return isProviderDown(error)
				? signInPage(c, 'unreachable', 503, { to: login.to })
				: signInPage(c, 'failed', 400, { to: login.to })
		}
		return c.redirect(login.to)
	})

	routes.post('/logout', sameOrigin(publicUrl), async (c) => {
		await sessions.end(c)
		const to = await farewell().catch(() => SIGNED_OUT)
		c.header('Cache-Control', 'no-store')
		// What was seen stays in the browser's cache otherwise, for whoever sits down next.
		c.header('Clear-Site-Data', '"cache"')
		const answer: z.infer<typeof logoutAnswer> = { to }
		return c.json(answer)
	})

	routes.get('/signed-out', (c) => signInPage(c, 'signedOut', 200))
	return routes
}
