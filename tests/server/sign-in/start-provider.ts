import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

/** Who the provider knows, with what Keycloak and others would say of them. */
export const accounts: Record<string, { name: string; roles: string[] }> = {
	els: { name: 'Els de Vries', roles: ['viewer', 'offline_access'] },
	edo: { name: 'Edo Jansen', roles: ['editor'] },
	ada: { name: 'Ada Visser', roles: ['viewer', 'admin'] },
	guus: { name: 'Guus <b>Gast</b>', roles: ['uma_authorization'] },
}
export const CLIENT = 'regiekaart'
/** With what must be encoded in a header. */
export const CLIENT_SECRET = 'geheim: 100% & +/='

interface Options {
	/** Origin of the server that asks for sign-in. */
	publicUrl: string
	/** Whether name and roles stand in the id token; otherwise they must be asked for. */
	inIdToken?: boolean
	/** How the client says who it is; `none` is a public client, which must do PKCE. */
	clientAuth?: 'client_secret_basic' | 'client_secret_post' | 'none'
	port?: number
}

/** A real OpenID provider on this machine. `account` signs in at once, without a form; null refuses. */
export async function startProvider({ publicUrl, inIdToken = false, clientAuth, port = 0 }: Options) {
	const server = createServer().listen(port, '127.0.0.1')
	await once(server, 'listening')
	const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
	const state = { account: 'els' as string | null, granted: [] as string[], asked: [] as string[] }

	const provider = new Provider(issuer, {
		clients: [
			{
				client_id: CLIENT,
				...(clientAuth === 'none' ? {} : { client_secret: CLIENT_SECRET }),
				token_endpoint_auth_method: clientAuth ?? 'client_secret_basic',
				redirect_uris: [`${publicUrl}/auth/callback`],
				post_logout_redirect_uris: [`${publicUrl}/auth/signed-out`],
			},
		],
		// It says what it takes, as providers do: the client must follow.
		...(clientAuth ? { clientAuthMethods: [clientAuth] } : {}),
		claims: { openid: ['sub'], profile: ['name', 'roles', 'realm_access'] },
		conformIdTokenClaims: !inIdToken,
		cookies: { keys: ['for tests alone'] },
		features: {
			devInteractions: { enabled: false },
			rpInitiatedLogout: {
				enabled: true,
				logoutSource: (context: { body: unknown }, form: string) => {
					context.body = `<!doctype html><title>Inlogdienst</title>${form}<button form="op.logoutForm" name="logout" value="yes">Ja, log uit</button>`
				},
			},
		},
		findAccount: (_, id) => {
			const account = accounts[id]
			if (account === undefined) return undefined
			const roles = [...account.roles, ...state.granted]
			return { accountId: id, claims: () => ({ sub: id, name: account.name, roles, realm_access: { roles } }) }
		},
		interactions: { url: (_, { uid }) => `/interaction/${uid}` },
		ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
		async loadExistingGrant({ oidc }) {
			// Another grant would take back what was given to another tab.
			const given = oidc.session.grantIdFor(oidc.client.clientId)
			if (given !== undefined) return provider.Grant.find(given)
			const grant = new provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId })
			grant.addOIDCScope('openid profile')
			await grant.save()
			return grant
		},
	})
	const answer = provider.callback()
	server.on('request', (request, response) => {
		state.asked.push(request.url ?? '')
		if (!request.url?.startsWith('/interaction/')) return answer(request, response)
		const result =
			state.account === null
				? { error: 'access_denied', error_description: 'refused' }
				: { login: { accountId: state.account } }
		provider.interactionFinished(request, response, result).catch((error: unknown) => {
			response.statusCode = 500
			response.end(String(error))
		})
	})
	return {
		issuer,
		/** Who is at the keyboard, roles that everybody has besides, and every path that was asked. */
		state,
		async stop() {
			server.close()
			server.closeAllConnections()
			await once(server, 'close')
		},
	}
}
export type RunningProvider = Awaited<ReturnType<typeof startProvider>>
