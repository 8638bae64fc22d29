import type { Language } from './common.ts'
import type { Metric } from './metric.ts'

/** How numbers, dates and the language of a text are named by browsers and offices. */
export const locales = { nl: 'nl-NL', en: 'en-GB' } as const satisfies Record<Language, string>

export type Formatters = ReturnType<typeof makeFormatters>

/** What stands between a number and its unit: nothing before a percent sign, as in `40%`. */
export const beforeUnit = (unit: string): string => (unit === '' || unit === '%' ? '' : ' ')

/** The only place where a number, an amount or a date becomes text. */
export function makeFormatters(language: Language) {
	const locale = locales[language]
	const integer = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
	const compactEuro = new Intl.NumberFormat(locale, {
		style: 'currency',
		currency: 'EUR',
		notation: 'compact',
		minimumFractionDigits: 0,
		maximumFractionDigits: 1,
	})
	const euro = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 })
	const plural = new Intl.PluralRules('en', { type: 'ordinal' })
	const dayFormat = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
	const monthFormat = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' })
	const momentFormat = new Intl.DateTimeFormat(locale, {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		hour: '2-digit',
		minute: '2-digit',
		timeZone: 'Europe/Amsterdam',
	})
	const clockFormat = new Intl.DateTimeFormat(locale, {
		hour: '2-digit',
		minute: '2-digit',
		timeZone: 'Europe/Amsterdam',
	})
	const list = new Intl.ListFormat(locale, { type: 'conjunction' })
	const decimals = new Map<number, Intl.NumberFormat>()
	const decimal = (value: number, digits: number) => {
		let format = decimals.get(digits)
		if (!format) {
			// 'negative': what rounds to zero reads 0,0 and never -0,0.
			format = new Intl.NumberFormat(locale, {
				minimumFractionDigits: digits,
				maximumFractionDigits: digits,
				signDisplay: 'negative',
			})
			decimals.set(digits, format)
		}
		return format.format(value)
	}
	const bare = (metric: Pick<Metric, 'currency' | 'decimals'>, v: number) =>
		metric.currency ? euro.format(v) : decimal(v, metric.decimals)
	// In a publication the highest percentages are told together: the value then stands for itself and all above it.
	const orMore = ({ cap }: Partial<Pick<Metric, 'cap'>>, v: number) =>
		cap == null || v < cap ? '' : language === 'nl' ? ' of meer' : ' or more'
	return {
		integer: (v: number) => integer.format(v),
		decimal,
		/** Whole euros, `€ 1.250.000`. */
		euro: (v: number) => euro.format(v),
		/** Short euros for labels, `€ 1,3 mln.`; in Dutch, which has no short word for a thousand, `€ 12.300`. */
		compactEuro: (v: number) =>
			language === 'nl' && Math.abs(v) < 999_950
				? euro.format(Math.abs(v) < 1000 ? v : Math.round(v / 100) * 100)
				: compactEuro.format(v),
		/** A number on the scale of a metric that is nobody's value: an edge of a class, a tick, a difference. */
		edge: bare,
		/** A value of a metric without its unit; at the cap of a publication `90 of meer`. */
		value: (metric: Pick<Metric, 'currency' | 'decimals'> & Partial<Pick<Metric, 'cap'>>, v: number) =>
			bare(metric, v) + orMore(metric, v),
		/** A value of a metric with its unit behind it, in the current language; at the cap `90% of meer`. */
		valueWithUnit: (metric: Pick<Metric, 'currency' | 'decimals' | 'unit'> & Partial<Pick<Metric, 'cap'>>, v: number) =>
			`${bare(metric, v)}${beforeUnit(metric.unit[language])}${metric.unit[language]}${orMore(metric, v)}`,
		/** What is behind a capped value and its unit where these stand apart: ` of meer`. */
		orMore,
		/** `2025 en 2026` · `2025 and 2026`. */
		list: (words: readonly string[]) => list.format(words),
		/** `3e` · `3rd`. */
		ordinal: (n: number) =>
			language === 'nl'
				? `${integer.format(n)}e`
				: `${integer.format(n)}${{ one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' }[plural.select(n)]}`,
		/** `2024-05-31` → `31 mei 2024`. */
		day: (iso: string) => dayFormat.format(new Date(`${iso}T00:00:00Z`)),
		/** A moment in UTC, as the clock here says it: `31 mei 2024 om 09:30`. */
		moment: (iso: string) => momentFormat.format(new Date(iso)),
		/** Milliseconds since 1970, as the clock here says it: `09:30`. */
		clock: (moment: number) => clockFormat.format(moment),
		/** `2024-05` → `mei 2024`. */
		month: (iso: string) => monthFormat.format(new Date(`${iso.slice(0, 7)}-01T00:00:00Z`)),
	}
}
