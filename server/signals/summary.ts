import type { z } from 'zod'
import type { signalSummary, summaryQuery } from '../contract/signal.ts'
import { ProblemError } from '../http/problem.ts'
import type { Served } from '../served.ts'

export async function readSummary(
	_served: Served,
	_query: z.output<typeof summaryQuery>,
): Promise<z.infer<typeof signalSummary>> {
	throw new ProblemError(500, 'on its way')
}
