import { type KeyboardEvent, type PointerEvent, useId, useMemo, useRef, useState } from 'react'
import type { Metric } from '../../server/contract/metric.ts'
import { defineMessages, useFormat, useMessages, useText } from '../i18n/language.tsx'
import { useHover } from '../view/use-hover.tsx'
import { axisText } from './axis-text.ts'
import type { Box } from './codes-in-box.ts'
import { dotPaths } from './dot-paths.ts'
import { placeInPicture } from './place-in-picture.ts'
import { textWidth } from './place-labels.ts'
import { nearestMark } from './point-shape.ts'
import { scatterLayout } from './scatter-layout.ts'
import css from './scatter-plot.module.css'
import { useWidth } from './use-width.ts'
import { walk } from './walk.ts'
import { WalkedChart } from './walked-chart.tsx'

const messages = defineMessages({
	nl: {
		how: 'Pijltjes links en rechts: volgend gebied over de liggende as. Omhoog en omlaag: over de staande as. Enter: kies het gebied.',
	},
	en: {
		how: 'Arrow left and right: next area along the horizontal axis. Up and down: along the vertical axis. Enter: choose the area.',
	},
})

export interface ScatterPoint {
	code: string
	name: string
	x: number
	y: number
}

interface ScatterPlotProps<P extends ScatterPoint> {
	points: readonly P[]
	/** Across, then upwards. */
	metrics: readonly [Metric, Metric]
	/** Lines between the classes of each metric. */
	edges: readonly [readonly number[], readonly number[]]
	colorOf: (point: P) => string | null
	/** What is dragged over, in values; null: nothing, or not here. */
	box: Box | null
	/** The areas inside the brush, wherever it was drawn; null: all. */
	chosen: ReadonlySet<string> | null
	selected: string | null
	label: string
	height: number
	onBrush: (box: Box | null) => void
	onPick: (code: string) => void
}

const noColor = 'var(--rk-color-line)'
/** A drag shorter than this is a click. */
const CLICK = 5

/**
 * Two metrics of all areas as a plane of dots. Dragging a rectangle chooses what lies in it, a click chooses one area, Escape and a click
 * beside the dots undo; arrow keys walk along both axes.
 */
