/** Below half a standard deviation two areas are alike on a metric, as far as anybody would say. */
const WORTH_NAMING = 0.5

/** Places of the metrics that two areas differ most on, largest first, at most `count`; one at least where any is known. Pure. */
export function mainDifferences(differences: readonly (number | null)[], count: number): number[] {
	const known = differences
		.flatMap((z, metric) => (z === null ? [] : [{ metric, size: Math.abs(z) }]))
		.sort((a, b) => b.size - a.size || a.metric - b.metric)
	return known
		.filter(({ size }, i) => i === 0 || size >= WORTH_NAMING)
		.slice(0, count)
		.map(({ metric }) => metric)
}
