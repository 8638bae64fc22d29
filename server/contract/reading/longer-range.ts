import type { Range } from '../signal-range.ts'

const DAY = 86_400_000
const time = (day: string) => Date.parse(`${day}T00:00:00Z`)
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10)
/** The first of a month, some months from the one that a day lies in. */
const monthStart = (day: string, months: number) =>
	dayOf(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + months, 1))

/** Signals per month, `2024-05`. */
export type MonthCounts = ReadonlyMap<string, number>

/**
 * The shortest longer range of days with at least `factor` times as many signals: it begins earlier, on the first of a month,
 * and goes on after the end only where there is nothing before. Null where all days together have too few: a range that is
 * too short again is no remedy. Without counts per month signals are taken to come evenly. Pure.
 */
export function longerRange(
	now: Range | null,
	days: Range | null,
	factor: number,
	months: MonthCounts | null,
): Range | null {
	if (!now || !days || !(factor > 1) || !Number.isFinite(factor)) return null
	const amount = ({ from, to }: Range): number => {
		if (!months) return (time(to) - time(from)) / DAY
		let sum = 0
		for (const [month, count] of months) if (`${month}-01` < to && monthStart(`${month}-01`, 1) > from) sum += count
		return sum
	}
	const wanted = amount(now) * factor
	let range: Range = { from: now.from, to: now.to }
	while (amount(range) < wanted) {
		if (range.from > days.from) {
			const start = monthStart(range.from, range.from.endsWith('-01') ? -1 : 0)
			range = { ...range, from: start > days.from ? start : days.from }
		} else if (range.to < days.to) {
			const end = monthStart(range.to, 1)
			range = { ...range, to: end < days.to ? end : days.to }
		} else return null
	}
	return range
}
