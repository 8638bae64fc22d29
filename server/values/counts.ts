import type { SignalFilter } from '../contract/signal.ts'
import type { Served } from '../served.ts'
import { filterParameters } from '../signals/filter.ts'

/** A number per buurt of the division, and what lies in none. */
export interface BuurtCounts {
	perBuurt: number[]
	unplaced: number
}

/** Signals under the filter, per buurt. */
export async function countSignals(served: Served, filter: SignalFilter): Promise<BuurtCounts> {
	const [division, { divisionYear }] = await Promise.all([served.division(), served.dataset()])
	const { area = [], count = [] } = await served.database.columns(new URL('./signals.sql', import.meta.url), {
		...filterParameters(filter),
		year: divisionYear,
	})
	const { index, codes } = division.levels.buurt
	const perBuurt = new Array<number>(codes.length).fill(0)
	let unplaced = 0
	area.forEach((code, row) => {
		const i = typeof code === 'string' ? index.get(code) : undefined
		if (i === undefined) unplaced += Number(count[row])
		else perBuurt[i] = Number(count[row])
	})
	return { perBuurt, unplaced }
}
/** Euros per buurt: what is known, and how many investments there are with a known and an unknown amount. */
export interface BuurtAmounts {
	known: number[]
	unknown: number[]
	count: number[]
	unplaced: number
}

/** Euros of one step of the money ladder per buurt, for a year of start or `all`. */
export async function sumInvestments(
	served: Served,
	amount: 'budgeted' | 'committed' | 'spent',
	period: string,
): Promise<BuurtAmounts> {
	const [division, { divisionYear }] = await Promise.all([served.division(), served.dataset()])
	const rows = await served.database.columns(new URL('./investments.sql', import.meta.url), {
		amount,
		period,
		year: divisionYear,
	})
	const { area = [], value = [], unknown = [], count = [] } = rows
	const { index, codes } = division.levels.buurt
	const zeros = () => new Array<number>(codes.length).fill(0)
	const amounts: BuurtAmounts = { known: zeros(), unknown: zeros(), count: zeros(), unplaced: 0 }
	area.forEach((code, row) => {
		const i = typeof code === 'string' ? index.get(code) : undefined
		if (i === undefined) {
			amounts.unplaced += Number(value[row] ?? 0)
			return
		}
		amounts.known[i] = Number(value[row] ?? 0)
		amounts.unknown[i] = Number(unknown[row])
		amounts.count[i] = Number(count[row])
	})
	return amounts
}