export function ScatterPlot<P extends ScatterPoint>(props: ScatterPlotProps<P>) {
	const { points, metrics, edges, colorOf, box, chosen, selected, label, height, onBrush, onPick } = props
	const t = useMessages(messages)
	const text = useText()
	const format = useFormat()
	const howId = useId()
	const [ref, width] = useWidth<HTMLDivElement>(360)
	const { hovered, setHovered } = useHover()
	const [drag, setDrag] = useState<{ from: [number, number]; to: [number, number] } | null>(null)
	const dragging = useRef(false)
	const yWords = useMemo(() => {
		const layout = scatterLayout(points, { left: 0, right: width, top: 40, bottom: height - 40 })
		return Math.max(0, ...(layout?.yTicks ?? []).map((tick) => textWidth(axisText(tick, metrics[1], format), 12)))
	}, [points, width, height, metrics, format])
	const frame = useMemo(
		() => ({ left: yWords + 10, right: width - 8, top: 44, bottom: height - 40 }),
		[yWords, width, height],
	)
	const layout = useMemo(() => scatterLayout(points, frame), [points, frame])
	const radius = points.length > 1500 ? 1.5 : points.length > 300 ? 3.2 : 4.5
	const paths = useMemo(() => {
		if (!layout) return []
		const look = (mark: { index: number; code: string }) => {
			const point = points[mark.index]
			return `${chosen === null || chosen.has(mark.code) ? '1' : '0'}${point ? (colorOf(point) ?? noColor) : noColor}`
		}
		return dotPaths(
			layout.marks.map((mark) => ({ x: mark.x, y: mark.y, key: look(mark) })),
			radius,
		).sort((a, b) => a.key.charCodeAt(0) - b.key.charCodeAt(0))
	}, [layout, points, chosen, colorOf, radius])
	const orders = useMemo(() => {
		const marks = layout?.marks ?? []
		return {
			across: [...marks].sort((a, b) => a.x - b.x || b.y - a.y),
			up: [...marks].sort((a, b) => b.y - a.y || a.x - b.x),
		}
	}, [layout])
	if (!layout) return null
	const markOf = (code: string | null) => (code === null ? undefined : layout.marks.find((mark) => mark.code === code))
	const own = markOf(selected)
	const other = hovered === selected ? undefined : markOf(hovered)
	const named = other ?? own
	const namedPoint = named && points[named.index]
	const axisTitle = ({ label, unit }: Metric) =>
		text(unit) === '' || text(label).includes(text(unit)) ? text(label) : `${text(label)} (${text(unit)})`
	const words = (point: P) =>
		`${point.name}: ${format.value(metrics[0], point.x)} · ${format.value(metrics[1], point.y)}`
	const spoken = (point: P) =>
		`${point.name}. ${text(metrics[0].label)}: ${format.valueWithUnit(metrics[0], point.x)}. ${text(metrics[1].label)}: ${format.valueWithUnit(metrics[1], point.y)}`
	const place = (event: PointerEvent<SVGSVGElement>) => placeInPicture(event, width)
	const far = (a: readonly [number, number], b: readonly [number, number]) =>
		Math.abs(a[0] - b[0]) > CLICK || Math.abs(a[1] - b[1]) > CLICK
	const onDown = (event: PointerEvent<SVGSVGElement>) => {
		if (event.button !== 0) return
		dragging.current = true
		event.currentTarget.setPointerCapture(event.pointerId)
		setDrag({ from: place(event), to: place(event) })
	}
	const onMove = (event: PointerEvent<SVGSVGElement>) => {
		const [px, py] = place(event)
		if (drag && dragging.current) setDrag({ from: drag.from, to: [px, py] })
		else setHovered(nearestMark(layout.marks, px, py, 24)?.code ?? null)
	}
	const onUp = (event: PointerEvent<SVGSVGElement>) => {
		if (!drag || !dragging.current) return
		dragging.current = false
		setDrag(null)
		const to = place(event)
		if (far(drag.from, to)) return onBrush(layout.boxOf(drag.from, to))
		const mark = nearestMark(layout.marks, to[0], to[1], 24)
		if (mark) onPick(mark.code)
		else if (chosen !== null) onBrush(null)
	}
	const onKeyDown = (event: KeyboardEvent) => {
		const upright = event.key === 'ArrowUp' || event.key === 'ArrowDown'
		const order = upright ? orders.up : orders.across
		const key = event.key === 'ArrowUp' ? 'ArrowRight' : event.key === 'ArrowDown' ? 'ArrowLeft' : event.key
		// Upwards means a higher value: the order `up` runs from the bottom.
		const to = walk(key, named ? order.indexOf(named) : -1, order.length)
		if (to !== null) setHovered(order[to]?.code ?? null)
		else if (event.key === 'Enter' && named) onPick(named.code)
		else if (event.key === 'Escape' && chosen !== null) {
			event.stopPropagation()
			onBrush(null)
		} else return
		event.preventDefault()
	}
	const rect =
		drag && far(drag.from, drag.to) ? layout.rectOf(layout.boxOf(drag.from, drag.to)) : box && layout.rectOf(box)
	const nameText = namedPoint ? words(namedPoint) : ''
	const nameWidth = textWidth(nameText, 13)
	return (
		<WalkedChart
			ref={ref}
			label={label}
			at={named ? orders.across.indexOf(named) : -1}
			count={layout.marks.length}
			text={namedPoint ? spoken(namedPoint) : null}
			className={css.plot}
			describedBy={howId}
			onKeyDown={onKeyDown}
			onLeave={() => setHovered(null)}
		>
			<span id={howId} hidden>
				{t.how}
			</span>
			<svg
				viewBox={`0 0 ${width} ${height}`}
				width="100%"
				className={css.svg}
				aria-hidden="true"
				onPointerDown={onDown}
				onPointerMove={onMove}
				onPointerUp={onUp}
				onPointerCancel={() => {
					dragging.current = false
					setDrag(null)
				}}
				onPointerLeave={() => setHovered(null)}
			>
				{layout.xTicks.map((tick) => (
					<g key={`x${tick}`}>
						<line
							className={css.axis}
							x1={layout.x(tick)}
							x2={layout.x(tick)}
							y1={frame.bottom}
							y2={frame.bottom + 4}
						/>
						<text className={css.tick} x={layout.x(tick)} y={frame.bottom + 16} textAnchor="middle">
							{axisText(tick, metrics[0], format)}
						</text>
					</g>
				))}
				{layout.yTicks.map((tick) => (
					<g key={`y${tick}`}>
						<line className={css.axis} x1={frame.left - 4} x2={frame.left} y1={layout.y(tick)} y2={layout.y(tick)} />
						<text className={css.tick} x={frame.left - 7} y={layout.y(tick) + 4} textAnchor="end">
							{axisText(tick, metrics[1], format)}
						</text>
					</g>
				))}
				<path className={css.frame} d={`M${frame.left},${frame.top}V${frame.bottom}H${frame.right}`} />
				{edges[0].map((edge) => (
					<line
						key={`x${edge}`}
						className={css.edge}
						x1={layout.x(edge)}
						x2={layout.x(edge)}
						y1={frame.top}
						y2={frame.bottom}
					/>
				))}
				{edges[1].map((edge) => (
					<line
						key={`y${edge}`}
						className={css.edge}
						x1={frame.left}
						x2={frame.right}
						y1={layout.y(edge)}
						y2={layout.y(edge)}
					/>
				))}
				<text className={css.title} x={frame.right} y={height - 6} textAnchor="end">
					{axisTitle(metrics[0])}
				</text>
				<text className={css.title} x={0} y={32}>
					{axisTitle(metrics[1])}
				</text>
				{rect && <rect className={css.brush} {...rect} rx={2} />}
				{paths.map(({ key, d }) => (
					<path
						key={key}
						className={points.length > 1500 ? undefined : css.dots}
						d={d}
						fill={key.slice(1)}
						opacity={key.startsWith('1') ? 1 : 0.25}
					/>
				))}
				{[own, other].map((mark, i) => {
					const point = mark && points[mark.index]
					return (
						mark &&
						point && (
							<circle
								key={mark.code}
								className={i === 0 ? css.own : css.other}
								cx={mark.x}
								cy={mark.y}
								r={radius + 1.5}
								style={{ fill: colorOf(point) ?? noColor }}
							/>
						)
					)
				})}
				{named && (
					<text className={css.name} x={Math.max(0, Math.min(named.x - nameWidth / 2, width - nameWidth))} y={13}>
						{nameText}
					</text>
				)}
			</svg>
		</WalkedChart>
	)
}
