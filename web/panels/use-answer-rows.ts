import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Level } from '../../server/contract/common.ts'
import type { ValuesAnswer } from '../../server/contract/values.ts'
import type { View } from '../../server/contract/view.ts'
import { type AnswerRow, answerRows } from '../answer.ts'
import { areasQuery, datasetQuery, metricsQuery, valuesQuery } from '../queries.ts'

export interface AnswerRows {
	/** Null while the first answer is on its way, or when it failed. Never of another level than asked. */
	answer: ValuesAnswer | null
	rows: readonly AnswerRow[]
	byCode: ReadonlyMap<string, AnswerRow>
	/** The Dataset has no figures of this metric at this level: nothing was asked, nothing will come. */
	unavailable: boolean
	/** The answer belongs to the question before; the next is on its way. */
	stale: boolean
	error: Error | null
	retry: () => void
}

const none: readonly AnswerRow[] = []
const parentLevel = { buurt: 'wijk', wijk: 'gemeente', gemeente: 'gemeente' } as const

/** The Answer to a View at a level, joined with names and ranks: the one source of numbers for panel, table and charts. */
export function useAnswerRows(view: View, level: Level = view.level): AnswerRows {
	const metric = useQuery(metricsQuery).data?.metrics.find(({ id }) => id === view.metric)
	const unavailable = metric !== undefined && !metric.levels.includes(level)
	const values = useQuery({ ...valuesQuery({ ...view, level }), enabled: !unavailable })
	const areas = useQuery(areasQuery(level))
	const parents = useQuery(areasQuery(parentLevel[level]))
	const several = useQuery(datasetQuery).data?.gemeente === null
	const gemeenten = useQuery({ ...areasQuery('gemeente'), enabled: several && level === 'buurt' }).data
	// Somebody else may have asked for them: what is not asked here is not used here.
	const around = several && level === 'buurt' ? gemeenten : undefined
	const answer = !unavailable && values.data && values.data.query.level === level ? values.data : null
	const rows = useMemo(
		() =>
			answer && areas.data && (parents.data || parents.isError)
				? answerRows(answer, areas.data.areas, parents.data?.areas ?? [], around?.areas)
				: none,
		[answer, areas.data, parents.data, parents.isError, around],
	)
	const byCode = useMemo(() => new Map(rows.map((row) => [row.code, row])), [rows])
	return {
		answer: rows === none ? null : answer,
		rows,
		byCode,
		unavailable,
		stale: values.isPlaceholderData && !unavailable,
		error: (unavailable ? null : values.error) ?? areas.error,
		retry: () => {
			for (const query of [values, areas, parents]) if (query.isError) void query.refetch()
		},
	}
}
