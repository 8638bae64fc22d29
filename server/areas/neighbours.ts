import { z } from 'zod'
import type { Level } from '../contract/common.ts'
import type { Neighbours } from '../methods/weights.ts'
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
	const [division, { divisionYear }] = await Promise.all([served.division(), served.dataset()])
	const { codes } = division.levels[level]
	const { area = new Int32Array(), neighbour: targets = new Int32Array() } = await served.database.integers(
		new URL('./neighbour-places.sql', import.meta.url),
		{ codes, year: divisionYear, level },
	)
	const offsets = new Int32Array(codes.length + 1)
	for (const from of area) offsets[from + 1] = (offsets[from + 1] as number) + 1
	for (let i = 0; i < codes.length; i++) offsets[i + 1] = (offsets[i + 1] as number) + (offsets[i] as number)
	return { offsets, targets: targets.slice() }
}
