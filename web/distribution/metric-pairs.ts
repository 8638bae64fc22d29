import type { AnswerRow } from '../answer.ts'

/** An area of which two metrics are both dependable. */
export interface MetricPair {
	code: string
	name: string
	x: number
	y: number
	row: AnswerRow
}

/** Joins two metrics of the same areas; an area that lacks one of them, or of which one is undependable, is no point. Pure. */
export const metricPairs = (
	rows: readonly AnswerRow[],
	second: ReadonlyMap<string, Pick<AnswerRow, 'value' | 'status'>>,
): MetricPair[] =>
	rows.flatMap((row) => {
		const other = second.get(row.code)
		if (row.status !== 'ok' || row.value === null || other?.status !== 'ok' || other.value === null) return []
		return [{ code: row.code, name: row.name, x: row.value, y: other.value, row }]
	})
