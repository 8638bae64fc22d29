import type { ReactNode } from 'react'
import { Bar } from './bar.tsx'
import css from './bar-list.module.css'
import { barAxis } from './bar-span.ts'

export interface ListedBar {
	key: string
	label: ReactNode
	/** Length of the bar; null: no bar, only words. */
	value: number | null
	/** The number as text, or the words why there is none. */
	text: string
	/** A second, quiet text under it. */
	note?: ReactNode
	/** Strong ink for the bar that it is about. */
	emphasis?: boolean
}

/** Bars on one scale as a list of words, bars and numbers: readable without the bars. */
export function BarList({ bars, label }: { bars: readonly ListedBar[]; label: string }) {
	const axis = barAxis(bars.map((bar) => bar.value))
	return (
		<ul className={css.list} aria-label={label}>
			{bars.map((bar) => (
				<li key={bar.key} className={bar.emphasis ? css.emphasis : undefined}>
					<span className={css.label}>{bar.label}</span>
					<span className={css.text}>{bar.text}</span>
					{bar.value !== null && (
						<span className={css.track}>
							<Bar value={bar.value} axis={axis} emphasis={bar.emphasis} />
						</span>
					)}
					{bar.note && <span className={css.note}>{bar.note}</span>}
				</li>
			))}
		</ul>
	)
}
