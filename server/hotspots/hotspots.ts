import type { z } from 'zod'
import type { HotspotsAnswer, hotspotsQuery } from '../contract/hotspot.ts'
import type { Served } from '../served.ts'

export async function readHotspots(_served: Served, _query: z.output<typeof hotspotsQuery>): Promise<HotspotsAnswer> {
	throw new Error('not built yet')
}
