import { scaleLinear } from 'd3-scale'
import type { Metric } from '../../server/contract/metric.ts'
import type { AnswerRow } from '../answer.ts'
import { placeLabels, textWidth } from '../charts/place-labels.ts'
import { useWidth } from '../charts/use-width.ts'
import { defineMessages, useFormat, useMessages } from '../i18n/language.tsx'
import type { Scale } from '../scale/scale.ts'
import { useHover } from '../view/use-hover.tsx'
import { useView } from '../view/use-view.tsx'
import css from './distribution-view.module.css'
import { histogramBars } from './histogram-bars.ts'

const messages = defineMessages({
	nl: {
		explain: 'De breedte van een vak is de klasse uit de legenda, de oppervlakte het aantal gebieden.',
		bar: (count: string, what: string, from: string, to: string) => `${count} ${what} van ${from} tot ${to}`,
	},
	en: {
		explain: 'The width of a block is the class in the legend, its area the number of areas.',
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

const top = 36
const bottom = 44

/** How many areas lie in each class, on the axis of values; the mean of the gemeente, the selected and the hovered area marked. */
export function Histogram({ rows, metric, scale, mean, what }: HistogramProps) {
	const t = useMessages(messages)
	const format = useFormat()
	const [ref, width] = useWidth<HTMLDivElement>(640)
	const { hovered } = useHover()
	const { view, update } = useView()
	const ok = rows.flatMap((row) => (row.status === 'ok' && row.value !== null ? [row.value] : []))
	const bars = histogramBars(scale, ok)
	if (!scale.domain || bars.length === 0) return null
	const height = 220
	const [low, high] = scale.domain
	const x = scaleLinear()
		.domain(
			low === high ? [low - 1, high + 1] : [Math.min(low, mean?.value ?? low), Math.max(high, mean?.value ?? high)],
		)
		.range([4, width - 4])
	const y = scaleLinear()
		.domain([0, Math.max(...bars.map((bar) => bar.density))])
		.range([height - bottom, top])
	const edges = [...new Set(bars.flatMap((bar) => [bar.from, bar.to]))]
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
	/** Where a bar begins and ends; a class of a single value gets a width to be seen. */
	const edgesOf = (bar: (typeof bars)[number]): [number, number] =>
		bar.from === bar.to ? [x(bar.from) - 20, x(bar.from) + 20] : [x(bar.from), x(bar.to)]
	const toggle = (bin: number | null) =>
		bin !== null && update((now) => ({ bins: now.bins.length === 1 && now.bins[0] === bin ? [] : [bin] }))
	return (
		<div ref={ref}>
			<div className={css.stack}>
				<svg viewBox={`0 0 ${width} ${height}`} width="100%" className={css.svg} aria-hidden="true">
					{bars.map((bar) => {
						const [left, right] = edgesOf(bar)
						const off = view.bins.length > 0 && bar.bin !== null && !view.bins.includes(bar.bin)
						return (
							<g key={bar.from} opacity={off ? 0.25 : 1}>
								<rect
									className={css.block}
									x={left}
									y={y(bar.density)}
									width={Math.max(1, right - left - 1)}
									height={height - bottom - y(bar.density)}
									fill={bar.color}
								/>
								<text className={css.count} x={(left + right) / 2} y={y(bar.density) - 6} textAnchor="middle">
									{bar.count > 0 && right - left > 8 ? format.integer(bar.count) : ''}
								</text>
							</g>
						)
					})}
					<line className={css.axis} x1={0} x2={width} y1={height - bottom} y2={height - bottom} />
					{edges.map((edge, i) =>
						(placed[i]?.row ?? 0) > 1 ? null : (
							<text
								key={edge}
								className={css.tick}
								x={placed[i]?.left}
								y={height - bottom + 16 + (placed[i]?.row ?? 0) * 15}
							>
								{edgeTexts[i]}
							</text>
						),
					)}
					{mean && (
						<>
							<line className={css.mean} x1={x(mean.value)} x2={x(mean.value)} y1={0} y2={height - bottom} />
							<text
								className={css.meanText}
								x={x(mean.value) + (x(mean.value) > width / 2 ? -6 : 6)}
								y={10}
								textAnchor={x(mean.value) > width / 2 ? 'end' : 'start'}
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
				<fieldset className={css.classes} aria-label={t.explain}>
					{bars.map((bar) => (
						<button
							key={bar.from}
							type="button"
							className={css.class}
							style={{
								insetInlineStart: `${(edgesOf(bar)[0] / width) * 100}%`,
								width: `${((edgesOf(bar)[1] - edgesOf(bar)[0]) / width) * 100}%`,
							}}
							disabled={bar.bin === null}
							aria-pressed={bar.bin === null ? undefined : view.bins.includes(bar.bin)}
							aria-label={t.bar(
								format.integer(bar.count),
								what,
								format.value(metric, bar.from),
								format.value(metric, bar.to),
							)}
							onClick={() => toggle(bar.bin)}
						/>
					))}
				</fieldset>
			</div>
			<p className={css.quiet}>{t.explain}</p>
		</div>
	)
}
