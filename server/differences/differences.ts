import type { z } from 'zod'
import type { DifferencesAnswer, differencesQuery } from '../contract/difference.ts'
import { restrictTo } from '../methods/weights.ts'
import type { Served } from '../served.ts'
import { contrasts } from './contrasts.ts'
import { readStanding } from './standing.ts'

const MAXIMUM_PAIRS = 25

/** How far every area lies from the mean on the chosen metrics, and which neighbours differ most. */
export async function readDifferences(
	served: Served,
	query: z.output<typeof differencesQuery>,
): Promise<DifferencesAnswer> {
	const { level } = query
	const [standing, everyone] = await Promise.all([readStanding(served, query), served.neighbours(level)])
	const { metrics, areas, places, values, z, telling, universe } = standing
	const { pairs, leftOut } = contrasts(z, restrictTo(everyone, places), telling, MAXIMUM_PAIRS)
	const codeAt = (i: number) => areas[i]?.code ?? ''
	return {
		query: { level },
		metrics,
		rows: areas.map(({ code }, i) => ({ area: code, values: values[i] ?? [], z: z[i] ?? [] })),
		pairs: pairs.map(({ a, b, ...rest }) => ({ a: codeAt(a), b: codeAt(b), ...rest })),
		leftOut,
		universe,
	}
}
