import { cellArea } from 'h3-js'
import type { z } from 'zod'
import type { hexagonsAnswer, hexagonsQuery } from '../contract/signal.ts'
import type { Served } from '../served.ts'
import { classify } from '../values/classify.ts'
import { filterParameters, resolveFilter } from './filter.ts'

/** More cells than this cannot be told apart on a screen: the answer gets coarser, and says so in `resolution`. */
export const MAXIMUM_CELLS = 30_000
const COARSEST = 6
const CLASSES = 5

/** Signals per H3 cell, divided by the true area of each cell (cells of one resolution differ up to a factor two). */
export async function readHexagons(
	served: Served,
	{ resolution: asked, ...rest }: z.output<typeof hexagonsQuery>,
): Promise<z.infer<typeof hexagonsAnswer>> {
	const query = await resolveFilter(served, rest)
	const file = new URL('./hexagons.sql', import.meta.url)
	const read = (resolution: number) => served.database.columns(file, { ...filterParameters(query), resolution })
	let resolution = asked
	let rows = await read(resolution)
	while ((rows.cell?.length ?? 0) > MAXIMUM_CELLS && resolution > COARSEST) {
		resolution -= 1
		rows = await read(resolution)
	}
	const cells = (rows.cell ?? []).map(String)
	const counts = (rows.count ?? []).map(Number)
	const density = cells.map((cell, i) => (counts[i] ?? 0) / cellArea(cell, 'km2'))
	return {
		query,
		resolution,
		total: counts.reduce((sum, count) => sum + count, 0),
		breaks: classify(density, 'quantile', CLASSES),
		cells,
		counts,
		density,
	}
}
