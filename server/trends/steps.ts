import type { trendIntervals } from '../contract/trend.ts'

export type TrendInterval = (typeof trendIntervals)[number]

/** A whole calendar month, quarter or year. */
export interface Step {
	/** `2024`, `2024-Q3` or `2024-05`. */
	name: string
	/** First month, counted from year 0: 12 × year + month − 1. */
	month: number
	/** How many months it lasts. */
	months: number
	/** In years, for slopes. */
	at: number
}

export const monthsOf: Record<TrendInterval, number> = { month: 1, quarter: 3, year: 12 }

/**
 * How many steps are looked at, the newest: three years of months and five of quarters, so that every season comes back
 * often enough for a seasonal test; twelve years.
 */
export const WINDOW: Record<TrendInterval, number> = { month: 36, quarter: 20, year: 12 }

const nameOf = (month: number, months: number) => {
	const year = Math.floor(month / 12)
	if (months === 12) return String(year)
	if (months === 3) return `${year}-Q${Math.floor((month % 12) / 3) + 1}`
	return `${year}-${String((month % 12) + 1).padStart(2, '0')}`
}

/** The step that begins in `month`. */
export const stepFrom = (month: number, months: number): Step => ({
	name: nameOf(month, months),
	month,
	months,
	at: month / 12,
})

/** A calendar year as a step. */
export const yearStep = (year: string): Step => stepFrom(12 * Number(year), 12)

/** Steps that lie wholly in the half-open range of days, ascending. */
export function wholeSteps(from: string, to: string, interval: TrendInterval): Step[] {
	const months = monthsOf[interval]
	const monthOf = (day: string) => 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7)) - 1
	const first = Math.ceil((monthOf(from) + (from.endsWith('-01') ? 0 : 1)) / months)
	const end = Math.floor(monthOf(to) / months)
	return Array.from({ length: Math.max(0, end - first) }, (_, i) => stepFrom((first + i) * months, months))
}
