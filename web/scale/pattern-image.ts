import { type PatternStatus, patternOf } from '../../server/contract/patterns.ts'
import type { Theme } from '../../server/contract/ramps.ts'

/** The pattern as pixels for a MapLibre image, `ratio` device pixels to a CSS pixel. Needs a browser. */
export function patternImage(status: PatternStatus, theme: Theme, ratio: number): ImageData {
	const { size, background, ink, d, stroke } = patternOf(status, theme)
	const canvas = new OffscreenCanvas(size * ratio, size * ratio)
	const context = canvas.getContext('2d')
	if (!context) throw new Error('patternImage: no 2D canvas')
	context.scale(ratio, ratio)
	if (background !== null) {
		context.fillStyle = background
		context.fillRect(0, 0, size, size)
	}
	const path = new Path2D(d)
	context.lineWidth = stroke
	context.strokeStyle = ink
	context.fillStyle = ink
	if (stroke > 0) context.stroke(path)
	else context.fill(path)
	return context.getImageData(0, 0, canvas.width, canvas.height)
}
