import type { Formatters } from '../i18n/format.ts'
import type { ReadingWords } from './reading-words.ts'

/** A step of a trend in words: `2024`, `3e kwartaal 2024`, `mei 2024`. */
export function stepText(step: string, words: Pick<ReadingWords, 'trend'>, format: Pick<Formatters, 'month'>): string {
	const [year = '', part] = step.split('-')
	if (part === undefined) return year
	return part.startsWith('Q') ? words.trend.quarter(part.slice(1), year) : format.month(step)
}
