import type { AnswerRow } from '../answer.ts'
import type { Theme } from '../scale/ramps.ts'
import { Swatch } from '../scale/swatch.tsx'
import { usePrinting } from './use-printing.ts'

/** The colour or pattern that an area has on the map; on paper that of the light theme. */
export function RowSwatch(props: { row: AnswerRow; color: string | null; theme: Theme }) {
	const { row, color } = props
	const theme = usePrinting() ? 'light' : props.theme
	if (color !== null) return <Swatch color={color} theme={theme} />
	return row.status === 'ok' ? (
		<Swatch color="transparent" theme={theme} />
	) : (
		<Swatch status={row.status} theme={theme} />
	)
}
