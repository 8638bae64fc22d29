import { useMemo } from 'react'
import { makeScale, type Scale } from '../../server/contract/scale.ts'
import type { ValuesAnswer } from '../../server/contract/values.ts'
import type { AnswerRow } from '../answer.ts'
import { useReading } from '../reading/use-reading.ts'
import { useTheme } from '../theme/use-theme.tsx'
import { useView } from '../view/use-view.tsx'
import { usePrinting } from './use-printing.ts'

/**
 * The colours of an Answer as the map shows them, so under a reading of the same areas those of its classes; light on paper.
 * `colorOf` is null for a row outside the classes.
 */
export function useColors(answer: ValuesAnswer | null): {
	scale: Scale | null
	colorOf: (row: Pick<AnswerRow, 'code' | 'value' | 'status'>) => string | null
} {
	const theme = useTheme()
	const printing = usePrinting()
	const { reading } = useReading()
	const { view } = useView()
	const read = reading !== null && answer?.query.metric === view.metric && answer.query.level === reading.level
	return useMemo(() => {
		const scale = answer ? makeScale(answer, printing ? 'light' : theme) : null
		return {
			scale,
			colorOf: (row) => {
				if (!scale || row.value === null || row.status !== 'ok') return null
				return read ? (reading?.classOf(row.code)?.color ?? null) : scale.colorOf(row.value)
			},
		}
	}, [answer, theme, printing, read, reading])
}
