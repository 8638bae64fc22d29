import type { Language } from '../../../server/contract/common.ts'
import type { Formatters } from '../../../server/contract/format.ts'
import { defineMessages } from '../../i18n/language.tsx'

const messages = defineMessages({
	nl: { quarter: (n: string, year: string) => `het ${n} kwartaal van ${year}` },
	en: { quarter: (n: string, year: string) => `the ${n} quarter of ${year}` },
})

/** When an alert began, as steps of time are named: a day (`3 juni 2025`), a month, a quarter (`2025-Q2`) or a year. */
export function sinceText(
	since: string,
	language: Language,
	format: Pick<Formatters, 'day' | 'month' | 'ordinal'>,
): string {
	if (/^\d{4}-\d{2}-\d{2}$/.test(since)) return format.day(since)
	if (/^\d{4}-\d{2}$/.test(since)) return format.month(since)
	const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(since) ?? []
	return year && quarter ? messages[language].quarter(format.ordinal(Number(quarter)), year) : since
}
