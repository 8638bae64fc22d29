import { cellArea } from 'h3-js'
import type { z } from 'zod'
import type { hexagonsAnswer, hexagonsQuery } from '../contract/signal.ts'
import type { Served } from '../served.ts'
import { classify } from '../values/classify.ts'
import { filterParameters, resolveFilter } from './filter.ts'

/** More cells than this cannot be told apart on a screen: the answer gets coarser, and says so in `resolution`. */
const MAXIMUM_CELLS = 30_000
const COARSEST = 6
const CLASSES = 5

/**
 * Edges of density classes in which cells with the same count stay together: cells differ a little in size, and quantiles
 * of the densities themselves would give cells of one signal each two colours. Quantiles of the counts, therefore, and each
 * edge halfway between the densities on either side.
 */
export function densityBreaks(counts: readonly number[], density: readonly number[]): number[] {
	const inner = classify(counts, 'quantile', CLASSES).slice(1, -1)
	const of = (keep: (count: number) => boolean) => density.filter((_, i) => keep(counts[i] ?? 0))
	const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
	const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
	const edges = inner.map((edge) => (most(of((count) => count < edge)) + least(of((count) => count >= edge))) / 2)
	if (density.length === 0) return []
	const all = [least(density), ...edges, most(density)]
	return all.filter((edge, i) => i < 2 || edge > (all[i - 1] as number))
}

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
		breaks: densityBreaks(counts, density),
		cells,
		counts,
		density,
	}
}
