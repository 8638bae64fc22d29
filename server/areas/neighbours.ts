import { z } from 'zod'
import type { Level } from '../contract/common.ts'
import { type Neighbours, toNeighbours } from '../methods/weights.ts'
import type { Served } from '../served.ts'

const link = z.object({
	area: z.string(),
	neighbour: z.string(),
	found: z.enum(['edge', 'vertex', 'near']),
	metres: z.number(),
})
export type Link = z.infer<typeof link>

/** The links of one level as the Dataset keeps them, both directions. */
export async function readLinks(served: Served, level: Level): Promise<Link[]> {
	const { divisionYear } = await served.dataset()
	return served.database.query(new URL('./neighbours.sql', import.meta.url), link, { year: divisionYear, level })
}

/** Neighbours of every area of a level, in the order of the division's codes. */
export async function readNeighbours(served: Served, level: Level): Promise<Neighbours> {
	const [division, links] = await Promise.all([served.division(), readLinks(served, level)])
	const { index, codes } = division.levels[level]
	const lists = codes.map((): number[] => [])
	for (const { area, neighbour } of links) {
		const [from, to] = [index.get(area), index.get(neighbour)]
		if (from !== undefined && to !== undefined) lists[from]?.push(to)
	}
	return toNeighbours(lists)
}
