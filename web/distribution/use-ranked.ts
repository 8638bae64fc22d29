import { useMemo } from 'react'
import type { AnswerRow } from '../answer.ts'
import { useLanguage } from '../i18n/language.tsx'
import { sortRows } from '../table/table-rows.ts'

/** The rows with a dependable value, highest first. */
export function useRanked(rows: readonly AnswerRow[]): AnswerRow[] {
	const language = useLanguage()
	return useMemo(
		() =>
			sortRows(
				rows.filter((row) => row.status === 'ok' && row.value !== null),
				'-value',
				language,
			),
		[rows, language],
	)
}
