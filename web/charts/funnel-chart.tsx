import { type KeyboardEvent, type MouseEvent, useMemo } from 'react'
import type { FunnelAnswer } from '../../server/contract/funnel.ts'
import { defineMessages, useFormat, useMessages } from '../i18n/language.tsx'
import { useHover } from '../view/use-hover.tsx'
import css from './funnel-chart.module.css'
import { funnelLayout } from './funnel-layout.ts'
import { placeInPicture } from './place-in-picture.ts'
import { textWidth } from './place-labels.ts'
import { placePointLabels } from './place-point-labels.ts'
import plot from './plot.module.css'
import { nearestMark, outsideShape } from './point-shape.ts'
import { useWidth } from './use-width.ts'
import { walk } from './walk.ts'
import { WalkedChart } from './walked-chart.tsx'

const messages = defineMessages({
	nl: {
		x: 'aantal dat je verwacht bij het aantal inwoners',
		y: 'hoeveel keer zo veel als verwacht',
		times: (ratio: string) => `${ratio}×`,
		asExpected: 'precies zo veel als verwacht',
		inner: '19 van de 20',
		outer: '998 van de 1.000',
		point: (name: string, observed: string, expected: string, ratio: string) =>
			`${name}: ${observed} waar je er ${expected} verwacht (${ratio}×)`,
		outside: {
			2: 'ver boven de trechter',
			1: 'boven de trechter',
			0: 'binnen de trechter',
			'-1': 'onder de trechter',
			'-2': 'ver onder de trechter',
		} as Record<number, string>,
	},
	en: {
		x: 'number expected from the inhabitants',
		y: 'how many times as many as expected',
		times: (ratio: string) => `${ratio}×`,
		asExpected: 'exactly as many as expected',
		inner: '19 in 20',
		outer: '998 in 1,000',
		point: (name: string, observed: string, expected: string, ratio: string) =>
			`${name}: ${observed} where ${expected} are expected (${ratio}×)`,
		outside: {
			2: 'far above the funnel',
			1: 'above the funnel',
			0: 'inside the funnel',
			'-1': 'below the funnel',
			'-2': 'far below the funnel',
		} as Record<number, string>,
	},
})

interface FunnelChartProps {
	answer: FunnelAnswer
	/** Name of an area. */
	nameOf: (code: string) => string
	colorOf: (code: string) => string | null
	/** False: outside what is chosen elsewhere, drawn pale. */
	isChosen: (code: string) => boolean
	selected: string | null
	label: string
	onPick: (code: string) => void
}

const height = 380
const mostNames = 12

/**
 * Every area by its size (expected events) and how many times that was observed, within the limits that size alone allows.
 * What lies outside has its own shape and colour, and its name where there is room.
 */
