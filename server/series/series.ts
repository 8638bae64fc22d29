import type { z } from 'zod'
import type { seriesAnswer, seriesQuery } from '../contract/values.ts'
import { ProblemError } from '../http/problem.ts'
import type { Served } from '../served.ts'

export async function readSeries(
	_served: Served,
	_query: z.output<typeof seriesQuery>,
): Promise<z.infer<typeof seriesAnswer>> {
	throw new ProblemError(500, 'on its way')
}
