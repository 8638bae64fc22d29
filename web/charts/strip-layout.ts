import { scaleLinear } from 'd3-scale'
import type { AnswerRow } from '../answer.ts'
import { beeswarm } from './beeswarm.ts'

export interface StripDot {
	row: AnswerRow
	x: number
	/** Offset from the middle line. */
	y: number
}

export interface StripLayout {
	/** Ascending by value. */
	dots: StripDot[]
	radius: number
	/** Half the height that the dots take. */
	reach: number
	/** More areas than dots can show: drawn as thin ticks. */
	ticks: boolean
	x: (value: number) => number
	domain: [number, number]
}

const MOST_DOTS = 600
const margin = 8

/**
 * Every dependable value on one line from lowest to highest; `also` are further values that must lie on the axis. Dots begin at
 * radius `largest` and shrink until they reach no farther than `tallest` from the line. Null without values.
 */
export function stripLayout(
	rows: readonly AnswerRow[],
	width: number,
	also: readonly number[] = [],
	tallest = 34,
	largest = 4.5,
): StripLayout | null {
	const ok = rows
		.flatMap((row) => (row.status === 'ok' && row.value !== null ? [{ row, value: row.value }] : []))
		.sort((a, b) => a.value - b.value)
	const all = [...ok.map((entry) => entry.value), ...also]
	if (all.length === 0) return null
	const low = Math.min(...all)
	const high = Math.max(...all)
	const domain: [number, number] = low === high ? [low - 1, high + 1] : [low, high]
	const x = scaleLinear()
		.domain(domain)
		.range([margin, Math.max(margin + 1, width - margin)])
	const xs = ok.map((entry) => x(entry.value))
	const ticks = ok.length > MOST_DOTS
	let radius = Math.min(largest, mostThatFits(xs, tallest))
	let ys: number[] = []
	let reach = 14
	if (!ticks) {
		for (; ; radius -= 0.5) {
			ys = beeswarm(xs, radius)
			reach = Math.max(0, ...ys.map(Math.abs)) + radius
			if (reach <= tallest || radius <= 2) break
		}
	}
	return {
		dots: ok.map((entry, i) => ({ row: entry.row, x: xs[i] ?? 0, y: ys[i] ?? 0 })),
		radius,
		reach,
		ticks,
		x: (value) => x(value),
		domain,
	}
}

/** Of dots at the same place half must fit above the line: a larger radius need not be tried. In steps of a half, at least 2. */
function mostThatFits(xs: readonly number[], tallest: number): number {
	const counts = new Map<number, number>()
	for (const x of xs) counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + 1)
	return Math.max(2, Math.ceil((2 * tallest) / Math.max(1, ...counts.values())) / 2 + 1)
}

/** The dot nearest to a point, by the eye: across first, then up and down. Null when there are none. */
export function nearestDot(layout: StripLayout, px: number, py: number): StripDot | null {
	let best: StripDot | null = null
	let least = Number.POSITIVE_INFINITY
	for (const dot of layout.dots) {
		const distance = (dot.x - px) ** 2 + (layout.ticks ? 0 : (dot.y - py) ** 2)
		if (distance < least) {
			least = distance
			best = dot
		}
	}
	return best
}
