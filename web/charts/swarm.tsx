import { scaleLinear } from 'd3-scale'
import { type KeyboardEvent, type MouseEvent, useMemo } from 'react'
import type { Metric } from '../../server/contract/metric.ts'
import type { AnswerRow } from '../answer.ts'
import { useFormat } from '../i18n/language.tsx'
import { useHover } from '../view/use-hover.tsx'
import { axisText } from './axis-text.ts'
import { densityBars } from './density-bars.ts'
import { placeInPicture } from './place-in-picture.ts'
import { placeLabels, textWidth } from './place-labels.ts'
import { placePointLabels } from './place-point-labels.ts'
import plot from './plot.module.css'
import { nearestDot, type StripDot, stripLayout } from './strip-layout.ts'
import css from './swarm.module.css'
import { useWidth } from './use-width.ts'
import { walk } from './walk.ts'
import { WalkedChart } from './walked-chart.tsx'

interface SwarmProps {
	rows: readonly AnswerRow[]
	metric: Metric
	selected: string | null
	/** Areas that stand out from the rest; empty: none do. */
	marked: ReadonlySet<string>
	/** False: outside what is chosen elsewhere, drawn pale. */
	isChosen: (row: AnswerRow) => boolean
	colorOf: (row: AnswerRow) => string | null
	mean: { value: number; label: string } | null
	/** The ordinary spread, as bands of one and two standard deviations. */
	spread: { mean: number; sd: number } | null
	label: string
	onPick: (code: string) => void
}

const nameHeight = 24
const line = 15
const noColor = 'var(--rk-color-line)'

/**
 * All areas as a swarm of dots along the axis of values, the marked ones ringed and the outermost named; above six hundred areas as
 * stacks of colour instead, over which the marked ones still have their dots.
 */
