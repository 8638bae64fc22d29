import type { ReactNode } from 'react'
import css from './bar-list.module.css'

export interface Bar {
	key: string
	label: ReactNode
	/** Length of the bar; null: no bar, only words. */
	value: number | null
	/** The number as text, or the words why there is none. */
	text: string
	/** A second, quiet text under it. */
	note?: ReactNode
	/** Strong ink for the bar that it is about; a colour for one of several areas. */
	emphasis?: boolean
	color?: string
}

/**
 * Bars on one scale as a list of words, bars and numbers: readable without the bars. Bars start at 0, which lies inside when
 * values lie on both sides of it.
 */
export function BarList({ bars, label, maximum }: { bars: readonly Bar[]; label: string; maximum?: number }) {
	const values = bars.map((bar) => bar.value ?? 0)
	const low = Math.min(0, ...values)
	const high = Math.max(0, maximum ?? 0, ...values)
	const whole = high - low || 1
	return (
		<ul className={css.list} aria-label={label}>
			{bars.map((bar) => (
				<li key={bar.key} className={bar.emphasis ? css.emphasis : undefined}>
					<span className={css.label}>{bar.label}</span>
					<span className={css.text}>{bar.text}</span>
					<span className={css.track} aria-hidden="true">
						{bar.value !== null && (
							<span
								className={css.bar}
								style={{
									insetInlineStart: `${((Math.min(0, bar.value) - low) / whole) * 100}%`,
									width: `${(Math.abs(bar.value) / whole) * 100}%`,
									background: bar.color,
								}}
							/>
						)}
						{low < 0 && <span className={css.zero} style={{ insetInlineStart: `${(-low / whole) * 100}%` }} />}
					</span>
					{bar.note && <span className={css.note}>{bar.note}</span>}
				</li>
			))}
		</ul>
	)
}
