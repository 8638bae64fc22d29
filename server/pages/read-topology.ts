import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { z } from 'zod'
import type { Level } from '../contract/common.ts'
import type { AreaTopology, ContextTopology } from '../contract/picture/topology.ts'
import type { Database } from '../db.ts'
import { onceEach } from '../once.ts'

const decompress = promisify(brotliDecompress)
const row = z.object({ hash: z.string(), body: z.instanceof(Uint8Array) })

/** Reads the geometry of a Dataset as it is drawn from; each level once. Null: the Dataset has none of it. */
export function topologyReader(database: Database) {
	const read = onceEach(async (level: Level | 'context'): Promise<unknown> => {
		const sql = new URL('../areas/geometry.sql', import.meta.url)
		const [file] = await database.query(sql, row, { level, format: 'topojson' })
		return file ? JSON.parse((await decompress(file.body)).toString('utf8')) : null
	})
	return {
		areas: async (level: Level) => (await read(level)) as AreaTopology | null,
		context: async () => (await read('context')) as ContextTopology | null,
	}
}
export type TopologyReader = ReturnType<typeof topologyReader>
