import type { ValueStatus } from '../../server/contract/values.ts'
import type { Theme } from './ramps.ts'

/** A status that has no colour of its own on the scale and so gets a pattern. */
export type PatternStatus = Exclude<ValueStatus, 'ok'>
export const patternStatuses: readonly PatternStatus[] = ['missing', 'suppressed', 'notApplicable', 'unreliable']

/** One tile, repeated in both directions. `d` is an SVG path in a square of `size` pixels that joins at its edges. */
export interface Pattern {
	size: number
	background: string
	ink: string
	d: string
	/** Width of the stroke; 0 = the path is filled. */
	stroke: number
}

const dot = (x: number, y: number, r: number) =>
	`M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`

/** Slanted lines · a grid of crosses · short dashes far apart · grey with fine dots: apart in direction and density, not in colour. */
const shapes: Record<PatternStatus, Pick<Pattern, 'size' | 'd' | 'stroke'>> = {
	missing: { size: 8, d: 'M-2 2L2 -2M0 8L8 0M6 10L10 6', stroke: 1.1 },
	suppressed: { size: 8, d: 'M-1 -1L9 9M9 -1L-1 9', stroke: 1.1 },
	notApplicable: { size: 10, d: 'M1 2.5H5M6 7.5H10', stroke: 1.2 },
	unreliable: { size: 6, d: `${dot(1.5, 1.5, 0.7)}${dot(4.5, 4.5, 0.7)}`, stroke: 0 },
}

const inks: Record<Theme, Record<PatternStatus, Pick<Pattern, 'background' | 'ink'>>> = {
	light: {
		missing: { background: '#f4f4f2', ink: '#8b9096' },
		suppressed: { background: '#f4f4f2', ink: '#8b9096' },
		notApplicable: { background: '#f7f7f5', ink: '#9aa0a6' },
		unreliable: { background: '#dadedf', ink: '#bcc2c4' },
	},
	dark: {
		missing: { background: '#20262c', ink: '#7d868f' },
		suppressed: { background: '#20262c', ink: '#7d868f' },
		notApplicable: { background: '#1d2328', ink: '#6c757e' },
		unreliable: { background: '#2b3336', ink: '#4b565a' },
	},
}

/** The one definition behind the map's pattern images and every swatch. */
export const patternOf = (status: PatternStatus, theme: Theme): Pattern => ({
	...shapes[status],
	...inks[theme][status],
})

/** The pattern as a CSS background, for bars and table cells. */
export function patternBackground(status: PatternStatus, theme: Theme): string {
	const { size, background, ink, d, stroke } = patternOf(status, theme)
	const paint = stroke > 0 ? `fill='none' stroke='${ink}' stroke-width='${stroke}'` : `fill='${ink}'`
	const svg = `<svg xmlns='http://www.w3.org/2000/svg' width='${size}' height='${size}'><rect width='${size}' height='${size}' fill='${background}'/><path d='${d}' ${paint}/></svg>`
	return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`
}

/** The pattern as pixels for a MapLibre image, `ratio` device pixels to a CSS pixel. Needs a browser. */
export function patternImage(status: PatternStatus, theme: Theme, ratio: number): ImageData {
	const { size, background, ink, d, stroke } = patternOf(status, theme)
	const canvas = new OffscreenCanvas(size * ratio, size * ratio)
	const context = canvas.getContext('2d')
	if (!context) throw new Error('patternImage: no 2D canvas')
	context.scale(ratio, ratio)
	context.fillStyle = background
	context.fillRect(0, 0, size, size)
	const path = new Path2D(d)
	context.lineWidth = stroke
	context.strokeStyle = ink
	context.fillStyle = ink
	if (stroke > 0) context.stroke(path)
	else context.fill(path)
	return context.getImageData(0, 0, canvas.width, canvas.height)
}
