import type { Level, Source } from '../contract/common.ts'
import type { Metric } from '../contract/metric.ts'
import type { SignalFilter } from '../contract/signal.ts'
import type { ValuesAnswer } from '../contract/values.ts'
import type { Served } from '../served.ts'
import { monthsBefore } from '../signals/filter.ts'
import { type Column, judge, rate, rollUp } from './column.ts'
import { countSignals, sumInvestments } from './counts.ts'
import type { Population } from './population.ts'
import { readStatistic } from './statistic.ts'

/** When: a year (or `all`) for statistics and investments, a filter with days for signals. */
export type When = { period: string; filter: null } | { period: null; filter: SignalFilter }

/** A metric at one level, before classes are made. */
export interface Evaluated extends Column {
	numerator: (number | null)[] | null
	denominator: ValuesAnswer['denominator']
	aggregation: ValuesAnswer['aggregation']
	unplaced: number | null
	source: Source
}

/** The year that a half-open range ends in: of its last day. */
export function lastYearOf(to: string): string {
	return to.endsWith('-01-01') ? monthsBefore(to, 12).slice(0, 4) : to.slice(0, 4)
}

/** The last year of a period: the population that it is divided by is not newer. Null: the newest of all. */
export const lastYearOfWhen = (when: When): string | null =>
	when.filter ? lastYearOf(when.filter.to) : when.period === 'all' ? null : when.period

const denominatorOf = ({ label, period, source }: Population) => ({ label, period, source })
const counted = (values: number[]): Column => ({ values, status: values.map(() => 'ok' as const) })

/**
 * Divides a column (when `factor` is given) and judges its reliability, both by the same inhabitants.
 * `places` tells of which areas of the level the column's values are; left out: of all, in order.
 */
export async function complete(
	served: Served,
	{ minimumInhabitants }: Metric,
	level: Level,
	lastYear: string | null,
	column: Column,
	factor: number | null,
	places?: readonly number[],
): Promise<Column & Pick<Evaluated, 'numerator' | 'denominator'>> {
	if (factor === null && minimumInhabitants === null) return { ...column, numerator: null, denominator: null }
	const population = await served.population('inhabitants', lastYear, level)
	const people: Column = places
		? {
				values: places.map((place) => population.values[place] ?? null),
				status: places.map((place) => population.status[place] ?? 'missing'),
			}
		: population
	const value = factor === null ? column : rate(column, people, factor)
	return {
		...(minimumInhabitants === null ? value : judge(value, people, minimumInhabitants)),
		numerator: factor === null ? null : column.values,
		denominator: factor === null ? null : denominatorOf(population),
	}
}

/** Asks the Dataset once; the result gives the metric at any level, from the same rows. */
export async function evaluate(
	served: Served,
	metric: Metric,
	when: When,
): Promise<(level: Level) => Promise<Evaluated>> {
	const { evaluation } = metric
	const lastYear = lastYearOfWhen(when)
	const finish = async (
		level: Level,
		column: Column,
		factor: number | null,
		rest: Pick<Evaluated, 'aggregation' | 'unplaced' | 'source'>,
	): Promise<Evaluated> => ({ ...(await complete(served, metric, level, lastYear, column, factor)), ...rest })

	switch (evaluation.kind) {
		case 'statistic':
		case 'ratio': {
			const id = evaluation.kind === 'ratio' ? evaluation.numerator : metric.id
			const at = await readStatistic(served, id, when.period ?? '')
			const factor = evaluation.kind === 'ratio' ? evaluation.factor : null
			return async (level) => {
				const { values, status, aggregation, source } = await at(level)
				return finish(level, { values, status }, factor, { aggregation, source, unplaced: null })
			}
		}
		case 'signals': {
			if (!when.filter) throw new Error(`${metric.id} is evaluated without a filter`)
			const { perBuurt, unplaced } = await countSignals(served, when.filter)
			const division = await served.division()
			return (level) => {
				const counts = rollUp(perBuurt, division.parts[level], division.levels[level].codes.length)
				const factor = evaluation.per === 'inhabitants' ? 1000 : null
				return finish(level, counted(counts), factor, { aggregation: 'sum', unplaced, source: metric.source })
			}
		}
		case 'investments': {
			const amounts = await sumInvestments(served, evaluation.amount, when.period ?? 'all')
			const division = await served.division()
			return (level) => {
				const up = (perBuurt: number[]) => rollUp(perBuurt, division.parts[level], division.levels[level].codes.length)
				const [known, unknown, count] = [up(amounts.known), up(amounts.unknown), up(amounts.count)]
				// No investment is a true 0; only investments of which no amount is known make it unknown.
				const nothingKnown = known.map((_, i) => (count[i] ?? 0) > 0 && unknown[i] === count[i])
				const column: Column = {
					values: known.map((value, i) => (nothingKnown[i] ? null : value)),
					status: nothingKnown.map((is) => (is ? 'missing' : 'ok')),
				}
				const factor = evaluation.per === 'inhabitants' ? 1 : null
				return finish(level, column, factor, {
					aggregation: 'sum',
					unplaced: amounts.unplaced,
					source: metric.source,
				})
			}
		}
		default:
			return evaluation satisfies never
	}
}
