/**
 * The calendar years of which all reports are there, and those begun or broken off, out of the days of the first and last
 * report and the peildatum. Around the turn of a year there may be days without reports: a year is whole when they begin in
 * January and reach December, and the peildatum is not before its end.
 */
export function completeYears(
	first: string,
	last: string,
	asOf: string | null,
): { complete: string[]; incomplete: string[] } {
	const known = asOf ?? last
	const years: Record<'complete' | 'incomplete', string[]> = { complete: [], incomplete: [] }
	for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year++) {
		const whole = first <= `${year}-01-31` && last >= `${year}-12-01` && known >= `${year}-12-31`
		years[whole ? 'complete' : 'incomplete'].push(String(year))
	}
	return years
}
