/** The calendar day in Amsterdam, `2026-11-21`: for what is printed, copied or kept. */
export const today = (now = new Date()): string =>
	new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(now)
