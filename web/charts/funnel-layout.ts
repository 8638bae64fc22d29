import { scaleLinear, scaleLog, scaleSqrt } from 'd3-scale'
import type { FunnelAnswer } from '../../server/contract/funnel.ts'

export interface FunnelPoint {
	code: string
	x: number
	y: number
	expected: number
	observed: number
	ratio: number
	/** ±1 and ±2: outside the limits; 0: within. */
	outside: number
}

export interface FunnelLayout {
	/** Ascending by expected events. */
	points: FunnelPoint[]
	/** Paths of the four limits, and the areas between each pair. */
	limits: Record<'low95' | 'high95' | 'low998' | 'high998', string>
	bands: Record<'95' | '998', string>
	/** Heights of the limits at the right edge, to write words beside. */
	ends: Record<'high95' | 'high998' | 'low95' | 'low998', number>
	xTicks: number[]
	yTicks: number[]
	x: (expected: number) => number
	y: (ratio: number) => number
}

export interface Frame {
	left: number
	right: number
	top: number
	bottom: number
}

/** From this on between the smallest and the largest area sizes run by factors instead of by steps. */
const LOG_FROM = 8
/** From this ratio on the height runs by square roots, or one area presses all others together. */
const ROOT_FROM = 3

/** Ticks that read easily on an axis of factors: 1, 2 and 5 times a power of ten. */
export const factorTicks = (low: number, high: number): number[] => {
	const ticks: number[] = []
	for (let power = 10 ** Math.floor(Math.log10(low)); power <= high; power *= 10)
		for (const step of [1, 2, 5]) if (step * power >= low && step * power <= high) ticks.push(step * power)
	return ticks
}

const ratioTicks = [0, 0.25, 0.5, 1, 1.5, 2, 3, 4, 6, 8, 12, 16, 24, 32]

/** Where everything of a funnel stands within a frame in pixels. Null without an area inside the test, or without limits. */
export function funnelLayout(
	{ rows, limits }: Pick<FunnelAnswer, 'rows' | 'limits'>,
	frame: Frame,
): FunnelLayout | null {
	const tested = rows.flatMap((row) =>
		row.outside !== null && row.expected !== null && row.observed !== null && row.ratio !== null && row.expected > 0
			? [{ ...row, expected: row.expected, observed: row.observed, ratio: row.ratio, outside: row.outside }]
			: [],
	)
	const first = limits[0]
	const last = limits.at(-1)
	if (tested.length === 0 || !first || !last) return null
	const sizes = [...tested.map((row) => row.expected), first.expected, last.expected]
	const [low, high] = [Math.min(...sizes), Math.max(...sizes)]
	const domain = low === high ? [low * 0.9, high * 1.1] : [low, high]
	const wide = high / low >= LOG_FROM
	const x = (wide ? scaleLog() : scaleLinear()).domain(domain).range([frame.left, frame.right])
	// Of the limits only what lies near the areas: at the smallest sizes they run off the picture.
	const tallest = Math.max(...tested.map((row) => row.ratio), last.high998, Math.min(first.high998, 2.5)) * 1.08
	const y = (tallest >= ROOT_FROM ? scaleSqrt() : scaleLinear()).domain([0, tallest]).range([frame.bottom, frame.top])
	const clamp = (ratio: number) => Math.max(frame.top, Math.min(frame.bottom, y(ratio)))
	const at = (limit: (typeof limits)[number], key: keyof FunnelLayout['limits']) =>
		`${x(limit.expected).toFixed(1)},${clamp(limit[key]).toFixed(1)}`
	const path = (key: keyof FunnelLayout['limits']) => `M${limits.map((limit) => at(limit, key)).join('L')}`
	const between = (a: keyof FunnelLayout['limits'], b: keyof FunnelLayout['limits']) =>
		`M${limits.map((limit) => at(limit, a)).join('L')}L${[...limits]
			.reverse()
			.map((limit) => at(limit, b))
			.join('L')}Z`
	return {
		points: tested
			.map((row) => ({
				code: row.area,
				x: x(row.expected),
				y: y(row.ratio),
				expected: row.expected,
				observed: row.observed,
				ratio: row.ratio,
				outside: row.outside,
			}))
			.sort((a, b) => a.expected - b.expected || a.ratio - b.ratio),
		limits: { low95: path('low95'), high95: path('high95'), low998: path('low998'), high998: path('high998') },
		bands: { '95': between('low95', 'high95'), '998': between('low998', 'high998') },
		ends: {
			low95: clamp(last.low95),
			high95: clamp(last.high95),
			low998: clamp(last.low998),
			high998: clamp(last.high998),
		},
		xTicks: wide ? factorTicks(domain[0] ?? 1, domain[1] ?? 1) : x.ticks(6),
		yTicks: ratioTicks.filter((tick) => tick <= tallest && (tallest < 12 || tick === 0 || tick >= 1)),
		x: (expected) => x(expected),
		y: (ratio) => y(ratio),
	}
}
