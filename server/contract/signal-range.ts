import type { Dataset } from './dataset.ts'
import type { View } from './view.ts'

/** Days as `2024-05-31`; ranges half-open: `from` is in, `to` is not. */
export interface Range {
	from: string
	to: string
}
type Signals = NonNullable<Dataset['signals']>
type Days = Pick<Signals, 'from' | 'to'>

/** A calendar day some days later (or earlier, when negative). */
export function addDays(day: string, days: number): string {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
	return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10)
}

/** A calendar day twelve months earlier; 29 February becomes the 28th. As the server does for a View without days. */
export function yearBefore(day: string): string {
	const year = Number(day.slice(0, 4)) - 1
	const leap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1
	return `${year}${day.slice(4) === '-02-29' && !leap ? '-02-28' : day.slice(4)}`
}

const later = (a: string, b: string) => (a > b ? a : b)
const earlier = (a: string, b: string) => (a < b ? a : b)

/** The days that a View shows: what it leaves out is filled in as the server fills it in. */
export function shownRange(view: Pick<View, 'from' | 'to'>, signals: Days): Range {
	const to = view.to ?? signals.to
	return { from: view.from ?? later(signals.from, yearBefore(to)), to }
}

export const presetKeys = ['lastYear', 'thisYear', 'previousYear', 'all'] as const
export type PresetKey = (typeof presetKeys)[number]

/**
 * Ready choices of days. "This year" is the year of the Dataset's last day, not of the clock: a Dataset of 2024 has its
 * own this year. The last twelve months are what a View without days means, hence null; a choice without data is left out.
 */
export function presets(signals: Days): { key: PresetKey; range: Pick<View, 'from' | 'to'> }[] {
	const year = Number(addDays(signals.to, -1).slice(0, 4))
	const calendarYear = (y: number): Range => ({
		from: later(signals.from, `${y}-01-01`),
		to: earlier(signals.to, `${y + 1}-01-01`),
	})
	const previous = calendarYear(year - 1)
	return [
		{ key: 'lastYear', range: { from: null, to: null } },
		{ key: 'thisYear', range: calendarYear(year) },
		...(previous.from < previous.to ? [{ key: 'previousYear' as const, range: previous }] : []),
		{ key: 'all', range: { from: signals.from, to: signals.to } },
	]
}

/** The preset that a View's days are, if any; when two are the same days, the first. */
export function presetOf(view: Pick<View, 'from' | 'to'>, signals: Days): PresetKey | null {
	const shown = shownRange(view, signals)
	const same = presets(signals).find(({ range }) => {
		const other = shownRange(range, signals)
		return other.from === shown.from && other.to === shown.to
	})
	return same?.key ?? null
}

/** The months that signals cover, `2024-05`, ascending. */
export function monthsOf(signals: Days): string[] {
	const months: string[] = []
	for (let day = `${signals.from.slice(0, 7)}-01`; day < signals.to; day = nextMonth(day)) months.push(day.slice(0, 7))
	return months
}

/** First day of the next month. */
function nextMonth(day: string): string {
	const [year = 0, month = 1] = day.split('-').map(Number)
	return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10)
}

/** Days from the first of month `first` to the end of month `last` (indices, in any order), cut to what the signals cover. */
export function rangeOfMonths(months: readonly string[], first: number, last: number, signals: Days): Range {
	const [a, b] = first <= last ? [first, last] : [last, first]
	const at = (i: number) => months[Math.max(0, Math.min(months.length - 1, i))] ?? signals.from.slice(0, 7)
	return {
		from: later(signals.from, `${at(a)}-01`),
		to: earlier(signals.to, nextMonth(`${at(b)}-01`)),
	}
}

/** Indices of the first and last month that a range touches. */
export function monthsOfRange(months: readonly string[], range: Range): [number, number] {
	const first = months.findIndex((month) => nextMonth(`${month}-01`) > range.from)
	const last = months.findLastIndex((month) => `${month}-01` < range.to)
	return [Math.max(0, first), last < 0 ? months.length - 1 : last]
}
