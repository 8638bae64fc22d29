import type { SignalFilter } from '../contract/signal.ts'
import type { Served } from '../served.ts'
import { filterParameters } from '../signals/filter.ts'
import type { Step } from './steps.ts'

/** Events per month (counted from year 0), each a list per buurt of the division; a month without events is not there. */
export type MonthCounts = Map<number, Float64Array>

/** Adds a count to a month; `size` is the number of buurten. */
export function addCount(counts: MonthCounts, month: number, place: number, count: number, size: number): void {
	let list = counts.get(month)
	if (!list) {
		list = new Float64Array(size)
		counts.set(month, list)
	}
	list[place] = (list[place] as number) + count
}

/** Signals under a filter per buurt and month, in one query. */
export async function readMonthCounts(served: Served, filter: SignalFilter): Promise<MonthCounts> {
	const [division, { divisionYear }] = await Promise.all([served.division(), served.dataset()])
	const { codes } = division.levels.buurt
	const none = new Int32Array()
	const {
		place = none,
		month = none,
		count = none,
	} = await served.database.integers(new URL('./month-counts.sql', import.meta.url), {
		...filterParameters(filter),
		year: divisionYear,
		buurten: codes,
	})
	const counts: MonthCounts = new Map()
	place.forEach((at, row) => {
		addCount(counts, month[row] as number, at, count[row] as number, codes.length)
	})
	return counts
}

/** Events of one step per buurt. */
export function countsOfStep(counts: MonthCounts, { month, months }: Step, size: number): number[] {
	const sums = new Array<number>(size).fill(0)
	for (let m = month; m < month + months; m++) {
		counts.get(m)?.forEach((count, i) => {
			sums[i] = (sums[i] as number) + count
		})
	}
	return sums
}
