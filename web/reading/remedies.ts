import { changeLevel } from '../view/resolve.ts'
import type { Remedy } from './area-reading.ts'
import { longerRange, type Range } from './longer-range.ts'

/** A period `factor` times as long, where the Dataset has one. */
export function longerPeriod(now: Range | null, days: Range | null, factor: number): Remedy[] {
	const range = longerRange(now, days, factor)
	return range ? [{ key: 'longerPeriod', change: () => range }] : []
}

/** All days of the Dataset, where those are more. */
export const wholePeriod = (now: Range | null, days: Range | null): Remedy[] =>
	now && days && (days.from < now.from || days.to > now.to)
		? [{ key: 'longerPeriod', change: () => ({ from: days.from, to: days.to }) }]
		: []

/** The same question per wijk. */
export const perWijk: Remedy = { key: 'perWijk', change: (view) => changeLevel(view, 'wijk') }
