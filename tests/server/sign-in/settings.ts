import { readSignIn, type SignInSettings } from '../../../server/auth/settings.ts'
import { CLIENT, CLIENT_SECRET } from './start-provider.ts'
import { PUBLIC_URL } from './visitor.ts'

export const SECRET = 'een heel lang geheim dat niemand raadt'

/** What somebody who configures sign-in sets, with `more` over it; undefined is not set. */
export const signInEnvironment = (issuer: string, more: Record<string, string | undefined> = {}) => ({
	OIDC_ISSUER: issuer,
	OIDC_CLIENT_ID: CLIENT,
	OIDC_CLIENT_SECRET: CLIENT_SECRET,
	SESSION_SECRET: SECRET,
	PUBLIC_URL,
	...more,
})

export function signInSettings(issuer: string, more: Record<string, string | undefined> = {}): SignInSettings {
	const settings = readSignIn(signInEnvironment(issuer, more))
	if (settings === null) throw new Error('sign-in is not configured')
	return settings
}
