import { rgb } from 'd3-color'
import { encode } from 'fast-png'
import type { Theme } from '../ramps.ts'
import { type HeatStop, heatColor, heatStops } from './heat-texture.ts'

/** Pixels of the picture to one of the glow: MapLibre draws it at a quarter too, and nobody sees the difference. */
const CELL = 2
/** MapLibre's kernel (shaders/heatmap): a normal curve of three standard deviations within the radius, 1 / √(2π) high. */
const HEIGHT = 0.3989422804014327
const STEEPNESS = 4.5
/** What a signal adds less than this is left out, as there. */
const LEAST = 1 / 255 / 16
const LEVELS = 255

interface Window {
	/** Pixels. */
	left: number
	top: number
	right: number
	bottom: number
}
interface HeatImage extends Window {
	/** `data:image/png;base64,…` */
	href: string
}

/** Radius in pixels and weight of one signal at a zoom, clamped at both ends. */
export function heatAt(stops: readonly HeatStop[], zoom: number): { radius: number; weight: number } {
	const above = stops.findIndex((stop) => stop.zoom > zoom)
	const [low, high] = above < 0 ? [stops.at(-1), stops.at(-1)] : [stops[Math.max(0, above - 1)], stops[above]]
	if (!low || !high) throw new Error('heatAt: there are no stops')
	const [at, length] = [Math.max(0, zoom - low.zoom), high.zoom - low.zoom]
	const mix = (t: number, from: number, to: number) => (length <= 0 ? from : from + t * (to - from))
	return {
		radius: mix(at / length, low.radius, high.radius),
		weight: mix((2 ** at - 1) / (2 ** length - 1), low.intensity, high.intensity),
	}
}

/** What signals add up to on a grid over the window, row by row; 1 and above is the strongest colour. `xy` are pixels. */
export function heatGrid(
	xy: ArrayLike<number>,
	{ radius, weight }: { radius: number; weight: number },
	window: Window,
) {
	const width = Math.ceil((window.right - window.left) / CELL)
	const height = Math.ceil((window.bottom - window.top) / CELL)
	const sums = new Float32Array(width * height)
	const most = weight * HEIGHT
	if (most <= LEAST) return { width, height, sums }
	const reach = (radius / 3) * Math.sqrt(-2 * Math.log(LEAST / most))
	for (let i = 0; i + 1 < xy.length; i += 2) {
		const x = ((xy[i] as number) - window.left) / CELL - 0.5
		const y = ((xy[i + 1] as number) - window.top) / CELL - 0.5
		const across = span(x, reach / CELL, width)
		const down = span(y, reach / CELL, height)
		const columns = across.map((column) => curve((column - x) * CELL, radius))
		for (const row of down) {
			const high = most * curve((row - y) * CELL, radius)
			const start = row * width + (across[0] ?? 0)
			columns.forEach((part, k) => {
				sums[start + k] = (sums[start + k] as number) + high * part
			})
		}
	}
	return { width, height, sums }
}

const curve = (distance: number, radius: number) => Math.exp((-STEEPNESS * distance * distance) / (radius * radius))

/** The cells within reach, none beside the grid. */
function span(middle: number, reach: number, size: number): number[] {
	const first = Math.max(0, Math.ceil(middle - reach))
	const last = Math.min(size - 1, Math.floor(middle + reach))
	return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i)
}

/** Colour and opacity (0 to 255) by density, 0 to 1 in 256 steps: straight lines between the stops, as MapLibre draws them. */
function palette(theme: Theme): number[][] {
	const stops = heatStops.map(({ density, opacity }) => ({ density, opacity, ...rgbOf(heatColor(density, theme)) }))
	return Array.from({ length: LEVELS + 1 }, (_, level) => {
		const density = level / LEVELS
		const above = Math.max(
			1,
			stops.findIndex((stop) => stop.density >= density),
		)
		const [low, high] = [stops[above - 1], stops[above]]
		if (!low || !high) throw new Error(`no stop of heat for ${density}`)
		const t = (density - low.density) / (high.density - low.density)
		const mix = (a: number, b: number) => Math.round(a + t * (b - a))
		return [
			mix(low.r, high.r),
			mix(low.g, high.g),
			mix(low.b, high.b),
			mix(low.opacity * LEVELS, high.opacity * LEVELS),
		]
	})
}
const rgbOf = (color: string) => {
	const { r, g, b } = rgb(color)
	return { r, g, b }
}

/**
 * The glow of signals as MapLibre's heatmap layer draws it, as a small PNG to be stretched over the window; null when nothing
 * of it would be seen. `xy` are the pixels of all signals whose glow may reach the window, one after another.
 */
export function heatImage(
	xy: ArrayLike<number>,
	stops: readonly HeatStop[],
	zoom: number,
	window: Window,
	theme: Theme,
): HeatImage | null {
	const { width, height, sums } = heatGrid(xy, heatAt(stops, zoom), window)
	const data = Uint8Array.from(sums, (sum) => Math.round(Math.min(1, sum) * LEVELS))
	if (!data.some((level) => level > 0)) return null
	const png = encode({ width, height, data, depth: 8, channels: 1, palette: palette(theme) }, { zlib: { level: 9 } })
	let binary = ''
	for (const byte of png) binary += String.fromCharCode(byte)
	return {
		href: `data:image/png;base64,${btoa(binary)}`,
		left: window.left,
		top: window.top,
		right: window.left + width * CELL,
		bottom: window.top + height * CELL,
	}
}
