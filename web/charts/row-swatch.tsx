import type { Theme } from '../../server/contract/ramps.ts'
import type { ReadingClass } from '../../server/contract/reading/area-reading.ts'
import type { AnswerRow } from '../answer.ts'
import { Swatch } from '../scale/swatch.tsx'
import { usePrinting } from './use-printing.ts'

/** The colour or pattern that an area has on the map, by its value or by the class of a reading; on paper that of the light theme. */
export function RowSwatch(props: { row: AnswerRow; color: string | null; theme: Theme; read?: ReadingClass | null }) {
	const { row, color, read } = props
	const theme = usePrinting() ? 'light' : props.theme
	if (read) return <Swatch color={read.color} status={read.pattern} theme={theme} />
	if (color !== null) return <Swatch color={color} theme={theme} />
	return row.status === 'ok' ? (
		<Swatch color="transparent" theme={theme} />
	) : (
		<Swatch status={row.status} theme={theme} />
	)
}
