import { scaleLinear } from 'd3-scale'
import type { Box } from './codes-in-box.ts'
import type { Frame } from './funnel-layout.ts'

export interface ScatterMark {
	code: string
	/** In pixels. */
	x: number
	y: number
	/** Place in the order given. */
	index: number
}

export interface ScatterLayout {
	marks: ScatterMark[]
	x: (value: number) => number
	y: (value: number) => number
	xTicks: number[]
	yTicks: number[]
	/** A box in values from two corners in pixels, kept inside the frame and rounded to about a pixel. */
	boxOf: (from: readonly [number, number], to: readonly [number, number]) => Box
	/** The rectangle of a box of values in pixels, cut off at the frame; null when it lies outside. */
	rectOf: (box: Box) => { x: number; y: number; width: number; height: number } | null
}

const domainOf = (values: readonly number[]): [number, number] => {
	const [low, high] = [Math.min(...values), Math.max(...values)]
	if (low === high) return [low - 1, high + 1]
	const room = (high - low) * 0.03
	return [low - room, high + room]
}

/** Rounded to a thousandth of the axis, so that an address stays short. */
function rounded(value: number, [low, high]: readonly [number, number]): number {
	const digits = 3 - Math.floor(Math.log10(high - low))
	const factor = 10 ** digits
	return Number((Math.round(value * factor) / factor).toFixed(Math.max(0, digits)))
}

/** Two metrics as a plane within a frame in pixels; null without points. */
export function scatterLayout(
	points: readonly { code: string; x: number; y: number }[],
	frame: Frame,
): ScatterLayout | null {
	if (points.length === 0) return null
	const [across, up] = [domainOf(points.map((point) => point.x)), domainOf(points.map((point) => point.y))]
	const x = scaleLinear().domain(across).range([frame.left, frame.right])
	const y = scaleLinear().domain(up).range([frame.bottom, frame.top])
	const within = ([px, py]: readonly [number, number]): [number, number] => [
		Math.max(frame.left, Math.min(frame.right, px)),
		Math.max(frame.top, Math.min(frame.bottom, py)),
	]
	return {
		marks: points.map((point, index) => ({ code: point.code, x: x(point.x), y: y(point.y), index })),
		x: (value) => x(value),
		y: (value) => y(value),
		xTicks: x.ticks(Math.max(2, Math.round((frame.right - frame.left) / 90))),
		yTicks: y.ticks(Math.max(2, Math.round((frame.bottom - frame.top) / 60))),
		boxOf: (from, to) => {
			const [a, b] = [within(from), within(to)]
			return [
				rounded(x.invert(Math.min(a[0], b[0])), across),
				rounded(y.invert(Math.max(a[1], b[1])), up),
				rounded(x.invert(Math.max(a[0], b[0])), across),
				rounded(y.invert(Math.min(a[1], b[1])), up),
			]
		},
		rectOf: ([x0, y0, x1, y1]) => {
			const a = within([x(Math.min(x0, x1)), y(Math.max(y0, y1))])
			const b = within([x(Math.max(x0, x1)), y(Math.min(y0, y1))])
			const [width, height] = [b[0] - a[0], b[1] - a[1]]
			return width > 0 && height > 0 ? { x: a[0], y: a[1], width, height } : null
		},
	}
}
