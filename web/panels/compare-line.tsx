import type { ReactNode } from 'react'
import { Bar } from '../charts/bar.tsx'
import { barAxis } from '../charts/bar-span.ts'
import { comparedStyle } from '../charts/series-style.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import css from './compare-panel.module.css'

/** What stands in one column: the text, and the number behind its bar (none: no bar). Null while it is on its way. */
export type CompareText = { shown: ReactNode; value?: number | null } | null | undefined

/** One row of the comparison; its bars share one scale. */
export function CompareLine({ label, cells }: { label: ReactNode; cells: readonly CompareText[] }) {
	const axis = barAxis(cells.map((cell) => cell?.value ?? null))
	return (
		<tr>
			<th scope="row" className={css.first}>
				{label}
			</th>
			{cells.map((cell, place) => (
				<td key={comparedStyle(place).color}>
					{cell ? cell.shown : <Skeleton width="4rem" />}
					{cell?.value != null && cells.length > 1 && (
						<Bar value={cell.value} axis={axis} color={comparedStyle(place).color} />
					)}
				</td>
			))}
		</tr>
	)
}

/** A heading over the rows that follow. */
export function CompareGroup({ columns, children }: { columns: number; children: ReactNode }) {
	return (
		<tr>
			<th scope="rowgroup" colSpan={columns + 1} className={css.group}>
				<span>{children}</span>
			</th>
		</tr>
	)
}

export const Quiet = ({ children }: { children: ReactNode }) => <span className={css.quiet}>{children}</span>
