import {
	type Configuration,
	fetchUserInfo,
	type TokenEndpointResponse,
	type TokenEndpointResponseHelpers,
} from 'openid-client'
import { claimAt, roleOf } from './roles.ts'
import type { Session } from './sessions.ts'
import type { SignInSettings } from './settings.ts'

const MAXIMUM_NAME = 100

/**
 * Who signed in and as what, from the id token; what it does not say is asked of the provider (userinfo), where many keep
 * name and roles.
 */
export async function readPerson(
	provider: Configuration,
	tokens: TokenEndpointResponse & TokenEndpointResponseHelpers,
	{ rolesClaim, roleNames }: SignInSettings,
): Promise<Pick<Session, 'sub' | 'name' | 'role'>> {
	const claims = tokens.claims()
	if (claims === undefined) throw new Error('the provider gave no id token')
	const complete = claims.name !== undefined && claimAt(claims, rolesClaim) !== undefined
	const more =
		complete || provider.serverMetadata().userinfo_endpoint === undefined
			? {}
			: await fetchUserInfo(provider, tokens.access_token, claims.sub)
	const known: Record<string, unknown> = { ...more, ...claims }
	const name = [known.name, known.preferred_username, known.email, claims.sub].find(
		(value): value is string => typeof value === 'string' && value !== '',
	)
	return {
		sub: claims.sub,
		name: (name ?? claims.sub).slice(0, MAXIMUM_NAME),
		role: roleOf(known, rolesClaim, roleNames),
	}
}
