import { changeLevel } from '../resolve-view.ts'
import type { Range } from '../signal-range.ts'
import type { ReadingContext, Remedy } from './area-reading.ts'
import { longerRange } from './longer-range.ts'

/** A period with `factor` times as many signals, where the Dataset has one. */
export function longerPeriod(
	now: Range | null,
	{ days, months }: Pick<ReadingContext, 'days' | 'months'>,
	factor: number,
): Remedy[] {
	const range = longerRange(now, days, factor, months)
	return range ? [{ key: 'longerPeriod', change: () => range }] : []
}

/** All days of the Dataset, where those are more. */
export const wholePeriod = (now: Range | null, days: Range | null): Remedy[] =>
	now && days && (days.from < now.from || days.to > now.to)
		? [{ key: 'longerPeriod', change: () => ({ from: days.from, to: days.to }) }]
		: []

/** The same question per wijk. */
export const perWijk: Remedy = { key: 'perWijk', change: (view) => changeLevel(view, 'wijk') }
