import type { z } from 'zod'
import type { hexagonsAnswer, hexagonsQuery } from '../contract/signal.ts'
import { ProblemError } from '../http/problem.ts'
import type { Served } from '../served.ts'

export async function readHexagons(
	_served: Served,
	_query: z.output<typeof hexagonsQuery>,
): Promise<z.infer<typeof hexagonsAnswer>> {
	throw new ProblemError(500, 'on its way')
}
