import type { z } from 'zod'
import type { DifferencesAnswer, differencesQuery } from '../contract/difference.ts'
import type { Served } from '../served.ts'

export async function readDifferences(
	_served: Served,
	_query: z.output<typeof differencesQuery>,
): Promise<DifferencesAnswer> {
	throw new Error('not built yet')
}
