import type { z } from 'zod'
import type { TrendsAnswer, trendsQuery } from '../contract/trend.ts'
import type { Served } from '../served.ts'

export async function readTrends(_served: Served, _query: z.output<typeof trendsQuery>): Promise<TrendsAnswer> {
	throw new Error('not built yet')
}
