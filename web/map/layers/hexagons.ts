import { SolidPolygonLayer } from '@deck.gl/layers'
import { cellToBoundary } from 'h3-js'
import type { Theme } from '../../../server/contract/ramps.ts'
import type { Hexagons } from '../../queries.ts'
import { hexagonClasses } from './hexagon-classes.ts'
import { rgba } from './overlay-colors.ts'

export interface HexagonCell {
	polygon: [number, number][]
	density: number
	count: number
}

/** Cells with their outline in degrees. Kept by the caller: the outline does not change with the theme. */
export function hexagonCells({
	cells,
	counts,
	density,
}: Pick<Hexagons, 'cells' | 'counts' | 'density'>): HexagonCell[] {
	return cells.map((cell, i) => ({
		polygon: cellToBoundary(cell, true) as [number, number][],
		density: density[i] ?? 0,
		count: counts[i] ?? 0,
	}))
}

/** Signals per km², each cell divided by its own true area. */
export function hexagonsLayer(
	data: HexagonCell[],
	breaks: readonly number[],
	theme: Theme,
	beforeId: string,
	onHover: (cell: HexagonCell | null) => void,
) {
	const classes = hexagonClasses(breaks, theme).map((c) => ({ ...c, fill: rgba(c.color, 0.82) }))
	const none = rgba('#000', 0)
	return new SolidPolygonLayer<HexagonCell, { beforeId: string }>({
		id: 'hexagons',
		beforeId,
		data,
		getPolygon: (cell) => cell.polygon,
		getFillColor: (cell) => classes.find((c) => c.contains(cell.density))?.fill ?? none,
		updateTriggers: { getFillColor: [theme, breaks] },
		pickable: true,
		onHover: ({ object }) => onHover(object ?? null),
	})
}
