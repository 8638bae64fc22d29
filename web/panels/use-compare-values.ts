import { useQueries } from '@tanstack/react-query'
import type { Level } from '../../server/contract/common.ts'
import type { Metric } from '../../server/contract/metric.ts'
import type { ValueStatus, ValuesAnswer } from '../../server/contract/values.ts'
import type { View } from '../../server/contract/view.ts'
import { valuesQuery } from '../queries.ts'
import { levelOfCode } from '../view/resolve.ts'

export interface CompareCell {
	value: number | null
	status: ValueStatus
}

/** One metric in its newest period, for each compared area in turn; null while it is on its way. */
export interface CompareRow {
	metric: string
	answer: ValuesAnswer | null
	cells: (CompareCell | null)[]
}

/** Further metrics for the compared areas, each asked at the level of the area. */
export function useCompareValues(view: View, metrics: readonly Metric[], codes: readonly string[]): CompareRow[] {
	const levels = [...new Set<Level>(codes.map(levelOfCode))]
	const asked = metrics.flatMap((metric) => levels.map((level) => ({ metric, level })))
	const answers = useQueries({
		queries: asked.map(({ metric, level }) => ({
			...valuesQuery({ ...view, metric: metric.id, level, period: null, classification: 'quantile', breaks: [] }),
			placeholderData: undefined,
			enabled: metric.levels.includes(level),
		})),
	})
	return metrics.map((metric) => {
		const asking = (level: Level) =>
			answers[asked.findIndex((entry) => entry.metric === metric && entry.level === level)]
		const of = (level: Level) => asking(level)?.data ?? null
		return {
			metric: metric.id,
			answer: levels.map(of).find((answer) => answer !== null) ?? null,
			cells: codes.map((code) => {
				const answer = of(levelOfCode(code))
				const failed = asking(levelOfCode(code))?.isError || !metric.levels.includes(levelOfCode(code))
				if (!answer) return failed ? { value: null, status: 'missing' } : null
				const index = answer.areas.indexOf(code)
				return { value: answer.values[index] ?? null, status: answer.status[index] ?? 'missing' }
			}),
		}
	})
}
