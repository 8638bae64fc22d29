/** What the tests use of oidc-provider, which comes without types. */
declare module 'oidc-provider' {
	import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'

	interface Context {
		body: unknown
		oidc: {
			client: { clientId: string }
			session: { accountId: string; grantIdFor(client: string): string | undefined }
		}
	}
	class Grant {
		constructor(of: { clientId: string; accountId: string })
		addOIDCScope(scope: string): void
		save(): Promise<string>
		static find(id: string): Promise<Grant | undefined>
	}
	interface Configuration {
		clients: Record<string, unknown>[]
		claims: Record<string, string[]>
		clientAuthMethods?: string[]
		conformIdTokenClaims: boolean
		cookies: { keys: string[] }
		features: Record<string, unknown>
		findAccount(context: Context, id: string): { accountId: string; claims(): Record<string, unknown> } | undefined
		interactions: { url(context: Context, interaction: { uid: string }): string }
		ttl: Record<string, number>
		loadExistingGrant(context: Context): Promise<Grant | undefined>
	}
	export default class Provider {
		constructor(issuer: string, configuration: Configuration)
		callback(): RequestListener
		interactionFinished(
			request: IncomingMessage,
			response: ServerResponse,
			result: { login: { accountId: string } } | { error: string; error_description: string },
		): Promise<void>
		Grant: typeof Grant
	}
}
