import { scaleLinear } from 'd3-scale'
import { useMemo } from 'react'
import type { Metric } from '../../server/contract/metric.ts'
import type { Scale } from '../../server/contract/scale.ts'
import type { AnswerRow } from '../answer.ts'
import { placeLabels, textWidth } from '../charts/place-labels.ts'
import plot from '../charts/plot.module.css'
import { useWidth } from '../charts/use-width.ts'
import { defineMessages, useFormat, useMessages } from '../i18n/language.tsx'
import { useHover } from '../view/use-hover.tsx'
import { useView } from '../view/use-view.tsx'
import css from './distribution-view.module.css'
import { histogramBars } from './histogram-bars.ts'

const messages = defineMessages({
	nl: {
		explain:
			'Gelijke stappen van laag naar hoog; de kleuren en getallen zijn de klassen van de legenda. Kies een klasse om alleen die te zien.',
		other: 'Gelijke stappen van laag naar hoog; de kleuren zijn de klassen van de waarde.',
		bar: (count: string, what: string, from: string, to: string) => `${count} ${what} van ${from} tot ${to}`,
	},
	en: {
		explain:
			'Equal steps from low to high; colours and numbers are the classes of the legend. Choose a class to see it alone.',
		other: 'Equal steps from low to high; the colours are the classes of the value.',
		bar: (count: string, what: string, from: string, to: string) => `${count} ${what} from ${from} to ${to}`,
	},
})

interface HistogramProps {
	rows: readonly AnswerRow[]
	metric: Metric
	scale: Scale
	mean: { value: number; label: string } | null
	what: string
}

const top = 28
const bottom = 44
const height = 220

/** How many areas lie where on the axis of values; the mean of the gemeente, the selected and the hovered area marked. */
export function Histogram({ rows, metric, scale, mean, what }: HistogramProps) {
	const t = useMessages(messages)
	const format = useFormat()
	const [ref, width] = useWidth<HTMLDivElement>(640)
	const { hovered } = useHover()
	const { view, update } = useView()
	const segments = useMemo(() => {
		const ok = rows.flatMap((row) => (row.status === 'ok' && row.value !== null ? [row.value] : []))
		return histogramBars(scale, ok)
	}, [rows, scale])
	if (!scale.domain || segments.length === 0) return null
	const also = mean ? [mean.value] : []
	const low = Math.min(scale.domain[0], ...segments.map((segment) => segment.from), ...also)
	const high = Math.max(scale.domain[1], ...segments.map((segment) => segment.to), ...also)
	const x = scaleLinear()
		.domain(low === high ? [low - 1, high + 1] : [low, high])
		.range([4, width - 4])
	const y = scaleLinear()
		.domain([0, Math.max(...segments.map((segment) => segment.below + segment.count))])
		.range([height - bottom, top])
	const span = (from: number, to: number): [number, number] =>
		from === to ? [x(from) - 12, x(from) + 12] : [x(from), x(to)]
	const edges = scale.classed ? [...new Set(scale.bins.flatMap((bin) => [bin.from, bin.to]))] : [...scale.domain]
	const edgeTexts = edges.map((edge) => format.value(metric, edge))
	const placed = placeLabels(
		edges.map((edge) => x(edge)),
		edgeTexts.map((text) => textWidth(text, 12)),
		width,
		4,
	)
	const marked = [view.area, hovered === view.area ? null : hovered].map(
		(code) => rows.find((row) => row.code === code && row.status === 'ok') ?? null,
	)
	// Under another reading the chosen classes are those of that reading.
	const choosing = view.reading === 'values'
	const off = (bin: number | null) => choosing && view.bins.length > 0 && bin !== null && !view.bins.includes(bin)
	const toggle = (bin: number) => update((now) => ({ bins: now.bins.length === 1 && now.bins[0] === bin ? [] : [bin] }))
	const right = mean !== null && x(mean.value) > width / 2
	return (
		<div ref={ref}>
			<div className={css.stack}>
				<svg viewBox={`0 0 ${width} ${height}`} width="100%" className={plot.svg} aria-hidden="true">
					{segments.map((segment) => {
						const [from, to] = span(segment.from, segment.to)
						return (
							<rect
								key={`${segment.from} ${segment.bin}`}
								className={css.block}
								opacity={off(segment.bin) ? 0.2 : 1}
								x={from}
								y={y(segment.below + segment.count)}
								width={Math.max(1, to - from - 1)}
								height={y(segment.below) - y(segment.below + segment.count)}
								fill={segment.color}
							/>
						)
					})}
					<line className={css.axis} x1={0} x2={width} y1={height - bottom} y2={height - bottom} />
					{edges.map((edge, i) => (
						<g key={edge}>
							<line className={css.axis} x1={x(edge)} x2={x(edge)} y1={height - bottom} y2={height - bottom + 4} />
							{(placed[i]?.row ?? 0) < 2 && (
								<text className={css.tick} x={placed[i]?.left} y={height - bottom + 17 + (placed[i]?.row ?? 0) * 15}>
									{edgeTexts[i]}
								</text>
							)}
						</g>
					))}
					{mean && (
						<>
							<line className={css.mean} x1={x(mean.value)} x2={x(mean.value)} y1={0} y2={height - bottom} />
							<text
								className={css.meanText}
								x={x(mean.value) + (right ? -6 : 6)}
								y={10}
								textAnchor={right ? 'end' : 'start'}
							>
								{mean.label} {format.value(metric, mean.value)}
							</text>
						</>
					)}
					{marked.map(
						(row, i) =>
							row?.value != null && (
								<path
									key={row.code}
									className={i === 0 ? css.own : css.other}
									d={`M${x(row.value)},${height - bottom - 1}l-6,-10h12Z`}
								/>
							),
					)}
				</svg>
				{choosing && (
					<fieldset className={css.classes} aria-label={t.explain}>
						{scale.bins.map((bin) => {
							const [from, to] = span(bin.from, bin.to)
							return (
								<button
									key={bin.index}
									type="button"
									className={css.class}
									style={{ insetInlineStart: `${(from / width) * 100}%`, width: `${((to - from) / width) * 100}%` }}
									aria-pressed={view.bins.includes(bin.index)}
									aria-label={t.bar(
										format.integer(bin.count),
										what,
										format.value(metric, bin.from),
										format.value(metric, bin.to),
									)}
									onClick={() => toggle(bin.index)}
								/>
							)
						})}
					</fieldset>
				)}
			</div>
			<p className={css.quiet}>{choosing ? t.explain : t.other}</p>
		</div>
	)
}
