import type { z } from 'zod'
import type { Level } from '../contract/common.ts'
import type { RobustnessAnswer, robustnessQuery } from '../contract/hotspot.ts'
import type { Metric } from '../contract/metric.ts'
import { statisticOf, yearsAt } from '../metrics/metrics.ts'
import type { Served } from '../served.ts'
import { monthsBefore } from '../signals/filter.ts'
import type { When } from '../values/evaluate.ts'
import { findMetric, resolveWhen } from '../values/question.ts'
import { compareFound, type Found, type Parent } from './compare-found.ts'
import { type Method, type MetricTest, readMetricInput, testMetric } from './test-metric.ts'

type Check = RobustnessAnswer['checks'][number]

function foundBy({ input, set, outcome }: MetricTest): Found {
	const ofSign = (sign: number) =>
		outcome === null
			? []
			: set.members.flatMap((i, member) => {
					const code = input.areas[i]?.code
					return code !== undefined && Math.sign(outcome.bin[member] as number) === sign ? [code] : []
				})
	return { hot: ofSign(1), cold: ofSign(-1) }
}

/** A range of days as many whole years before as it takes to have none in common: data that overlap would hold by themselves. */
function shiftedBack({ from, to }: { from: string; to: string }): { from: string; to: string } {
	let months = 12
	while (monthsBefore(to, months) > from) months += 12
	return { from: monthsBefore(from, months), to: monthsBefore(to, months) }
}

/** The same question a year before (of longer periods: as long before), or null where the Dataset does not reach; of years the newest earlier one. */
async function yearBefore(served: Served, metric: Metric, level: Level, when: When): Promise<When | null> {
	if (when.filter) {
		const { signals } = await served.dataset()
		const before = shiftedBack(when.filter)
		return signals && before.from >= signals.from ? { period: null, filter: { ...when.filter, ...before } } : null
	}
	const statistic = statisticOf(metric)
	const table = await served.metrics()
	const years =
		statistic !== null ? yearsAt(table, statistic, level) : metric.period.kind === 'days' ? [] : metric.period.years
	const before = years.findLast((year) => year < when.period)
	return before === undefined || when.period === 'all' ? null : { period: before, filter: null }
}

const periodOf = (when: When): string => when.period ?? `${when.filter?.from}/${when.filter?.to}`

const impossible = (kind: Check['kind'], reason: string, period: string | null = null): Check => ({
	kind,
	possible: false,
	reason,
	period,
	tested: 0,
	untested: [],
	hot: [],
	cold: [],
	kept: [],
	lost: [],
	gained: [],
})

/** The main test of /hotspots (Gi*) done in four other ways: what stands and what changes. */
export async function readRobustness(
	served: Served,
	query: z.output<typeof robustnessQuery>,
): Promise<RobustnessAnswer> {
	const { level, universe } = query
	const metric = await findMetric(served, query.metric)
	const when = await resolveWhen(served, metric, level, query)
	const division = await served.division()
	const read = (on: When, per: Level) => readMetricInput(served, metric, on, per, universe)
	const asked = await read(when, level)
	const main = foundBy(await testMetric(asked, 'gistar'))

	async function check(
		kind: Check['kind'],
		method: Method,
		on: typeof asked | Promise<typeof asked>,
		period: string | null = null,
		parent?: Parent,
	): Promise<Check> {
		const test = await testMetric(await on, method)
		const { inference, members, status } = test.set
		if (inference !== 'ok') return impossible(kind, inference, period)
		const found = foundBy(test)
		// A scan looks for high rates only: what is low is neither kept nor lost by it.
		const held = kind === 'scan' ? { hot: main.hot, cold: [] } : main
		const untested = test.input.areas.filter((_, i) => status[i] !== 'tested').map(({ code }) => code)
		const counts = { tested: members.length, untested }
		return { kind, possible: true, reason: null, period, ...counts, ...found, ...compareFound(held, found, parent) }
	}
	const wijkOf: Parent = (code) => division.byCode.get(code)?.parent ?? null
	const inside = universe === undefined ? null : division.byCode.get(universe)
	const hasWijken =
		level === 'buurt' &&
		metric.levels.includes('wijk') &&
		inside?.level !== 'wijk' &&
		division.levels.wijk.rows.length > 0
	const before = await yearBefore(served, metric, level, when)
	return {
		query: { metric: metric.id, level, ...when },
		...main,
		checks: await Promise.all([
			check('permutation', 'gistarPermuted', asked),
			hasWijken ? check('wijk', 'gistar', read(when, 'wijk'), null, wijkOf) : impossible('wijk', 'noWijken'),
			before
				? check('yearBefore', 'gistar', read(before, level), periodOf(before))
				: impossible('yearBefore', 'noYearBefore'),
			metric.events ? check('scan', 'scan', asked) : impossible('scan', 'needsRate'),
		]),
	}
}
