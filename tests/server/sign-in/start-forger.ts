import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { CLIENT } from './start-provider.ts'

export const seconds = () => Math.floor(Date.now() / 1000)

/** An issuer of our own that says whatever it is told: what a real provider will not do. */
export async function startForger() {
	const [known, unknown] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')])
	const jwk = { ...(await exportJWK(known.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }
	const server = createServer().listen(0, '127.0.0.1')
	await once(server, 'listening')
	const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
	const state = {
		/** What it gives for the code; set per test. */
		idToken: '' as string | undefined,
		/** Overrides in what it says of itself. */
		says: {} as Record<string, unknown>,
		/** Of what it answers to the code, and what that is instead of tokens. */
		status: 200,
		fault: null as Record<string, unknown> | null,
		userInfo: {} as Record<string, unknown>,
		/** What the client sent for the code. */
		received: new URLSearchParams(),
	}
	const answerTo = (path: string): Record<string, unknown> | null => {
		switch (path) {
			case '/.well-known/openid-configuration':
				return {
					issuer,
					authorization_endpoint: `${issuer}/authorize`,
					token_endpoint: `${issuer}/token`,
					jwks_uri: `${issuer}/jwks`,
					userinfo_endpoint: `${issuer}/userinfo`,
					response_types_supported: ['code'],
					subject_types_supported: ['public'],
					id_token_signing_alg_values_supported: ['RS256'],
					...state.says,
				}
			case '/jwks':
				return { keys: [jwk] }
			case '/token':
				return state.fault ?? { access_token: 'opaque', token_type: 'Bearer', expires_in: 60, id_token: state.idToken }
			case '/userinfo':
				return state.userInfo
			default:
				return null
		}
	}
	server.on('request', (request, response) => {
		const chunks: Buffer[] = []
		request.on('data', (chunk: Buffer) => chunks.push(chunk))
		request.on('end', () => {
			const path = request.url ?? ''
			if (path === '/token') state.received = new URLSearchParams(Buffer.concat(chunks).toString())
			response.statusCode = path === '/token' ? state.status : 200
			response.setHeader('Content-Type', 'application/json')
			response.end(JSON.stringify(answerTo(path)))
		})
	})
	const claims = (nonce: string, more: JWTPayload = {}): JWTPayload => ({
		...{ iss: issuer, aud: CLIENT, sub: 'els', name: 'Els', roles: ['admin'], nonce },
		...{ iat: seconds(), exp: seconds() + 300 },
		...more,
	})
	const header = { alg: 'RS256', kid: 'one' }
	return {
		issuer,
		state,
		jwk,
		claims,
		/** An id token as it should be, with `more` over its claims; undefined takes a claim away. */
		sign: (nonce: string, more: JWTPayload = {}) =>
			new SignJWT(claims(nonce, more)).setProtectedHeader(header).sign(known.privateKey),
		/** The same under a key that is not the issuer's. */
		signAsStranger: (nonce: string, kid = 'one') =>
			new SignJWT(claims(nonce)).setProtectedHeader({ ...header, kid }).sign(unknown.privateKey),
		/** Signed with a text that everybody knows: the public key as a shared secret, or the client's id. */
		signWith: (nonce: string, secret: string) =>
			new SignJWT(claims(nonce)).setProtectedHeader({ alg: 'HS256', kid: 'one' }).sign(Buffer.from(secret)),
		async stop() {
			server.close()
			server.closeAllConnections()
			await once(server, 'close')
		},
	}
}
export type Forger = Awaited<ReturnType<typeof startForger>>
