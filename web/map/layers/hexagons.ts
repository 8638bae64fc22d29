import { SolidPolygonLayer } from '@deck.gl/layers'
import { HEXAGON_OPACITY, type HexagonCell } from '../../../server/contract/overlays/hexagon-cells.ts'
import { hexagonClasses } from '../../../server/contract/overlays/hexagon-classes.ts'
import type { Theme } from '../../../server/contract/ramps.ts'
import { rgba } from './rgba.ts'

/** Signals per km², each cell divided by its own true area. */
export function hexagonsLayer(
	data: HexagonCell[],
	breaks: readonly number[],
	theme: Theme,
	beforeId: string,
	onHover: (cell: HexagonCell | null) => void,
) {
	const classes = hexagonClasses(breaks, theme).map((c) => ({ ...c, fill: rgba(c.color, HEXAGON_OPACITY) }))
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
