import { cellToBoundary } from 'h3-js'
import type { HexagonsAnswer } from '../signal.ts'

export interface HexagonCell {
	/** Corners in degrees, closed. */
	polygon: [lon: number, lat: number][]
	/** Signals per km². */
	density: number
	count: number
}

/** Opacity of a cell over the areas. */
export const HEXAGON_OPACITY = 0.82

/** Cells with their outline in degrees. Kept by the caller: the outline does not change with the theme. */
export function hexagonCells({
	cells,
	counts,
	density,
}: Pick<HexagonsAnswer, 'cells' | 'counts' | 'density'>): HexagonCell[] {
	return cells.map((cell, i) => ({
		polygon: cellToBoundary(cell, true) as [number, number][],
		density: density[i] ?? 0,
		count: counts[i] ?? 0,
	}))
}
