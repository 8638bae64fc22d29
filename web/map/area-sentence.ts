import type { Formatters } from '../../server/contract/format.ts'
import type { Metric } from '../../server/contract/metric.ts'
import type { AnswerRow } from '../answer.ts'

export interface SentenceWords {
	rank: (ordinal: string, total: string) => string
	statuses: Record<AnswerRow['status'], string>
}

/**
 * What the map says about an area, in the tooltip as lines and aloud as a sentence; `reading` is what its colour says
 * besides the value. Pure.
 */
export function areaLines(
	row: AnswerRow,
	total: number,
	metric: Metric,
	format: Formatters,
	words: SentenceWords,
	reading: string | null = null,
) {
	const title = row.parentName && row.parentName !== row.name ? `${row.name}, ${row.parentName}` : row.name
	const value = row.value === null ? null : format.valueWithUnit(metric, row.value)
	// A reading says itself why an area takes no part.
	const status = row.status === 'ok' || reading !== null ? null : words.statuses[row.status]
	const rank = row.rank === null ? null : words.rank(format.ordinal(row.rank), format.integer(total))
	return {
		title,
		value,
		status,
		rank,
		reading,
		sentence: [`${title}:`, [value, status, rank].filter(Boolean).join(', ') + (reading ? `. ${reading}` : '')].join(
			' ',
		),
	}
}
