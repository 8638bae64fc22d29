import { type PatternStatus, patternOf } from '../../server/contract/patterns.ts'
import type { Theme } from '../../server/contract/ramps.ts'
import type { PatternFit } from './pattern-fit.ts'

/** Twice as many pixels as the screen has: a tile is no whole number of them, and must not look frayed. */
const FINER = 2

function canvasOf(pixels: number) {
	// Read back at once: see mark-atlas.ts.
	const context = new OffscreenCanvas(pixels, pixels).getContext('2d', { willReadFrequently: true })
	if (!context) throw new Error('patternImage: no 2D canvas')
	return context
}

/** The pattern as a MapLibre image that lies as `fit` says. Needs a browser. */
export function patternImage(status: PatternStatus, theme: Theme, fit: PatternFit) {
	const { size, background, ink, d, stroke } = patternOf(status, theme)
	const pixels = Math.max(1, Math.round(size * fit.drawn * window.devicePixelRatio * FINER))
	const tile = canvasOf(pixels)
	tile.scale(pixels / size, pixels / size)
	if (background !== null) {
		tile.fillStyle = background
		tile.fillRect(0, 0, size, size)
	}
	const path = new Path2D(d)
	tile.lineWidth = stroke
	tile.strokeStyle = ink
	tile.fillStyle = ink
	if (stroke > 0) tile.stroke(path)
	else tile.fill(path)

	const pixelRatio = pixels / (size * fit.scale)
	// As wide as a tile is for the graphics card, which counts in single precision; there are many between it and the corner of the world.
	const wide = Math.fround(pixels / Math.fround(pixelRatio))
	const shift = (from: number) => Math.round(((from % wide) / wide) * pixels) % pixels
	const [x, y] = [shift(fit.origin.x), shift(fit.origin.y)]
	const shifted = canvasOf(pixels)
	for (const left of [x, x - pixels]) for (const top of [y, y - pixels]) shifted.drawImage(tile.canvas, left, top)
	return { image: shifted.getImageData(0, 0, pixels, pixels), pixelRatio }
}
