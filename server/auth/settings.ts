import { z } from 'zod'
import { EnvError } from '../env.ts'
import { isLoopback } from './loopback.ts'
import type { RoleNames } from './roles.ts'

/** Everything that signing in needs to know. */
export interface SignInSettings {
	issuer: URL
	clientId: string
	/** null: a public client, which has PKCE alone. */
	clientSecret: string | null
	scope: string
	rolesClaim: string
	roleNames: RoleNames
	/** The first encrypts, all decrypt. */
	secrets: readonly string[]
	/** Origin under which users reach this server, without a slash at its end. */
	publicUrl: string
}

const MINIMUM_SECRET = 32
const safeToTell = new Set(['OIDC_ISSUER', 'PUBLIC_URL', 'OIDC_SCOPE', 'OIDC_ROLES_CLAIM'])

const secureUrl = z
	.string()
	.refine(URL.canParse, 'must be a web address')
	.transform((text) => new URL(text))
	.refine(
		({ protocol, hostname }) => protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname)),
		'must begin with https:// (http:// only on this machine itself)',
	)
const members = z.string().transform((text) =>
	text
		.split(',')
		.map((part) => part.trim())
		.filter((part) => part !== ''),
)
const names = members.refine((list) => list.length > 0, 'must name a role')

const schema = z.object({
	OIDC_ISSUER: secureUrl,
	OIDC_CLIENT_ID: z.string(),
	OIDC_CLIENT_SECRET: z.string().optional(),
	OIDC_SCOPE: z
		.string()
		.default('openid profile')
		.refine((scope) => scope.split(' ').includes('openid'), 'must contain openid'),
	OIDC_ROLES_CLAIM: z.string().default('roles'),
	OIDC_ROLE_VIEWER: names.default(['viewer']),
	OIDC_ROLE_EDITOR: names.default(['editor']),
	OIDC_ROLE_ADMIN: names.default(['admin']),
	SESSION_SECRET: members.refine(
		(list) => list.length > 0 && list.every((secret) => Buffer.byteLength(secret) >= MINIMUM_SECRET),
		`must be ${MINIMUM_SECRET} bytes or longer, each of them when there are several: make one with \`openssl rand -base64 48\``,
	),
	PUBLIC_URL: secureUrl.refine(
		(url) => url.href === `${url.origin}/`,
		'must be scheme and host alone, such as https://regiekaart.gemeente.nl',
	),
})
const required = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'SESSION_SECRET', 'PUBLIC_URL'] as const
/** Who sets one of these means to have sign-in: half of it is a mistake, not a choice. */
const intends = (name: string) => name.startsWith('OIDC_') || name === 'SESSION_SECRET'

/** Reads sign-in from the environment; null: it is not configured. Throws EnvError, which never repeats a secret. */
export function readSignIn(environment: Record<string, string | undefined>): SignInSettings | null {
	const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
	if (!Object.keys(given).some(intends)) return null
	const absent = required.filter((name) => given[name] === undefined)
	if (absent.length > 0) throw new EnvError(`sign-in is configured in part: set also ${absent.join(', ')}`)
	const parsed = schema.safeParse(given)
	if (!parsed.success) {
		const faults = parsed.error.issues.map(({ path: [name = ''], message }) => {
			const variable = String(name)
			return `${variable}${safeToTell.has(variable) ? `=${given[variable]}` : ''} ${message}`
		})
		throw new EnvError(faults.join('; '))
	}
	const { data } = parsed
	return {
		issuer: data.OIDC_ISSUER,
		clientId: data.OIDC_CLIENT_ID,
		clientSecret: data.OIDC_CLIENT_SECRET ?? null,
		scope: data.OIDC_SCOPE,
		rolesClaim: data.OIDC_ROLES_CLAIM,
		roleNames: { viewer: data.OIDC_ROLE_VIEWER, editor: data.OIDC_ROLE_EDITOR, admin: data.OIDC_ROLE_ADMIN },
		secrets: data.SESSION_SECRET,
		publicUrl: data.PUBLIC_URL.origin,
	}
}

/**
 * Who may come in, before anything listens: a publication asks nobody, an internal Dataset asks everybody for sign-in
 * unless it is served to this machine alone. Throws EnvError where an internal Dataset would lie open.
 */
export function signInFor(
	environment: Record<string, string | undefined>,
	host: string,
	isPublication: boolean,
): SignInSettings | null {
	if (isPublication) return null
	const settings = readSignIn(environment)
	if (settings === null && !isLoopback(host)) {
		throw new EnvError(
			`HOST=${host} lets others than this machine in, and this Dataset is internal: set ${required.join(', ')} so that they sign in (README, "Behind a sign-in"), leave HOST out, or serve a publication (npm run publish)`,
		)
	}
	return settings
}
