import {
	allowInsecureRequests,
	type ClientAuth,
	ClientSecretBasic,
	ClientSecretPost,
	type Configuration,
	clockTolerance,
	discovery,
	enableNonRepudiationChecks,
	None,
} from 'openid-client'
import { once } from '../once.ts'
import type { SignInSettings } from './settings.ts'

/** Seconds that the clock of the provider may differ from ours. */
export const CLOCK_TOLERANCE = 30
/** Seconds to wait for an answer of the provider. */
const PATIENCE = 10

/** The method that the provider says it takes; when it says nothing, basic is what the standard (Discovery, section 3) presumes. */
function secretAuth(secret: string): ClientAuth {
	const basic = ClientSecretBasic(secret)
	const post = ClientSecretPost(secret)
	return (server, ...rest) => {
		const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
		const method = methods.includes('client_secret_basic') ? basic : post
		method(server, ...rest)
	}
}

/**
 * What the provider says of itself, asked at the first sign-in and kept; a failure is not kept, so that the next sign-in
 * asks again. Id tokens are held against the provider's keys although they come to us over TLS.
 */
export const connectProvider = ({ issuer, clientId, clientSecret }: SignInSettings): (() => Promise<Configuration>) =>
	once(() =>
		discovery(
			issuer,
			clientId,
			{ [clockTolerance]: CLOCK_TOLERANCE },
			clientSecret === null ? None() : secretAuth(clientSecret),
			{
				timeout: PATIENCE,
				execute: [enableNonRepudiationChecks, ...(issuer.protocol === 'http:' ? [allowInsecureRequests] : [])],
			},
		),
	)
