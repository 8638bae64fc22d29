import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { z } from 'zod'
import type { Level } from '../contract/common.ts'
import type { AreaTopology, ContextTopology } from '../contract/picture/topology.ts'
import type { Database } from '../db.ts'
import { onceEach } from '../once.ts'

const row = z.object({ hash: z.string(), body: z.instanceof(Uint8Array) })
const decompress = promisify(brotliDecompress)

/** The stored geometry of a Dataset as pictures are drawn from; decoded at first use and kept. Null where there is none. */
export function topologies(database: Database) {
	const read = onceEach(async (level: Level | 'context'): Promise<unknown> => {
		const params = { level, format: 'topojson' }
		const [file] = await database.query(new URL('../areas/geometry.sql', import.meta.url), row, params)
		return file ? JSON.parse((await decompress(file.body)).toString()) : null
	})
	return {
		areas: (level: Level) => read(level) as Promise<AreaTopology | null>,
		context: () => read('context') as Promise<ContextTopology | null>,
	}
}