export function Swarm(props: SwarmProps) {
	const { rows, metric, selected, marked, isChosen, colorOf, mean, spread, label, onPick } = props
	const [ref, width] = useWidth<HTMLDivElement>(640)
	const { hovered, setHovered } = useHover()
	const format = useFormat()
	const layout = useMemo(() => stripLayout(rows, width, mean ? [mean.value] : [], 110, 8), [rows, width, mean])
	const bars = useMemo(
		() =>
			layout?.ticks
				? densityBars(
						layout.dots.map(({ row, x }) => ({ x, color: colorOf(row) ?? noColor })),
						3,
					)
				: [],
		[layout, colorOf],
	)
	if (!layout) return null
	const { dots, radius, x, domain } = layout
	const dense = layout.ticks
	const highest = Math.max(1, ...bars.map((bar) => bar.of))
	const reach = dense ? 80 : Math.max(24, layout.reach)
	const middle = nameHeight + 6 + reach
	const base = middle + reach + 8
	const ticks = scaleLinear()
		.domain(domain)
		.ticks(Math.max(3, Math.round(width / 110)))
	const meanText = mean ? `${mean.label} ${format.value(metric, mean.value)}` : ''
	const meanPlace = mean ? placeLabels([x(mean.value)], [textWidth(meanText, 12)], width)[0] : undefined
	const height = base + 20 + (mean ? 16 : 0)
	const indexOf = (code: string | null) => (code === null ? -1 : dots.findIndex((dot) => dot.row.code === code))
	const own = indexOf(selected)
	const other = hovered === selected ? -1 : indexOf(hovered)
	const named = dots[other >= 0 ? other : own]
	const placeOf = (dot: StripDot) => ({ x: dot.x, y: middle + (dense ? 0 : dot.y), radius })
	const anyMarked = marked.size > 0
	const above = dots.filter((dot) => marked.has(dot.row.code) && dot.row.code !== selected)
	const wanted = [...dots.slice(-3).reverse(), ...dots.slice(0, 2), ...above].filter(
		(dot, i, all) => dot.row !== named?.row && all.indexOf(dot) === i,
	)
	const unit = (2 * reach) / highest
	const stacks = bars
		.filter((bar) => bar.below === 0)
		.map((bar) => ({ x: bar.x + 1.5, y: middle, radius: Math.max(2, (bar.of * unit) / 2) }))
	const places = placePointLabels(
		wanted.map((dot) => ({ ...placeOf(dot), radius: radius + 1, width: textWidth(dot.row.name, 12) })),
		line,
		{ left: 0, top: nameHeight, right: width, bottom: base },
		dense ? [...stacks, ...above.map(placeOf)] : dots.map(placeOf),
	)
	const onKeyDown = (event: KeyboardEvent) => {
		const to = walk(event.key, other >= 0 ? other : own, dots.length)
		if (to !== null) setHovered(dots[to]?.row.code ?? null)
		else if (event.key === 'Enter' && named) onPick(named.row.code)
		else return
		event.preventDefault()
	}
	const pointed = (event: MouseEvent<SVGSVGElement>) => {
		const [px, py] = placeInPicture(event, width)
		return nearestDot(layout, px, py - middle)
	}
	const spoken = (row: AnswerRow) =>
		`${row.rank === null ? '' : `${format.ordinal(row.rank)}: `}${row.name}, ${format.valueWithUnit(metric, row.value ?? 0)}`
	const band = (n: number) => {
		if (!spread) return { x: 0, width: 0 }
		const from = x(Math.max(domain[0], spread.mean - n * spread.sd))
		return { x: from, width: x(Math.min(domain[1], spread.mean + n * spread.sd)) - from }
	}
	const nameText = named ? `${named.row.name} ${format.value(metric, named.row.value ?? 0)}` : ''
	const nameWidth = textWidth(nameText, 14)
	const circle = (dot: StripDot, className: string | undefined, grow = 0) => (
		<circle
			key={dot.row.code}
			className={className}
			cx={dot.x}
			cy={placeOf(dot).y}
			r={radius + grow}
			style={{ fill: colorOf(dot.row) ?? noColor }}
			opacity={!isChosen(dot.row) ? 0.15 : anyMarked && className === css.dot ? 0.45 : 1}
		/>
	)
	return (
		<WalkedChart
			ref={ref}
			label={label}
			at={named ? dots.indexOf(named) : -1}
			count={dots.length}
			text={named ? spoken(named.row) : null}
			onKeyDown={onKeyDown}
			onLeave={() => setHovered(null)}
		>
			<svg
				viewBox={`0 0 ${width} ${height}`}
				width="100%"
				className={plot.svg}
				aria-hidden="true"
				onPointerMove={(event) => setHovered(pointed(event)?.row.code ?? null)}
				onPointerLeave={() => setHovered(null)}
				onClick={(event) => {
					const dot = pointed(event)
					if (dot) onPick(dot.row.code)
				}}
			>
				{spread && (
					<>
						<rect className={css.two} {...band(2)} y={nameHeight + 4} height={base - nameHeight - 4} />
						<rect className={css.one} {...band(1)} y={nameHeight + 4} height={base - nameHeight - 4} />
					</>
				)}
				<line className={css.axis} x1={0} x2={width} y1={base} y2={base} />
				{ticks.map((tick) => (
					<g key={tick}>
						<line className={css.axis} x1={x(tick)} x2={x(tick)} y1={base} y2={base + 4} />
						<text className={css.tick} x={x(tick)} y={base + 17} textAnchor="middle">
							{axisText(tick, metric, format)}
						</text>
					</g>
				))}
				{mean && meanPlace && (
					<>
						<line className={css.mean} x1={x(mean.value)} x2={x(mean.value)} y1={nameHeight + 4} y2={base + 21} />
						<text className={css.meanText} x={meanPlace.left} y={base + 33}>
							{meanText}
						</text>
					</>
				)}
				{bars.map((bar) => {
					return (
						<rect
							key={`${bar.x} ${bar.color}`}
							className={css.stack}
							x={bar.x}
							width={2.5}
							y={middle + (bar.of / 2 - bar.below - bar.count) * unit}
							height={bar.count * unit}
							fill={bar.color}
							opacity={anyMarked ? 0.6 : 1}
						/>
					)
				})}
				{!dense && dots.map((dot) => circle(dot, css.dot))}
				{above.map((dot) => circle(dot, css.marked))}
				{named && <line className={css.lead} x1={named.x} x2={named.x} y1={20} y2={placeOf(named).y - radius - 1} />}
				{dots[own] && circle(dots[own], css.own, 1)}
				{dots[other] && circle(dots[other], css.other, 1)}
				{wanted.map((dot, i) => {
					const place = places[i]
					return (
						place && (
							<text key={dot.row.code} className={css.small} x={place.left} y={place.top + 12}>
								{dot.row.name}
							</text>
						)
					)
				})}
				{named && (
					<text className={css.name} x={Math.max(0, Math.min(named.x - nameWidth / 2, width - nameWidth))} y={15}>
						{named.row.name} <tspan className={css.number}>{format.value(metric, named.row.value ?? 0)}</tspan>
					</text>
				)}
			</svg>
		</WalkedChart>
	)
}
