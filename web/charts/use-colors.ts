import { useMemo } from 'react'
import type { ValuesAnswer } from '../../server/contract/values.ts'
import type { AnswerRow } from '../answer.ts'
import { makeScale, type Scale } from '../scale/scale.ts'
import { useTheme } from '../theme/use-theme.tsx'
import { usePrinting } from './use-printing.ts'

/** The colours of an Answer as the map shows them; light on paper. `colorOf` is null for a row outside the classes. */
export function useColors(answer: ValuesAnswer | null): {
	scale: Scale | null
	colorOf: (row: Pick<AnswerRow, 'value' | 'status'>) => string | null
} {
	const theme = useTheme()
	const printing = usePrinting()
	return useMemo(() => {
		const scale = answer ? makeScale(answer, printing ? 'light' : theme) : null
		return {
			scale,
			colorOf: (row) => (scale && row.value !== null && row.status === 'ok' ? scale.colorOf(row.value) : null),
		}
	}, [answer, theme, printing])
}
