import { type KeyboardEvent, type MouseEvent, useMemo } from 'react'
import type { Metric } from '../../server/contract/metric.ts'
import type { AnswerRow } from '../answer.ts'
import { useFormat } from '../i18n/language.tsx'
import { useHover } from '../view/use-hover.tsx'
import { placeInPicture } from './place-in-picture.ts'
import { placeLabels, textWidth } from './place-labels.ts'
import css from './strip.module.css'
import { nearestDot, stripLayout } from './strip-layout.ts'
import { useWidth } from './use-width.ts'
import { WalkedChart } from './walked-chart.tsx'

interface StripProps {
	rows: readonly AnswerRow[]
	metric: Metric
	/** The area that is marked and named; null: none. */
	selected: string | null
	/** Values to compare with, marked under the axis. */
	marks: readonly { label: string; value: number | null }[]
	colorOf: (row: AnswerRow) => string | null
	/** What the strip shows, for those who hear it. */
	label: string
	onPick: (code: string) => void
}

const fontSize = 13
const nameHeight = 20

/** All areas as dots on one axis, the chosen one named; pointer or arrow keys go along them, a click or Enter chooses. */
export function Strip({ rows, metric, selected, marks, colorOf, label, onPick }: StripProps) {
	const [ref, width] = useWidth<HTMLDivElement>(336)
	const { hovered, setHovered } = useHover()
	const format = useFormat()
	const known = useMemo(
		() => marks.flatMap((mark) => (mark.value === null ? [] : [{ label: mark.label, value: mark.value }])),
		[marks],
	)
	const layout = useMemo(
		() =>
			stripLayout(
				rows,
				width,
				known.map((mark) => mark.value),
			),
		[rows, width, known],
	)
	if (!layout) return null
	const { dots, reach, radius, x } = layout
	const middle = nameHeight + 6 + reach
	const base = middle + reach + 6
	const texts = known.map((mark) => `${mark.label} ${format.value(metric, mark.value)}`)
	const placed = placeLabels(
		known.map((mark) => x(mark.value)),
		texts.map((text) => textWidth(text, fontSize)),
		width,
	)
	const lines = 1 + Math.max(-1, ...placed.map((place) => place.row))
	const height = base + 6 + lines * 18
	const own = dots.find((dot) => dot.row.code === selected)
	const other = hovered === selected ? undefined : dots.find((dot) => dot.row.code === hovered)
	const named = other ?? own
	const step = (by: number) => {
		const at = named ? dots.indexOf(named) : by > 0 ? -1 : dots.length
		setHovered(dots[Math.max(0, Math.min(dots.length - 1, at + by))]?.row.code ?? null)
	}
	const onKeyDown = (event: KeyboardEvent) => {
		const by = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key]
		if (by !== undefined) step(by)
		else if (event.key === 'Home') step(-dots.length)
		else if (event.key === 'End') step(dots.length)
		else if (event.key === 'Enter' && other) onPick(other.row.code)
		else return
		event.preventDefault()
	}
	const pointed = (event: MouseEvent<SVGSVGElement>) => {
		const [px, py] = placeInPicture(event, width)
		return nearestDot(layout, px, py - middle)
	}
	const spoken = (dot: (typeof dots)[number]) => `${dot.row.name}: ${format.valueWithUnit(metric, dot.row.value ?? 0)}`
	const nameText = named ? `${named.row.name} ${format.value(metric, named.row.value ?? 0)}` : ''
	const nameWidth = textWidth(nameText, fontSize)
	const nameAt = named ? Math.max(0, Math.min(named.x - nameWidth / 2, width - nameWidth)) : 0
	return (
		<WalkedChart
			ref={ref}
			label={label}
			at={named ? dots.indexOf(named) : -1}
			count={dots.length}
			text={named ? spoken(named) : null}
			className={css.strip}
			onKeyDown={onKeyDown}
			onLeave={() => setHovered(null)}
		>
			<svg
				viewBox={`0 0 ${width} ${height}`}
				width="100%"
				aria-hidden="true"
				onPointerMove={(event) => setHovered(pointed(event)?.row.code ?? null)}
				onPointerLeave={() => setHovered(null)}
				onClick={() => other && onPick(other.row.code)}
			>
				<line className={css.axis} x1={0} x2={width} y1={base} y2={base} />
				{known.map((mark, i) => (
					<g key={mark.label}>
						<line className={css.mark} x1={x(mark.value)} x2={x(mark.value)} y1={nameHeight + 4} y2={base + 4} />
						<text className={css.markText} x={placed[i]?.left} y={base + 18 + (placed[i]?.row ?? 0) * 18}>
							{texts[i]}
						</text>
					</g>
				))}
				{layout.ticks ? (
					<path
						className={css.ticks}
						d={dots.map((dot) => `M${dot.x.toFixed(1)},${middle - reach}V${middle + reach}`).join('')}
					/>
				) : (
					dots.map((dot) => (
						<circle
							key={dot.row.code}
							className={css.dot}
							cx={dot.x}
							cy={middle + dot.y}
							r={radius}
							style={{ fill: colorOf(dot.row) ?? undefined }}
						/>
					))
				)}
				{[own, other].map(
					(dot, i) =>
						dot && (
							<g key={dot.row.code} className={i === 0 ? css.own : css.other}>
								<line x1={dot.x} x2={dot.x} y1={nameHeight} y2={layout.ticks ? base : middle + dot.y - radius - 1} />
								{!layout.ticks && (
									<circle
										cx={dot.x}
										cy={middle + dot.y}
										r={radius + 1.5}
										style={{ fill: colorOf(dot.row) ?? undefined }}
									/>
								)}
							</g>
						),
				)}
				{named && (
					<text className={css.name} x={nameAt} y={nameHeight - 6}>
						{named.row.name} <tspan className={css.number}>{format.value(metric, named.row.value ?? 0)}</tspan>
					</text>
				)}
			</svg>
		</WalkedChart>
	)
}
