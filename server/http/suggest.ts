import { distance } from 'fastest-levenshtein'

const MAXIMUM_LENGTH = 40

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
