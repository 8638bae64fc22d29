import type { Formatters } from '../../i18n/format.ts'

/** A day (`3 juni 2025`), a month (`juni 2025`) or a year, as an alert says when it began. */
export function sinceText(since: string, format: Pick<Formatters, 'day' | 'month'>): string {
	if (/^\d{4}-\d{2}-\d{2}$/.test(since)) return format.day(since)
	if (/^\d{4}-\d{2}$/.test(since)) return format.month(since)
	return since
}
