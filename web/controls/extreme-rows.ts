import type { Metric } from '../../server/contract/metric.ts'
import type { AnswerRow } from '../answer.ts'

/** What stands out: the first few from the end that asks attention, and the one at the other end. */
export interface Extremes {
	first: AnswerRow[]
	last: AnswerRow | null
	/** How many others have the value of `last`. */
	alike: number
}

const none: Extremes = { first: [], last: null, alike: 0 }

/**
 * The areas that stand out: the `count` highest and the lowest, by rank and then by name; where a higher value is better the
 * `count` lowest and the highest. Empty when they would be (nearly) all areas, or when all are alike: then nothing stands out.
 */
export function extremeRows(rows: readonly AnswerRow[], direction: Metric['direction'], count = 3): Extremes {
	const sign = direction === 'moreIsBetter' ? -1 : 1
	const ranked = rows
		.filter((row) => row.rank !== null)
		.sort((a, b) => sign * ((a.rank ?? 0) - (b.rank ?? 0)) || a.name.localeCompare(b.name, 'nl'))
	const value = ranked.at(-1)?.value
	if (ranked.length < count + 2 || value === ranked[0]?.value) return none
	const tied = ranked.filter((row) => row.value === value)
	return { first: ranked.slice(0, count), last: tied[0] ?? null, alike: tied.length - 1 }
}
