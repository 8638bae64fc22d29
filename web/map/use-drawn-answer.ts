import { useMemo, useState } from 'react'
import { makeScale, type Scale } from '../../server/contract/scale.ts'
import { type AnswerRows, useAnswerRows } from '../panels/use-answer-rows.ts'
import { useTheme } from '../theme/use-theme.tsx'
import { useView } from '../view/use-view.tsx'

export interface Drawn {
	answer: NonNullable<AnswerRows['answer']>
	rows: AnswerRows['rows']
	byCode: AnswerRows['byCode']
	scale: Scale
}

/**
 * The newest Answer that arrived whole: what map and legend show. While the next is on its way, and when it fails,
 * they keep this one, and its own question says what it is about.
 */
export function useDrawnAnswer() {
	const { view } = useView()
	const theme = useTheme()
	const { answer, rows, byCode, stale, error, retry } = useAnswerRows(view)
	const [kept, setKept] = useState<Pick<AnswerRows, 'answer' | 'rows' | 'byCode'>>({ answer, rows, byCode })
	if (answer && !stale && answer !== kept.answer) setKept({ answer, rows, byCode })
	const drawn = useMemo(
		(): Drawn | null =>
			kept.answer && {
				answer: kept.answer,
				rows: kept.rows,
				byCode: kept.byCode,
				scale: makeScale(kept.answer, theme),
			},
		[kept, theme],
	)
	return { drawn, loading: error === null && answer !== null ? stale : error === null, error, retry }
}
