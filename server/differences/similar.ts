import type { z } from 'zod'
import type { SimilarAnswer, similarQuery } from '../contract/difference.ts'
import type { Served } from '../served.ts'

export async function readSimilar(_served: Served, _query: z.output<typeof similarQuery>): Promise<SimilarAnswer> {
	throw new Error('not built yet')
}
