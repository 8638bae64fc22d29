import type { AnswerRow } from '../answer.ts'
import type { Theme } from '../scale/ramps.ts'
import { Swatch } from '../scale/swatch.tsx'

/** The colour or pattern that an area has on the map. */
export function RowSwatch({ row, color, theme }: { row: AnswerRow; color: string | null; theme: Theme }) {
	if (color !== null) return <Swatch color={color} theme={theme} />
	return row.status === 'ok' ? (
		<Swatch color="transparent" theme={theme} />
	) : (
		<Swatch status={row.status} theme={theme} />
	)
}
