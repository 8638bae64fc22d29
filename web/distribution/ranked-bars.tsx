import { type CSSProperties, type KeyboardEvent, useId } from 'react'
import { barAxis, barSpan } from '../charts/bar-span.ts'
import { walk } from '../charts/walk.ts'
import { useFormat } from '../i18n/language.tsx'
import { pickArea } from '../tasks/pick-area.ts'
import { useHover } from '../view/use-hover.tsx'
import { useView } from '../view/use-view.tsx'
import css from './ranked-bars.module.css'
import type { RankedProps } from './ranked-props.ts'
import { useRanked } from './use-ranked.ts'

/**
 * Every dependable value as a bar with its name and number, highest first, in as many columns as there is room for. A list to
 * choose from: arrow keys walk along it, Enter chooses. For up to about 120 areas.
 */
export function RankedBars({ rows, metric, colorOf, isChosen, marked, mean, label }: RankedProps) {
	const format = useFormat()
	const id = useId()
	const { hovered, setHovered } = useHover()
	const { view, update } = useView()
	const sorted = useRanked(rows)
	const axis = barAxis([...sorted.map((row) => row.value), mean?.value ?? null])
	const zero = barSpan(0, axis).zero
	const meanAt = mean && axis[1] > axis[0] ? (mean.value - axis[0]) / (axis[1] - axis[0]) : null
	const percent = (part: number) => `${part * 100}%`
	const optionId = (code: string) => `${id}-${code}`
	const at = sorted.findIndex((row) => row.code === (hovered ?? view.area))
	const onKeyDown = (event: KeyboardEvent) => {
		const to = walk(event.key, at, sorted.length)
		const row = sorted[to ?? at]
		if (!row) return
		if (to !== null) {
			setHovered(row.code)
			document.getElementById(optionId(row.code))?.scrollIntoView({ block: 'nearest' })
		} else if (event.key === 'Enter' || event.key === ' ') update((now) => pickArea(now, row.code))
		else return
		event.preventDefault()
	}
	return (
		<div
			role="listbox"
			tabIndex={0}
			aria-label={label}
			aria-activedescendant={at >= 0 ? optionId(sorted[at]?.code ?? '') : undefined}
			className={css.list}
			style={{ '--rk-mean': meanAt === null ? undefined : percent(meanAt) } as CSSProperties}
			data-mean={meanAt !== null || undefined}
			data-few={sorted.length <= 20 || undefined}
			onKeyDown={onKeyDown}
			onBlur={() => setHovered(null)}
			onPointerLeave={() => setHovered(null)}
		>
			{sorted.map((row) => {
				const span = barSpan(row.value ?? 0, axis)
				return (
					// biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the list, which points at its options
					<div
						key={row.code}
						id={optionId(row.code)}
						role="option"
						tabIndex={-1}
						aria-selected={row.code === view.area}
						className={css.row}
						data-hovered={row.code === hovered || undefined}
						data-marked={marked.has(row.code) || undefined}
						data-faded={!isChosen(row) || undefined}
						onPointerEnter={() => setHovered(row.code)}
						onClick={() => update((now) => pickArea(now, row.code))}
					>
						<span className={css.rank}>{format.integer(row.rank ?? 0)}</span>
						<span className={css.name} title={row.name}>
							{row.name}
						</span>
						<span className={css.track} aria-hidden="true">
							<span
								className={css.bar}
								style={{
									insetInlineStart: percent(span.start),
									width: percent(span.length),
									background: colorOf(row) ?? undefined,
								}}
							/>
							{axis[0] < 0 && <span className={css.zero} style={{ insetInlineStart: percent(zero) }} />}
						</span>
						<span className={css.value}>{format.value(metric, row.value ?? 0)}</span>
					</div>
				)
			})}
		</div>
	)
}
