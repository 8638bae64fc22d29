import { scaleLinear } from 'd3-scale'
import { type KeyboardEvent, type PointerEvent, useMemo } from 'react'
import { axisText } from '../charts/axis-text.ts'
import { placeInPicture } from '../charts/place-in-picture.ts'
import { textWidth } from '../charts/place-labels.ts'
import plot from '../charts/plot.module.css'
import { useWidth } from '../charts/use-width.ts'
import { walk } from '../charts/walk.ts'
import { WalkedChart } from '../charts/walked-chart.tsx'
import { useFormat } from '../i18n/language.tsx'
import { pickArea } from '../tasks/pick-area.ts'
import { useHover } from '../view/use-hover.tsx'
import { useView } from '../view/use-view.tsx'
import css from './distribution-view.module.css'
import type { RankedProps } from './ranked-props.ts'
import { useRanked } from './use-ranked.ts'

const top = 28
const height = 320
const bottom = 22

/**
 * Every dependable value as a column, highest first. Columns of one colour are one path, so that twelve thousand draw as
 * easily as seventy. The marked areas have a line under them.
 */
export function RankedColumns({ rows, metric, colorOf, isChosen, marked, mean, label }: RankedProps) {
	const format = useFormat()
	const [ref, width] = useWidth<HTMLDivElement>(640)
	const { hovered, setHovered } = useHover()
	const { view, update } = useView()
	const sorted = useRanked(rows)
	const values = sorted.map((row) => row.value ?? 0)
	const low = Math.min(0, ...values.slice(-1), mean?.value ?? 0)
	const high = Math.max(0, ...values.slice(0, 1), mean?.value ?? 0)
	const y = useMemo(
		() =>
			scaleLinear()
				.domain([low, high === low ? low + 1 : high])
				.nice(8)
				.range([height - bottom, top]),
		[low, high],
	)
	const ticks = y.ticks(5)
	const left = Math.max(...ticks.map((tick) => textWidth(axisText(tick, metric, format), 12))) + 8
	const each = (width - left) / sorted.length
	const gap = each > 4 ? 1 : 0
	const paths = useMemo(() => {
		const byLook = new Map<string, { d: string[]; color: string; chosen: boolean }>()
		sorted.forEach((row, i) => {
			const color = colorOf(row) ?? 'var(--rk-color-line)'
			const chosen = isChosen(row)
			const [from, to] = [y(0), y(row.value ?? 0)]
			const part = `M${(left + i * each).toFixed(2)},${Math.min(from, to).toFixed(1)}h${Math.max(0.3, each - gap).toFixed(2)}v${Math.max(0.5, Math.abs(to - from)).toFixed(1)}h-${Math.max(0.3, each - gap).toFixed(2)}Z`
			const look = `${color} ${chosen}`
			const path = byLook.get(look)
			if (path) path.d.push(part)
			else byLook.set(look, { d: [part], color, chosen })
		})
		return [...byLook].map(([look, { d, ...rest }]) => ({ look, d: d.join(''), ...rest }))
	}, [sorted, colorOf, isChosen, y, left, each, gap])
	const indexOf = (code: string | null) => (code === null ? -1 : sorted.findIndex((row) => row.code === code))
	const own = indexOf(view.area)
	const other = hovered === view.area ? -1 : indexOf(hovered)
	const named = other >= 0 ? other : own
	const namedRow = sorted[named]
	const siblings = sorted.flatMap((row, i) => (marked.has(row.code) ? [i] : []))
	const at = (event: PointerEvent<SVGSVGElement>) => {
		const [px] = placeInPicture(event, width)
		return sorted[Math.max(0, Math.min(sorted.length - 1, Math.floor((px - left) / each)))] ?? null
	}
	const onKeyDown = (event: KeyboardEvent) => {
		const to = walk(event.key, named, sorted.length)
		if (to !== null) setHovered(sorted[to]?.code ?? null)
		else if (event.key === 'Enter' && namedRow) update((now) => pickArea(now, namedRow.code))
		else return
		event.preventDefault()
	}
	const nameText = namedRow ? `${namedRow.name} ${format.value(metric, namedRow.value ?? 0)}` : ''
	const center = (i: number) => left + (i + 0.5) * each
	const nameLeft = Math.max(
		left,
		Math.min(center(named) - textWidth(nameText, 14) / 2, width - textWidth(nameText, 14)),
	)
	return (
		<WalkedChart
			ref={ref}
			label={label}
			at={named}
			count={sorted.length}
			text={
				namedRow
					? `${format.ordinal(namedRow.rank ?? 0)}: ${namedRow.name}, ${format.valueWithUnit(metric, namedRow.value ?? 0)}`
					: null
			}
			onKeyDown={onKeyDown}
			onLeave={() => setHovered(null)}
		>
			<svg
				viewBox={`0 0 ${width} ${height}`}
				width="100%"
				className={plot.svg}
				aria-hidden="true"
				onPointerMove={(event) => setHovered(at(event)?.code ?? null)}
				onPointerLeave={() => setHovered(null)}
				onClick={() => namedRow && update((now) => pickArea(now, namedRow.code))}
			>
				{ticks.map((tick) => (
					<g key={tick}>
						<line className={tick === 0 ? css.axis : css.grid} x1={left} x2={width} y1={y(tick)} y2={y(tick)} />
						<text className={css.tick} x={left - 6} y={y(tick) + 4} textAnchor="end">
							{axisText(tick, metric, format)}
						</text>
					</g>
				))}
				{paths.map(({ look, d, color, chosen }) => (
					<path
						key={look}
						d={d}
						fill={color}
						opacity={chosen ? 1 : 0.2}
						className={each > 4 ? css.column : undefined}
					/>
				))}
				{siblings.map((i) => (
					<rect
						key={i}
						className={css.sibling}
						x={left + i * each}
						y={height - bottom + 4}
						width={Math.max(1, each - gap)}
						height={4}
					/>
				))}
				{mean && (
					<>
						<line className={css.mean} x1={left} x2={width} y1={y(mean.value)} y2={y(mean.value)} />
						<text className={css.meanText} x={width} y={y(mean.value) - 5} textAnchor="end">
							{mean.label} {format.value(metric, mean.value)}
						</text>
					</>
				)}
				{[own, other].map(
					(i, kind) =>
						i >= 0 && (
							<rect
								key={sorted[i]?.code}
								className={kind === 0 ? css.ownColumn : css.otherColumn}
								x={left + i * each - 0.5}
								width={Math.max(2, each)}
								y={Math.min(y(0), y(sorted[i]?.value ?? 0))}
								height={Math.max(2, Math.abs(y(sorted[i]?.value ?? 0) - y(0)))}
							/>
						),
				)}
				{namedRow && (
					<>
						<line
							className={css.lead}
							x1={center(named)}
							x2={center(named)}
							y1={18}
							y2={Math.min(y(0), y(namedRow.value ?? 0))}
						/>
						<text className={css.name} x={nameLeft} y={13}>
							{namedRow.name} <tspan className={css.number}>{format.value(metric, namedRow.value ?? 0)}</tspan>
						</text>
					</>
				)}
			</svg>
		</WalkedChart>
	)
}
