import type { Formatters } from '../format.ts'
import type { Metric } from '../metric.ts'
import { countedNoun } from './counted.ts'
import { countText, expectedText } from './number-text.ts'
import type { SharedWords } from './shared-words.ts'

/** What Answers of a test say about the figures of one area. */
export interface Figures {
	observed: number | null
	expected: number | null
	low?: number | null
	high?: number | null
	population?: number | null
}

export type Side = 'above' | 'below' | 'near'

/**
 * On which side of the expectation a number lies, in words that a reader would not dispute: within 5 % of the expected
 * events, or within a tenth of a standard deviation of the mean, it is `near`.
 */
export function sideOf(observed: number, expected: number, margin: { share: number } | { sd: number | null }): Side {
	const slack = 'share' in margin ? expected * margin.share : 0.1 * (margin.sd ?? 0)
	if (observed > expected + slack) return 'above'
	if (observed < expected - slack) return 'below'
	return 'near'
}
export const EVENT_MARGIN = { share: 0.05 } as const

/** A mean beside a value that has its unit already: repeated only where the number would look bare. */
export const meanText = (metric: Metric, mean: number, format: Formatters): string =>
	metric.unit.nl === '%' ? format.valueWithUnit(metric, mean) : format.value(metric, mean)

/** `12 meldingen`, `geen inbraken`. */
export const countedText = (metric: Metric, n: number, words: SharedWords, format: Formatters): string =>
	words.count(countText(n, format), countedNoun(metric, words.counted))

function intervalText({ low, high }: Figures, format: Formatters): string | null {
	if (low == null || high == null) return null
	return low === high ? format.integer(low) : `${format.integer(low)}–${format.integer(high)}`
}

/**
 * The figures of an area as the beginning of a sentence, `12 meldingen waar er 5 verwacht werden (3–10) gezien 1.840
 * inwoners`, and short, `12 waar 5 verwacht (3–10)`. Null where there is nothing to say.
 */
export function factOf(metric: Metric, figures: Figures, words: SharedWords, format: Formatters) {
	const { observed, expected, population } = figures
	if (observed === null) return null
	if (!metric.events) {
		const value = format.valueWithUnit(metric, observed)
		if (expected === null) return { full: value, short: value }
		const mean = meanText(metric, expected, format)
		return { full: words.valueFact(value, mean), short: words.valueShort(value, mean) }
	}
	const count = countedText(metric, observed, words, format)
	if (expected === null) return { full: count, short: count }
	const range = intervalText(figures, format)
	const e = expectedText(expected, format)
	return {
		full: words.eventFact(count, e, range, population == null ? null : format.integer(population)),
		short: words.eventShort(countText(observed, format), e, range),
	}
}

/** What the figures of this metric measure besides what they seem to. Null for metrics where nothing of the kind is known. */
export function cautionOf(metric: Metric, words: SharedWords): string | null {
	if (metric.family === 'signals') return words.reporting
	return metric.events && metric.id.startsWith('police.') ? words.where : null
}
