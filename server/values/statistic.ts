import type { Level, Source } from '../contract/common.ts'
import type { ValueStatus, ValuesAnswer } from '../contract/values.ts'
import { sourceOf } from '../metrics/metrics.ts'
import type { Served } from '../served.ts'
import { aggregate, type Column, unknownColumn } from './column.ts'

const reasons = new Set<unknown>(['missing', 'suppressed', 'notApplicable'])

export interface StatisticColumn extends Column {
	aggregation: ValuesAnswer['aggregation']
	source: Source
}

/**
 * One statistic of one period, read once; the result lays it out at any level: as the source gives it where it has
 * values at that level, else made of buurten as the catalogue says.
 */
export async function readStatistic(
	served: Served,
	statistic: string,
	period: string,
): Promise<(level: Level) => Promise<StatisticColumn>> {
	const [division, { divisionYear }, { availability, definitions, runs }] = await Promise.all([
		served.division(),
		served.dataset(),
		served.metrics(),
	])
	const rows = await served.database.columns(new URL('./statistic.sql', import.meta.url), {
		metric: statistic,
		period,
		year: divisionYear,
	})
	const { area = [], value = [], reason = [] } = rows
	const given = availability.get(statistic)?.get(period)

	function measured(level: Level): Column {
		const { index, codes } = division.levels[level]
		const column = unknownColumn(codes.length)
		area.forEach((code, row) => {
			const i = index.get(String(code))
			if (i === undefined) return
			const number = value[row]
			column.values[i] = typeof number === 'number' ? number : null
			column.status[i] =
				typeof number === 'number' ? 'ok' : reasons.has(reason[row]) ? (reason[row] as ValueStatus) : 'missing'
		})
		return column
	}

	return async (level) => {
		const definition = definitions.get(statistic)
		const from = given?.has(level) ? level : 'buurt'
		const ids = given?.get(from) ?? []
		const fallback = definition?.source ?? { name: statistic, licence: null, url: null }
		const source = sourceOf(
			ids.map((id) => runs.get(id)),
			fallback,
		)
		const how = definition?.evaluation.kind === 'statistic' ? definition.evaluation.aggregation : 'none'
		if (from === level || how === 'none') return { ...measured(level), aggregation: 'measured', source }
		const weights =
			how === 'sum'
				? division.levels.buurt.rows.map((row) => row.inhabitants)
				: (await served.population(how, period, 'buurt')).values
		const size = division.levels[level].codes.length
		const column = aggregate(measured('buurt'), division.parts[level], size, how === 'sum' ? 'sum' : 'mean', weights)
		return { ...column, aggregation: how, source }
	}
}
