import css from './bar.module.css'
import { barSpan } from './bar-span.ts'

interface BarProps {
	value: number | null
	axis: readonly [low: number, high: number]
	/** A data colour or the colour of a compared area; left out: quiet ink. */
	color?: string
	/** Strong ink: what it is about. */
	emphasis?: boolean
}

/** A bar from 0 on an axis it shares with others. Decoration: the number stands beside it. */
export function Bar({ value, axis, color, emphasis }: BarProps) {
	const span = barSpan(value ?? 0, axis)
	const percent = (part: number) => `${part * 100}%`
	return (
		<span className={css.track} aria-hidden="true">
			{value !== null && (
				<span
					className={emphasis ? css.strong : css.bar}
					style={{ insetInlineStart: percent(span.start), width: percent(span.length), background: color }}
				/>
			)}
			{axis[0] < 0 && <span className={css.zero} style={{ insetInlineStart: percent(span.zero) }} />}
		</span>
	)
}
