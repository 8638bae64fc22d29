import type { SignalFilter } from '../contract/signal.ts'
import type { Parameters } from '../db.ts'
import { badParameter } from '../http/problem.ts'
import { suggest } from '../http/suggest.ts'
import type { Served } from '../served.ts'
import { categoryKeys } from './categories.ts'

const EARLIEST = '1900-01-01'
const LATEST = '2999-12-31'

/** The signal filter as a query gives it: everything may be left out. */
export type AskedFilter = { [K in keyof SignalFilter]?: SignalFilter[K] | undefined }

/** A calendar day `months` earlier; the 31st becomes the last day of a shorter month. */
export function monthsBefore(date: string, months: number): string {
	const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number)
	const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate()
	return new Date(Date.UTC(year, month - 1 - months, Math.min(dayOfMonth, last))).toISOString().slice(0, 10)
}

/**
 * The filter with its defaults: `to` the day after the Dataset's last signal, `from` twelve months before `to` but not
 * before the first signal. Refuses a range without data and categories that do not exist.
 */
export async function resolveFilter(
	served: Served,
	asked: AskedFilter,
	defaults: 'lastYear' | 'everything' = 'lastYear',
): Promise<SignalFilter> {
	const { signals } = await served.dataset()
	if (!signals) throw badParameter('metric', undefined, 'this Dataset has no signals')
	for (const parameter of ['from', 'to'] as const) {
		const value = asked[parameter]
		if (value !== undefined && (value < EARLIEST || value > LATEST)) {
			throw badParameter(parameter, value, `must lie between ${EARLIEST} and ${LATEST}`, [signals[parameter]])
		}
	}
	const to = asked.to ?? signals.to
	const yearBefore = monthsBefore(to, 12)
	const from = asked.from ?? (defaults === 'lastYear' && yearBefore > signals.from ? yearBefore : signals.from)
	const range = `signals run from ${signals.from} up to but not including ${signals.to}`
	if (from >= to) {
		const parameter = asked.from === undefined ? 'to' : 'from'
		const detail =
			asked.from !== undefined && asked.to !== undefined ? `must be before to (${to}), which is not included` : range
		throw badParameter(parameter, asked[parameter], detail)
	}
	if (from >= signals.to) throw badParameter('from', asked.from, range, [monthsBefore(signals.to, 12)])
	if (to <= signals.from) throw badParameter('to', asked.to, range, [signals.to])
	const category = asked.category ?? []
	if (category.length > 0) {
		const known = await categoryKeys(served)
		const unknown = category.find((key) => !known.has(key))
		if (unknown !== undefined) {
			throw badParameter('category', unknown, `there is no category ${unknown.slice(0, 100)}`, suggest(unknown, known))
		}
	}
	return { from, to, category, status: asked.status ?? [], channel: asked.channel ?? [] }
}

/**
 * The filter as parameters of a query over `signal`; every such .sql has the same WHERE:
 * main categories and main/sub pairs apart, because joining main and sub for 10 M rows doubles the time.
 */
export function filterParameters(filter: SignalFilter): Parameters {
	return {
		from: filter.from,
		to: filter.to,
		mains: filter.category.filter((key) => !key.includes('/')),
		subs: filter.category.filter((key) => key.includes('/')),
		statuses: filter.status,
		channels: filter.channel,
	}
}
