import type { z } from 'zod'
import { areaOr404 } from '../areas/profile.ts'
import type { SimilarAnswer, similarQuery } from '../contract/difference.ts'
import type { Served } from '../served.ts'
import { type Likeness, likenesses } from './likenesses.ts'
import { readStanding } from './standing.ts'

/**
 * The areas of the universe that are most and least like one, of the same level. The asked area may lie outside the universe:
 * it is then held against the mean and spread there.
 */
export async function readSimilar(served: Served, query: z.output<typeof similarQuery>): Promise<SimilarAnswer> {
	const { area: code, limit, ...asked } = query
	const division = await served.division()
	const { level } = areaOr404(division, code, 'area', 400)
	const { metrics, areas, z, scoresAt, telling, universe } = await readStanding(served, { ...asked, level })
	const others = areas.flatMap((area, i) => (area.code === code ? [] : [{ code: area.code, z: z[i] ?? [] }]))
	const { most, least, leftOut } = likenesses(
		scoresAt(division.levels[level].index.get(code) ?? -1),
		others.map((other) => other.z),
		telling,
		limit,
	)
	const named = ({ other, ...rest }: Likeness) => ({ area: others[other]?.code ?? '', ...rest })
	return {
		query: { area: code, level },
		metrics,
		most: most.map(named),
		least: least.map(named),
		leftOut,
		universe,
	}
}
