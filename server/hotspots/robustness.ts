import type { z } from 'zod'
import type { RobustnessAnswer, robustnessQuery } from '../contract/hotspot.ts'
import type { Served } from '../served.ts'

export async function readRobustness(
	_served: Served,
	_query: z.output<typeof robustnessQuery>,
): Promise<RobustnessAnswer> {
	throw new Error('not built yet')
}
