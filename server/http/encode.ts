import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip'
const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** The encoding to use for a client that sent this Accept-Encoding; null = as it is. Brotli where it may. */
export function chooseEncoding(accepted: string | undefined): Encoding | null {
	const refused = new Set<string>()
	const named = new Set<string>()
	for (const part of (accepted ?? '').split(',')) {
		const [name = '', ...options] = part.trim().toLowerCase().split(';')
		const quality = options.map((o) => o.trim()).find((o) => o.startsWith('q='))
		if (quality !== undefined && Number(quality.slice(2)) === 0) refused.add(name.trim())
		else named.add(name.trim())
	}
	const takes = (name: string) => named.has(name) || (named.has('*') && !refused.has(name))
	return takes('br') ? 'br' : takes('gzip') ? 'gzip' : null
}

/** Compresses off the main thread. `quality` is brotli's: 4 while somebody waits, 9 for what is kept, 11 for what is kept for ever and nobody waits for. */
export function encode(body: Uint8Array, encoding: Encoding, quality: 4 | 9 | 11): Promise<Buffer> {
	if (encoding === 'gzip') return zip(body, { level: 6 })
	return brotli(body, {
		params: {
			[constants.BROTLI_PARAM_QUALITY]: quality,
			[constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
		},
	})
}
