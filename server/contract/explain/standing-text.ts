import type { Formatters } from '../format.ts'
import type { Metric } from '../metric.ts'
import type { StandingWords } from './standing-words.ts'

/** On which side a value lies of the mean, as far as its metric says which side is which. */
export function favourOf(z: number, direction: Metric['direction']): 'better' | 'worse' | null {
	if (direction === 'neutral') return null
	return z > 0 === (direction === 'moreIsBetter') ? 'better' : 'worse'
}

/** Within this many standard deviations a value is said to be near the mean. */
const NEAR = 0.25

/**
 * How far a value lies from the mean in standard deviations, in words: `1,2 keer de gewone afwijking hoger, minder
 * gunstig`. No judgement for a neutral metric. Pure.
 */
export function standingText(
	z: number | null,
	value: number | null,
	direction: Metric['direction'],
	words: StandingWords,
	format: Formatters,
): string {
	if (value === null) return words.unknown
	if (z === null) return words.equalEverywhere
	if (Math.abs(z) < NEAR) return words.at
	const favour = favourOf(z, direction)
	const size = format.decimal(Math.abs(z), 1)
	const text = z > 0 ? words.above(size) : words.below(size)
	return favour === null ? text : `${text}, ${words[favour]}`
}
