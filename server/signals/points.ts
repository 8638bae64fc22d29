import type { z } from 'zod'
import type { pointsQuery } from '../contract/signal.ts'
import { ProblemError } from '../http/problem.ts'
import type { Served } from '../served.ts'

export async function readPoints(
	_served: Served,
	_query: z.output<typeof pointsQuery>,
): Promise<Uint8Array<ArrayBuffer>> {
	throw new ProblemError(500, 'on its way')
}