export function FunnelChart({ answer, nameOf, colorOf, isChosen, selected, label, onPick }: FunnelChartProps) {
	const t = useMessages(messages)
	const format = useFormat()
	const [ref, width] = useWidth<HTMLDivElement>(640)
	const { hovered, setHovered } = useHover()
	const narrow = width < 480
	const frame = useMemo(
		() => ({ left: 40, right: width - (narrow ? 8 : 104), top: 34, bottom: height - 44 }),
		[width, narrow],
	)
	const layout = useMemo(() => funnelLayout(answer, frame), [answer, frame])
	if (!layout) return null
	const { points, limits, bands, ends, xTicks, yTicks, x, y } = layout
	const indexOf = (code: string | null) => (code === null ? -1 : points.findIndex((point) => point.code === code))
	const own = indexOf(selected)
	const other = hovered === selected ? -1 : indexOf(hovered)
	const named = points[other >= 0 ? other : own]
	const ratioText = (ratio: number) => format.decimal(ratio, ratio < 10 ? 1 : 0)
	const words = (point: (typeof points)[number]) =>
		t.point(
			nameOf(point.code),
			format.integer(point.observed),
			format.decimal(point.expected, point.expected < 10 ? 1 : 0),
			ratioText(point.ratio),
		)
	// Farthest out first: those are the names one looks for.
	const wanted = points
		.filter((point) => point.outside !== 0 && point !== named)
		.sort(
			(a, b) =>
				Math.abs(b.outside) - Math.abs(a.outside) ||
				Math.abs(b.observed - b.expected) / Math.sqrt(b.expected) -
					Math.abs(a.observed - a.expected) / Math.sqrt(a.expected),
		)
		.slice(0, mostNames)
	const places = placePointLabels(
		wanted.map((point) => ({ x: point.x, y: point.y, radius: 7, width: textWidth(nameOf(point.code), 12) })),
		15,
		{ ...frame, top: frame.top - 14 },
		points.map((point) => ({ x: point.x, y: point.y, radius: 4 })),
	)
	const onKeyDown = (event: KeyboardEvent) => {
		const to = walk(event.key, other >= 0 ? other : own, points.length)
		if (to !== null) setHovered(points[to]?.code ?? null)
		else if (event.key === 'Enter' && named) onPick(named.code)
		else return
		event.preventDefault()
	}
	const pointed = (event: MouseEvent<SVGSVGElement>) => {
		const [px, py] = placeInPicture(event, width)
		return nearestMark(points, px, py, 40)
	}
	const mark = (point: (typeof points)[number], className: string | undefined) => (
		<path
			key={point.code}
			className={className}
			d={outsideShape(point.outside)}
			transform={`translate(${point.x.toFixed(1)},${point.y.toFixed(1)})`}
			style={{ fill: colorOf(point.code) ?? undefined }}
			opacity={isChosen(point.code) ? 1 : 0.15}
		/>
	)
	const nameText = named ? words(named) : ''
	const nameWidth = textWidth(nameText, 13)
	return (
		<WalkedChart
			ref={ref}
			label={label}
			at={named ? points.indexOf(named) : -1}
			count={points.length}
			text={named ? `${words(named)}, ${t.outside[named.outside]}` : null}
			onKeyDown={onKeyDown}
			onLeave={() => setHovered(null)}
		>
			<svg
				viewBox={`0 0 ${width} ${height}`}
				width="100%"
				className={plot.svg}
				aria-hidden="true"
				onPointerMove={(event) => setHovered(pointed(event)?.code ?? null)}
				onPointerLeave={() => setHovered(null)}
				onClick={(event) => {
					const point = pointed(event)
					if (point) onPick(point.code)
				}}
			>
				<path className={css.outer} d={bands['998']} />
				<path className={css.inner} d={bands['95']} />
				{yTicks.map((tick) => (
					<g key={tick}>
						<line
							className={tick === 1 ? css.center : css.grid}
							x1={frame.left}
							x2={frame.right}
							y1={y(tick)}
							y2={y(tick)}
						/>
						<text className={css.tick} x={frame.left - 6} y={y(tick) + 4} textAnchor="end">
							{t.times(format.decimal(tick, tick % 1 === 0 ? 0 : tick % 0.5 === 0 ? 1 : 2))}
						</text>
					</g>
				))}
				<line className={css.axis} x1={frame.left} x2={frame.right} y1={frame.bottom} y2={frame.bottom} />
				{xTicks.map((tick) => (
					<g key={tick}>
						<line className={css.axis} x1={x(tick)} x2={x(tick)} y1={frame.bottom} y2={frame.bottom + 4} />
						<text className={css.tick} x={x(tick)} y={frame.bottom + 17} textAnchor="middle">
							{format.decimal(tick, tick < 1 ? 1 : 0)}
						</text>
					</g>
				))}
				<text className={css.title} x={frame.right} y={frame.bottom + 36} textAnchor="end">
					{t.x}
				</text>
				<text className={css.title} x={0} y={frame.top - 8}>
					{t.y}
				</text>
				<path className={css.limit998} d={limits.high998} />
				<path className={css.limit998} d={limits.low998} />
				<path className={css.limit95} d={limits.high95} />
				<path className={css.limit95} d={limits.low95} />
				{!narrow && (
					<>
						<text className={css.limitText} x={frame.right + 6} y={Math.min(ends.high998, ends.high95 - 14) + 4}>
							{t.outer}
						</text>
						<text className={css.limitText} x={frame.right + 6} y={ends.high95 + 4}>
							{t.inner}
						</text>
						<text className={css.limitText} x={frame.right + 6} y={ends.low95 + 4}>
							{t.inner}
						</text>
						<text className={css.limitText} x={frame.right + 6} y={Math.max(ends.low998, ends.low95 + 14) + 4}>
							{t.outer}
						</text>
					</>
				)}
				{points.map((point) => mark(point, point.outside === 0 ? css.within : css.outside))}
				{points[own] && mark(points[own], css.own)}
				{points[other] && mark(points[other], css.other)}
				{wanted.map((point, i) => {
					const place = places[i]
					return (
						place && (
							<text key={point.code} className={css.small} x={place.left} y={place.top + 12}>
								{nameOf(point.code)}
							</text>
						)
					)
				})}
				{named && (
					<text
						className={css.name}
						x={narrow ? 0 : Math.max(0, Math.min(named.x - nameWidth / 2, width - nameWidth))}
						y={12}
					>
						{nameText}
					</text>
				)}
			</svg>
			{narrow && (
				<p className={css.key} aria-hidden="true">
					<svg width="24" height="8" viewBox="0 0 24 8" aria-hidden="true">
						<path className={css.limit95} d="M0,4H24" />
					</svg>{' '}
					{t.inner} ·{' '}
					<svg width="24" height="8" viewBox="0 0 24 8" aria-hidden="true">
						<path className={css.limit998} d="M0,4H24" />
					</svg>{' '}
					{t.outer}
				</p>
			)}
		</WalkedChart>
	)
}
