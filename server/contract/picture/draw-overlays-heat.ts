import { heatImage } from '../overlays/heat-image.ts'
import { heatTexture } from '../overlays/heat-texture.ts'
import { zoomOfBox } from '../overlays/hexagon-classes.ts'
import type { OverlayDrawing } from './draw-overlays.ts'
import type { PictureOverlays, SignalColumns } from './draw-overlays-input.ts'
import { element } from './xml.ts'

/** The glow of signals: an image of its own in the picture. */
export function drawHeat(
	{ position, shown }: SignalColumns,
	bbox: PictureOverlays['dataset']['bbox'],
	{ fit, seen, theme }: OverlayDrawing,
): string {
	const xy = new Float64Array(position.length)
	for (let i = 0; i + 1 < position.length; i += 2) {
		xy.set(fit.project(position[i] as number, position[i + 1] as number), i)
	}
	const texture = heatTexture({ count: shown, zoom: zoomOfBox(bbox) })
	const image = heatImage(xy, texture, fit.camera.zoom, seen, theme)
	if (image === null) return ''
	const { href, left, top, right, bottom } = image
	return element('image', {
		x: left,
		y: top,
		width: right - left,
		height: bottom - top,
		preserveAspectRatio: 'none',
		href,
	})
}
