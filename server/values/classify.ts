import { quantileSorted } from 'd3-array'
import { ckmeans } from 'simple-statistics'
import type { Classification } from '../contract/values.ts'

const steps = (classes: number) => Array.from({ length: classes - 1 }, (_, i) => (i + 1) / classes)

/** Inner edges without those that would leave a class [a, b) empty, so that every class on the map has areas. */
function withoutEmptyClasses(sorted: readonly number[], inner: readonly number[]): number[] {
	const kept: number[] = []
	let from = 0
	for (const edge of inner) {
		let to = from
		while (to < sorted.length && (sorted[to] as number) < edge) to++
		if (to > from && to < sorted.length) {
			kept.push(edge)
			from = to
		}
	}
	return kept
}

/** Halfway between two neighbouring values, as classInt's "fisher"; never equal to the lower one. */
function between(low: number, high: number): number {
	const middle = low + (high - low) / 2
	return middle > low ? middle : high
}

/**
 * Outer edges around own inner edges: the extremes of the data where they lie outside, else one class width further
 * (down to 0 at most for positive edges), so that own classes keep their number and colours whatever the data are.
 */
function aroundOwn(own: readonly number[], least: number, most: number): number[] {
	const first = own[0] as number
	const last = own[own.length - 1] as number
	const firstWidth = own.length > 1 ? (own[1] as number) - first : Math.abs(first) || 1
	const lastWidth = own.length > 1 ? last - (own[own.length - 2] as number) : Math.abs(last) || 1
	const low = least < first ? least : first > 0 ? 0 : first - firstWidth
	const high = most > last ? most : last + lastWidth
	return [low, ...own, high]
}

/**
 * Edges of classes over `values`, strictly ascending: k + 1 numbers for k classes [b0, b1) … [bk-1, bk].
 * - `quantile`: type 7 (R's default); ties and few values give fewer classes, never an empty one.
 * - `ckmeans`: the optimal partition of least squares (Wang & Song 2011), edges halfway between neighbouring classes.
 * - `equal`: equal widths; a class may be empty.
 * - `own`: the given inner edges with outer ones added; a class may be empty.
 * - `unclassed`: the extremes.
 * No values: no edges. All values equal (and not `own`): [v, v], one class.
 */
export function classify(
	values: readonly number[],
	how: Classification,
	classes: number,
	own: readonly number[] = [],
): number[] {
	const sorted = Float64Array.from(values).sort()
	const numbers = Array.from(sorted)
	const [least] = numbers
	const most = numbers[numbers.length - 1]
	if (least === undefined || most === undefined) return []
	if (how === 'own' && own.length > 0) return aroundOwn(own, least, most)
	if (least === most) return [least, most]
	switch (how) {
		case 'quantile': {
			const inner = steps(classes).map((p) => quantileSorted(numbers, p) as number)
			return [least, ...withoutEmptyClasses(numbers, inner), most]
		}
		case 'ckmeans': {
			const clusters = ckmeans(numbers, Math.min(classes, new Set(numbers).size))
			const inner = clusters
				.slice(1)
				.map((cluster, i) => between((clusters[i] as number[]).at(-1) as number, cluster[0] as number))
			return [least, ...withoutEmptyClasses(numbers, inner), most]
		}
		case 'equal': {
			const edges = [least, ...steps(classes).map((p) => least + (most - least) * p), most]
			return edges.filter((edge, i) => i === 0 || edge > (edges[i - 1] as number))
		}
		case 'own':
		case 'unclassed':
			return [least, most]
		default:
			return how satisfies never
	}
}
