const amsterdam = new Intl.DateTimeFormat('en-CA', {
	timeZone: 'Europe/Amsterdam',
	year: 'numeric',
	month: '2-digit',
	day: '2-digit',
})

/** The calendar day in Europe/Amsterdam, `2026-01-12`. */
export const todayHere = (now: Date): string => amsterdam.format(now)
