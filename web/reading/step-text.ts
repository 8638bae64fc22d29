import type { ReadingWords } from './reading-words.ts'

/** A step of a trend in words: `2024`, `3e kwartaal 2024`; a month as `05-2024`, short enough for a list. */
export function stepText(step: string, words: Pick<ReadingWords, 'trend'>): string {
	const [year = '', part] = step.split('-')
	if (part === undefined) return year
	return part.startsWith('Q') ? words.trend.quarter(part.slice(1), year) : `${part}-${year}`
}
