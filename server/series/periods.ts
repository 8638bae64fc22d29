export type Interval = 'year' | 'month'

/** The first day of the period after `period` (`2024` or `2024-05`). */
function after(period: string): string {
	const [year = 0, month] = period.split('-').map(Number)
	if (month === undefined) return `${year + 1}-01-01`
	return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
}

const nameOf = (day: string, interval: Interval) => day.slice(0, interval === 'year' ? 4 : 7)
const firstDay = (period: string) => (period.length === 4 ? `${period}-01-01` : `${period}-01`)

/** Calendar years or months that touch the half-open range of days, without gaps; `partial` where the range cuts one. */
export function periodsBetween(
	from: string,
	to: string,
	interval: Interval,
): { periods: string[]; partial: boolean[] } {
	const periods: string[] = []
	for (let period = nameOf(from, interval); firstDay(period) < to; period = nameOf(after(period), interval)) {
		periods.push(period)
	}
	return { periods, partial: periods.map((period) => firstDay(period) < from || after(period) > to) }
}

/** Years from the first to the last, without gaps. */
export function yearsBetween(years: readonly string[]): string[] {
	const first = Number(years[0])
	const last = Number(years.at(-1))
	return Array.from({ length: last - first + 1 }, (_, i) => String(first + i))
}
