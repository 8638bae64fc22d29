import type { z } from 'zod'
import type { PrioritiesAnswer, prioritiesQuery } from '../contract/priority.ts'
import type { Served } from '../served.ts'

export async function readPriorities(
	_served: Served,
	_query: z.output<typeof prioritiesQuery>,
): Promise<PrioritiesAnswer> {
	throw new Error('not built yet')
}
