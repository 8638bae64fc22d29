import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { z } from 'zod'
import type { Database } from '../db.ts'
import { ProblemError } from '../http/problem.ts'

const row = z.object({ hash: z.string(), body: z.instanceof(Uint8Array), current: z.boolean() })
const decompress = promisify(brotliDecompress)

/** The stored geometry of a level as an HTTP answer: brotli as it lies in the Dataset, or decompressed for who cannot. */
export async function geometryResponse(
	database: Database,
	{ level, hash = '' }: { level: string; hash?: string | undefined },
	format: 'geojson' | 'topojson',
	accepted: string,
): Promise<Response> {
	const [file] = await database.query(new URL('./geometry.sql', import.meta.url), row, { level, format, hash })
	if (!file) {
		throw new ProblemError(404, `level: this Dataset has no geometry of ${level}`, { parameter: 'level', value: level })
	}
	const brotli = /\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accepted)
	const body = brotli ? file.body : await decompress(file.body)
	return new Response(new Uint8Array(body), {
		headers: {
			'Content-Type': format === 'geojson' ? 'application/geo+json' : 'application/json',
			'Content-Length': String(body.byteLength),
			...(brotli ? { 'Content-Encoding': 'br' } : {}),
			Vary: 'Accept-Encoding',
			ETag: `W/"${file.hash}"`,
			'Cache-Control': file.current ? 'public, max-age=31536000, immutable' : 'no-cache',
		},
	})
}
