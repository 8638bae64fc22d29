const DAY = 86_400_000

/** The calendar day so many days later. */
export const daysAfter = (day: string, days: number): string =>
	new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)

/** The last year that is over on a day: its figures may be used, those of the year itself not yet. */
export const lastWholeYear = (on: string): string => String(Number(on.slice(0, 4)) - 1)
