import { hkdfSync } from 'node:crypto'
import { EncryptJWT, type JWTPayload, jwtDecrypt } from 'jose'

/** Encrypts small things that a browser keeps for us, so that it can neither read nor change them. */
export interface Seal {
	/** A JWE (dir, A256GCM) of `content` that opens until `expires`, seconds since 1970. */
	close(content: JWTPayload, expires: number): Promise<string>
	/** The content; null when it is not ours, was changed or has expired. */
	open(token: string): Promise<unknown>
}

/**
 * A seal for one `purpose`: what was closed for another does not open. Keys come from the secrets by HKDF (RFC 5869); the
 * first closes, all open, so that a secret can be replaced while people are signed in. `now` is in milliseconds.
 */
export function makeSeal(secrets: readonly string[], purpose: string, now: () => number): Seal {
	const keys = secrets.map((secret) => new Uint8Array(hkdfSync('sha256', secret, '', `regiekaart ${purpose}`, 32)))
	const [newest] = keys
	if (newest === undefined) throw new Error('a seal needs a secret')
	return {
		close: (content, expires) =>
			new EncryptJWT(content)
				.setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
				.setExpirationTime(expires)
				.encrypt(newest),
		async open(token) {
			for (const key of keys) {
				try {
					const { payload } = await jwtDecrypt(token, key, {
						keyManagementAlgorithms: ['dir'],
						contentEncryptionAlgorithms: ['A256GCM'],
						requiredClaims: ['exp'],
						currentDate: new Date(now()),
					})
					return payload
				} catch {
					// Another secret may open it; why none does is nobody's business.
				}
			}
			return null
		},
	}
}
