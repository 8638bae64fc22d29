const MAXIMUM_LENGTH = 40

/** Levenshtein distance: the fewest single-letter changes from `a` to `b`. */
function distance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, j) => j)
	for (let i = 1; i <= a.length; i++) {
		const next = [i]
		for (let j = 1; j <= b.length; j++) {
			const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
			next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
		}
		row = next
	}
	return row[b.length] ?? 0
}

/** The `count` candidates most like `value`, the nearest first; equals keep their order. */
export function suggest(value: string, candidates: Iterable<string>, count = 5): string[] {
	const asked = value.slice(0, MAXIMUM_LENGTH).toLowerCase()
	return [...candidates]
		.map((candidate) => {
			const text = candidate.slice(0, MAXIMUM_LENGTH).toLowerCase()
			const contains = asked.length > 2 && text.includes(asked)
			return { candidate, far: contains ? 0.5 : distance(asked, text) }
		})
		.sort((a, b) => a.far - b.far)
		.slice(0, count)
		.map(({ candidate }) => candidate)
}
