const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const time = String.raw`(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?`
const isoForm = new RegExp(String.raw`^(\d{4})-(\d{1,2})-(\d{1,2})${time}$`)
const dutchForm = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})${time}$`)
const compactForm = new RegExp(String.raw`^(\d{4})(\d{2})(\d{2})${time}$`)

const format = new Intl.DateTimeFormat('en-US', { timeZone: 'Europe/Amsterdam', timeZoneName: 'longOffset' })
const offsets = new Map<number, number>()

/** Minutes that Europe/Amsterdam is ahead of UTC. Clocks change on whole UTC hours, so one look-up per hour is exact. */
function offsetOfAmsterdam(instant: number): number {
	const hour = Math.floor(instant / HOUR)
	let offset = offsets.get(hour)
	if (offset === undefined) {
		const [, sign, hours, minutes] = /GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(format.format(hour * HOUR)) ?? []
		offset = (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0))
		offsets.set(hour, offset)
	}
	return offset
}

/**
 * The calendar day in Europe/Amsterdam of a date or a moment as text, in days since 1970-01-01.
 * - With an offset (`Z`, `+00:00`, `+02`): the moment is taken to Amsterdam first.
 * - Without: the text is local time there, or UTC when `zone` says so. Hours that the change of clocks skips or repeats
 *   need no choice, because their day is the same either way.
 * - `2025-06-26`, `26-06-2025`, `26/6/2025`, `20250626`; any fraction of a second; second 60 and hour 24 roll over, as
 *   real registers write them.
 * Throws RangeError with the reason; the value itself is for the caller to show.
 */
export function localDay(text: string, zone: 'Europe/Amsterdam' | 'UTC' = 'Europe/Amsterdam'): number {
	const trimmed = text.trim()
	const dutch = dutchForm.exec(trimmed)
	const parts = dutch ?? isoForm.exec(trimmed) ?? compactForm.exec(trimmed)
	if (!parts) throw new RangeError('is not a date such as 2025-06-26, 26-06-2025 or 2025-06-26T11:25:42+02:00')
	const year = Number(dutch ? parts[3] : parts[1])
	const month = Number(parts[2])
	const day = Number(dutch ? parts[1] : parts[3])
	const hour = Number(parts[4] ?? 0)
	const minute = Number(parts[5] ?? 0)
	const second = Number(parts[6] ?? 0)
	const offset = parts[7]
	if (year < 1950 || year > 2100) throw new RangeError(`has the year ${year}`)
	if (month < 1 || month > 12) throw new RangeError(`has the month ${month}${dutch ? ': the day comes first' : ''}`)
	const midnight = Date.UTC(year, month - 1, day)
	if (day < 1 || new Date(midnight).getUTCMonth() !== month - 1) {
		throw new RangeError(`names day ${day} of month ${month}, which does not exist in ${year}`)
	}
	if (hour > 24 || minute > 59 || second > 60 || (hour === 24 && minute + second > 0)) {
		throw new RangeError('has a time of day that does not exist')
	}
	let moment = midnight + hour * HOUR + minute * MINUTE + second * 1000
	// A date alone is that day, whatever the zone.
	if (parts[4] !== undefined && (offset !== undefined || zone === 'UTC')) {
		if (offset !== undefined && offset !== 'Z') {
			const digits = offset.slice(1).replace(':', '').padEnd(4, '0')
			const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))
			if (minutes > 14 * 60) throw new RangeError(`has the offset ${offset}`)
			moment -= (offset[0] === '-' ? -1 : 1) * minutes * MINUTE
		}
		moment += offsetOfAmsterdam(moment) * MINUTE
	}
	return Math.floor(moment / DAY)
}

/** Days since 1970-01-01 → `2025-06-26`. */
export function isoDay(day: number): string {
	return new Date(day * DAY).toISOString().slice(0, 10)
}
