export interface Range {
	from: string
	to: string
}

const DAY = 86_400_000
const time = (day: string) => Date.parse(`${day}T00:00:00Z`)

/**
 * A range of days with the same end, at least `factor` times as long, begun on the first of a month; null where the Dataset
 * does not go back so far: a range that is too short again is no remedy. With room after the end it goes on into that. Pure.
 */
export function longerRange(now: Range | null, days: Range | null, factor: number): Range | null {
	if (!now || !days || !(factor > 1) || !Number.isFinite(factor)) return null
	const length = (time(now.to) - time(now.from)) * factor
	if (time(days.to) - time(days.from) < length) return null
	const to = Math.max(time(now.to), Math.min(time(days.to), time(days.from) + length))
	const first = new Date(to - length)
	const from = Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), 1)
	const day = (at: number) => new Date(at).toISOString().slice(0, 10)
	return { from: day(Math.max(time(days.from), from)), to: day(Math.ceil(to / DAY) * DAY) }
}
