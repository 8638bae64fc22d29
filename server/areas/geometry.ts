import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { z } from 'zod'
import type { Database } from '../db.ts'
import { chooseEncoding, encode } from '../http/encode.ts'
import { ProblemError } from '../http/problem.ts'
import { onceEach } from '../once.ts'

const row = z.object({ hash: z.string(), body: z.instanceof(Uint8Array) })
const decompress = promisify(brotliDecompress)

export type GeometryFormat = 'geojson' | 'topojson'
interface Asked {
	level: string
	format: GeometryFormat
	hash?: string | undefined
	acceptEncoding: string | undefined
}

/**
 * Serves the stored geometry of `database`: brotli as it lies in the Dataset; for who cannot take that (browsers outside
 * https and localhost) gzip or nothing, made at first use. Kept in memory, for it never changes while it is served.
 */
export function geometryServer(database: Database, hashes: () => Promise<{ level: string; hash: string }[]>) {
	const files = onceEach(async (key: string) => {
		const [level = '', format = ''] = key.split(' ')
		const [file] = await database.query(new URL('./geometry.sql', import.meta.url), row, { level, format })
		return file ?? null
	})
	const bodies = onceEach(async (key: string): Promise<Uint8Array> => {
		const [level, format, encoding] = key.split(' ')
		const file = await files(`${level} ${format}`)
		if (!file) return new Uint8Array()
		if (encoding === 'br') return file.body
		const plain = await decompress(file.body)
		return encoding === 'gzip' ? encode(plain, 'gzip', 4) : plain
	})

	return async ({ level, format, hash, acceptEncoding }: Asked): Promise<Response> => {
		const file = await files(`${level} ${format}`)
		if (!file) {
			throw new ProblemError(404, `level: this Dataset has no geometry of ${level}`, {
				parameter: 'level',
				value: level,
			})
		}
		const encoding = chooseEncoding(acceptEncoding)
		const body = await bodies(`${level} ${format} ${encoding ?? 'plain'}`)
		// The hash of /dataset is that of the TopoJSON; the GeoJSON is made of the same geometry and may be kept as long.
		const right = [file.hash, ...(await hashes()).filter((known) => known.level === level).map((known) => known.hash)]
		return new Response(new Uint8Array(body), {
			headers: {
				'Content-Type': format === 'geojson' ? 'application/geo+json' : 'application/json',
				'Content-Length': String(body.byteLength),
				...(encoding ? { 'Content-Encoding': encoding } : {}),
				ETag: `W/"${file.hash}"`,
				'Cache-Control': right.includes(hash ?? '') ? 'public, max-age=31536000, immutable' : 'no-cache',
			},
		})
	}
}
