import type { z } from 'zod'
import type { FunnelAnswer, funnelQuery } from '../contract/funnel.ts'
import type { Served } from '../served.ts'

export async function readFunnel(_served: Served, _query: z.output<typeof funnelQuery>): Promise<FunnelAnswer> {
	throw new Error('not built yet')
}
