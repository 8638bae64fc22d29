import { divergingName, divergingRamps, sequentialName, sequentialRamps, type Theme } from './ramps.ts'
import type { ValuesAnswer } from './values.ts'

/** One class of the legend: knows what it contains, its colour and how many areas lie in it. */
export interface Bin {
	index: number
	/** Included. */
	from: number
	/** Excluded, except in the last class. */
	to: number
	color: string
	contains(value: number): boolean
	/** Areas with status ok in this class. */
	count: number
}

export interface Scale {
	kind: 'sequential' | 'diverging'
	/** False: colours run on without steps; `bins` is empty and `domain` says between what. */
	classed: boolean
	/** Ascending. Empty when unclassed or when the Answer has no values. */
	bins: readonly Bin[]
	/** Lowest and highest edge; null when the Answer has no values. */
	domain: readonly [number, number] | null
	/** Null when the value lies in no class: such a value has no colour. */
	colorOf(value: number): string | null
	binOf(value: number): Bin | null
}

type ScaleAnswer = Pick<ValuesAnswer, 'metric' | 'breaks' | 'values' | 'status' | 'query'>

/**
 * The one scale that map, legend, table, strip and panel draw from; made from the Answer's own breaks, so they cannot disagree.
 * Diverging only when the breaks lie on both sides of the metric's midpoint.
 */
export function makeScale(answer: ScaleAnswer, theme: Theme): Scale {
	const edges = answer.breaks
	const low = edges[0]
	const high = edges.at(-1)
	if (low === undefined || high === undefined) {
		return { kind: 'sequential', classed: true, bins: [], domain: null, colorOf: () => null, binOf: () => null }
	}
	const { midpoint } = answer.metric
	const diverges = midpoint !== null && low < midpoint && midpoint < high
	const kind = diverges ? 'diverging' : 'sequential'
	const domain = [low, high] as const
	if (answer.query.classification === 'unclassed') {
		const color = diverges ? continuousAround(midpoint, domain, answer, theme) : continuous(domain, answer, theme)
		const colorOf = (value: number) => (value >= low && value <= high ? color(value) : null)
		return { kind, classed: false, bins: [], domain, colorOf, binOf: () => null }
	}
	const ranges = classRanges(edges)
	const colors = diverges ? divergingColors(ranges, midpoint, answer, theme) : sequentialColors(ranges, answer, theme)
	const bins: Bin[] = ranges.map(([from, to], index) => {
		const last = index === ranges.length - 1
		return {
			index,
			from,
			to,
			color: colors[index] ?? '',
			contains: (value) => value >= from && (value < to || (last && value <= to)),
			count: 0,
		}
	})
	const binOf = (value: number) => bins.find((bin) => bin.contains(value)) ?? null
	answer.values.forEach((value, i) => {
		const bin = value !== null && answer.status[i] === 'ok' ? binOf(value) : null
		if (bin) bin.count++
	})
	return { kind, classed: true, bins, domain, colorOf: (value) => binOf(value)?.color ?? null, binOf }
}

type Range = readonly [from: number, to: number]

/** Consecutive edges; equal edges enclose nothing and make no class, unless all of them are equal. */
function classRanges(edges: readonly number[]): Range[] {
	const distinct = edges.filter((edge, i) => i === 0 || edge > (edges[i - 1] as number))
	const [only] = distinct
	if (distinct.length === 1 && only !== undefined) return [[only, only]]
	return distinct.slice(1).map((to, i) => [distinct[i] as number, to])
}

/** A single class stands in the middle of the ramp: it is neither low nor high. */
function sequentialColors(ranges: readonly Range[], { metric }: ScaleAnswer, theme: Theme): string[] {
	const ramp = sequentialRamps[theme][sequentialName(metric)]
	return ranges.map((_, i) => ramp(ranges.length === 1 ? 0.5 : i / (ranges.length - 1)))
}

function divergingColors(ranges: readonly Range[], midpoint: number, { metric }: ScaleAnswer, theme: Theme): string[] {
	const ramps = divergingRamps[theme][divergingName(metric)]
	const below = ranges.filter(([, to]) => to <= midpoint).length
	const above = ranges.filter(([from]) => from >= midpoint).length
	// Of one or two classes on a side none needs the strongest colour; more of them use the whole ramp to stay apart.
	const step = (i: number, n: number) => (n <= 2 ? (i + 0.6) / n : i / (n - 1))
	return ranges.map(([from, to], i) => {
		if (to <= midpoint) return ramps.below(step(below - 1 - i, below))
		if (from >= midpoint) return ramps.above(step(i - (ranges.length - above), above))
		return ramps.middle
	})
}

function continuous([low, high]: Range, { metric }: ScaleAnswer, theme: Theme) {
	const ramp = sequentialRamps[theme][sequentialName(metric)]
	return (value: number) => ramp(high > low ? (value - low) / (high - low) : 0.5)
}

/** Equal distances from the midpoint get equal strength on both sides. */
function continuousAround(midpoint: number, [low, high]: Range, { metric }: ScaleAnswer, theme: Theme) {
	const ramps = divergingRamps[theme][divergingName(metric)]
	const reach = Math.max(midpoint - low, high - midpoint)
	return (value: number) => {
		const t = Math.abs(value - midpoint) / reach
		if (t === 0) return ramps.middle
		return value < midpoint ? ramps.below(t) : ramps.above(t)
	}
}
