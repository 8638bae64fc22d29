import type { Formatters } from './format.ts'
import type { ValuesAnswer } from './values.ts'

/** The last day of a half-open range: `to` itself is not in it. */
export function lastDay(to: string): string {
	const date = new Date(`${to}T00:00:00Z`)
	date.setUTCDate(date.getUTCDate() - 1)
	return date.toISOString().slice(0, 10)
}

/** A half-open range in words: `2023–2024` for whole calendar years, `2024` for one, else the first and the last day. */
export function rangeText(from: string, to: string, format: Pick<Formatters, 'day'>): string {
	if (from.endsWith('-01-01') && to.endsWith('-01-01')) {
		const first = from.slice(0, 4)
		const last = String(Number(to.slice(0, 4)) - 1)
		return first === last ? first : `${first}–${last}`
	}
	return `${format.day(from)} – ${format.day(lastDay(to))}`
}

/** The period that an Answer is about, from its own question. `allYears` is the word for every year together. */
export function periodText(
	answer: { query: Pick<ValuesAnswer['query'], 'period' | 'filter'> },
	format: Pick<Formatters, 'day'>,
	allYears: string,
): string {
	const { period, filter } = answer.query
	if (filter) return rangeText(filter.from, filter.to, format)
	return period === null || period === 'all' ? allYears : period
}
