import type { Formatters } from '../format.ts'
import type { TrendWords } from './trend-words.ts'

/** A period of /trends in words: `2024`, `4e kwartaal 2024` (in English `Q4 2024`), `mei 2024`. */
export function trendPeriod(
	period: string,
	words: Pick<TrendWords, 'quarter'>,
	format: Pick<Formatters, 'month'>,
): string {
	const quarter = /^(\d{4})-Q([1-4])$/.exec(period)
	if (quarter) return words.quarter(quarter[1] ?? '', quarter[2] ?? '')
	return /^\d{4}-\d{2}$/.test(period) ? format.month(period) : period
}
