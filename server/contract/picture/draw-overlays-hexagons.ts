import { HEXAGON_OPACITY } from '../overlays/hexagon-cells.ts'
import { hexagonClasses } from '../overlays/hexagon-classes.ts'
import type { OverlayDrawing } from './draw-overlays.ts'
import type { PictureOverlays } from './draw-overlays-input.ts'
import { pathOf } from './path.ts'
import type { Point } from './simplify.ts'
import type { Rect } from './topology.ts'
import { element, tenth } from './xml.ts'

const isSeen = (ring: readonly Point[], { left, right, top, bottom }: Rect) =>
	ring.some(([x]) => x >= left) &&
	ring.some(([x]) => x <= right) &&
	ring.some(([, y]) => y >= top) &&
	ring.some(([, y]) => y <= bottom)

/** The cells in sight, a path for each class of density. */
export function drawHexagons(
	{ answer, cells }: NonNullable<PictureOverlays['hexagons']>,
	{ fit, seen, theme }: OverlayDrawing,
): string {
	return hexagonClasses(answer.breaks, theme)
		.map(({ color, contains }) => {
			const rings = cells
				.filter(({ density }) => contains(density))
				.map(({ polygon }) =>
					polygon.map(([lon, lat]): Point => {
						const [x, y] = fit.project(lon, lat)
						return [tenth(x), tenth(y)]
					}),
				)
				.filter((ring) => isSeen(ring, seen))
			return rings.length === 0
				? ''
				: element('path', { d: pathOf(rings), fill: color, 'fill-opacity': String(HEXAGON_OPACITY) })
		})
		.join('')
}
