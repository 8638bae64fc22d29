import { meets } from './place-names.ts'
import type { Point } from './simplify.ts'
import type { Rect } from './topology.ts'

/** What a label names, in pixels. */
export interface Shape {
	lines: readonly (readonly Point[])[]
	bounds: Rect
	/** Well within it. */
	middle: Point
}

/** A shape of its lines, which are closed or taken as closed. Without a point its bounds are not finite. */
export const shapeOf = (lines: readonly (readonly Point[])[]): Shape => ({
	lines,
	bounds: boundsAround(lines),
	middle: middleOf(lines),
})

/** Pixels between two rectangles. */
export const apart = (a: Rect, b: Rect): number =>
	Math.hypot(Math.max(0, a.left - b.right, b.left - a.right), Math.max(0, a.top - b.bottom, b.top - a.bottom))

export const grown = ({ left, right, top, bottom }: Rect, by: number): Rect => ({
	left: left - by,
	right: right + by,
	top: top - by,
	bottom: bottom + by,
})

function boundsAround(lines: readonly (readonly Point[])[]): Rect {
	const bounds = {
		left: Number.POSITIVE_INFINITY,
		right: Number.NEGATIVE_INFINITY,
		top: Number.POSITIVE_INFINITY,
		bottom: Number.NEGATIVE_INFINITY,
	}
	for (const [x, y] of lines.flat()) {
		bounds.left = Math.min(bounds.left, x)
		bounds.right = Math.max(bounds.right, x)
		bounds.top = Math.min(bounds.top, y)
		bounds.bottom = Math.max(bounds.bottom, y)
	}
	return bounds
}

/** A point within a shape: in the middle of its widest part at a few heights. */
function middleOf(lines: readonly (readonly Point[])[]): Point {
	const { left, right, top, bottom } = boundsAround(lines)
	let [widest, found] = [-1, [(left + right) / 2, (top + bottom) / 2] as Point]
	for (const t of [0.5, 0.4, 0.6, 0.3, 0.7]) {
		const y = top + t * (bottom - top) + 0.01
		const crossings = lines
			.flatMap((line) =>
				line.flatMap(([qx, qy], i) => {
					const [px, py] = line.at(i - 1) as Point
					return qy > y !== py > y ? [((px - qx) * (y - qy)) / (py - qy) + qx] : []
				}),
			)
			.sort((a, b) => a - b)
		for (let i = 0; i + 1 < crossings.length; i += 2) {
			const [from = 0, to = 0] = crossings.slice(i, i + 2)
			// Rather the middle than a place that is a little wider.
			const width = (to - from) * (1 - Math.abs(t - 0.5))
			if (width > widest) [widest, found] = [width, [(from + to) / 2, y]]
		}
	}
	return found
}

/** Whether a plate stands so near to an outline, or over it. */
export const touches = (rect: Rect, { bounds, lines }: Shape, near: number): boolean =>
	meets(grown(rect, near), bounds) && wayTo(rect, lines).distance < near

export interface Way {
	from: Point
	to: Point
	/** Pixels. */
	distance: number
}

/** The shortest way from a plate to a line of an outline. */
export function wayTo(rect: Rect, lines: readonly (readonly Point[])[]): Way {
	const way = { from: [0, 0] as Point, to: [0, 0] as Point, distance: Number.POSITIVE_INFINITY }
	const consider = (to: Point) => {
		const from: Point = [
			Math.max(rect.left, Math.min(rect.right, to[0])),
			Math.max(rect.top, Math.min(rect.bottom, to[1])),
		]
		const distance = Math.hypot(from[0] - to[0], from[1] - to[1])
		if (distance < way.distance) Object.assign(way, { from, to, distance })
	}
	for (const line of lines) {
		line.forEach((end, i) => {
			consider(end)
			const start = line[i - 1]
			if (!start) return
			// The foot of each corner of the plate, and of its middle, on the stretch.
			for (const [x, y] of [
				[rect.left, rect.top],
				[rect.right, rect.top],
				[rect.left, rect.bottom],
				[rect.right, rect.bottom],
				[(rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2],
			] as const) {
				consider(footOn(start, end, x, y))
			}
		})
	}
	return way
}

function footOn([ax, ay]: Point, [bx, by]: Point, x: number, y: number): Point {
	const [dx, dy] = [bx - ax, by - ay]
	const length = dx * dx + dy * dy
	const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length))
	return [ax + t * dx, ay + t * dy]
}

/** The share of a plate that lies over a rectangle. */
export function shareOf(rect: Rect, other: Rect): number {
	const across = Math.min(rect.right, other.right) - Math.max(rect.left, other.left)
	const down = Math.min(rect.bottom, other.bottom) - Math.max(rect.top, other.top)
	const whole = (rect.right - rect.left) * (rect.bottom - rect.top)
	return across <= 0 || down <= 0 || whole === 0 ? 0 : (across * down) / whole
}

const SAMPLES = [0.02, 0.26, 0.5, 0.74, 0.98] as const

/** The share of a plate that lies over a shape, of 5 × 3 points. */
export function shareOver(rect: Rect, { lines, bounds }: Shape): number {
	if (!meets(rect, bounds)) return 0
	let inside = 0
	for (const tx of SAMPLES) {
		for (const ty of [SAMPLES[0], SAMPLES[2], SAMPLES[4]]) {
			const x = rect.left + tx * (rect.right - rect.left)
			const y = rect.top + ty * (rect.bottom - rect.top)
			if (contains(lines, x, y)) inside++
		}
	}
	return inside / 15
}

/** The share of a leader that lies over a shape, of five points. */
export const shareThrough = ([[ax, ay], [bx, by]]: Segment, { lines }: Shape): number =>
	[0.1, 0.3, 0.5, 0.7, 0.9].filter((t) => contains(lines, ax + t * (bx - ax), ay + t * (by - ay))).length / 5

/** By even and odd crossings. */
function contains(lines: readonly (readonly Point[])[], x: number, y: number): boolean {
	let odd = false
	for (const line of lines) {
		let [px, py] = line.at(-1) ?? [0, 0]
		for (const [qx, qy] of line) {
			if (qy > y !== py > y && x < ((px - qx) * (y - qy)) / (py - qy) + qx) odd = !odd
			px = qx
			py = qy
		}
	}
	return odd
}

type Segment = readonly [Point, Point]
const turn = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point) =>
	Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax))
/** Whether two lines cross. */
export const cross = ([a, b]: Segment, [c, d]: Segment) =>
	turn(a, b, c) !== turn(a, b, d) && turn(c, d, a) !== turn(c, d, b)
/** Whether a line goes through a plate. */
export const passes = (line: Segment, { left, right, top, bottom }: Rect) =>
	cross(line, [
		[left, top],
		[right, bottom],
	]) ||
	cross(line, [
		[left, bottom],
		[right, top],
	])
