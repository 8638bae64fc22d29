import { scaleLinear } from 'd3-scale'
import { textWidth } from '../../server/contract/picture/measure.ts'
import type { Scene } from '../../server/contract/presentation/scene.ts'
import type { SceneAnswer } from '../../server/contract/presentation/scene-answer.ts'
import { terms } from '../../server/contract/terms.ts'
import { axisText } from '../charts/axis-text.ts'
import { labelIndices, lineSegments, valueSpan } from '../charts/line-segments.ts'
import { comparedStyle, gemeenteStyle, Marker, ownStyle, type SeriesStyle, wijkStyle } from '../charts/series-style.tsx'
import { defineMessages, useFormat, useMessages, useText } from '../i18n/language.tsx'
import css from './chart-content.module.css'
import { sceneWords } from './scene-words.ts'
import { spreadLabels } from './spread-labels.ts'
import { usePlace } from './use-place.ts'
import '../charts/compare-colors.css'

const messages = defineMessages({
	nl: {
		label: (metric: string, from: string, to: string) => `Lijnen: ${metric}, ${from} tot en met ${to}.`,
		partial: (periods: string) => `Open punt en stippellijn: van ${periods} is maar een deel bekend.`,
	},
	en: {
		label: (metric: string, from: string, to: string) => `Lines: ${metric}, ${from} up to and including ${to}.`,
		partial: (periods: string) => `Open dot and dotted line: only a part of ${periods} is known.`,
	},
})

type Series = NonNullable<SceneAnswer['series']>
const TEXT = 15
const TICK = 13

/** Of so many lines each has its name; of more those highlighted, and the gemeente. */
const MOST_NAMED = 8

/** How a line looks: highlighted strong, each its own; the gemeente dashed; the rest quiet. Pure. */
function styleOf(one: Series['series'][number], marked: readonly string[], alone: boolean): SeriesStyle {
	const place = marked.indexOf(one.area)
	if (place >= 0) return marked.length === 1 ? { ...ownStyle, width: 3.5 } : { ...comparedStyle(place), width: 3.5 }
	if (one.level === 'gemeente') return { ...gemeenteStyle, width: 2 }
	return alone ? { ...ownStyle, width: 3 } : { ...wijkStyle, width: 1.4 }
}

/** Years or months as lines; names stand at their ends. */
export function LinesContent({
	series,
	highlights,
}: {
	series: SceneAnswer['series']
	highlights: Scene['highlights']
}) {
	const t = useMessages(messages)
	const words = useMessages(sceneWords)
	const term = useMessages(terms)
	const text = useText()
	const format = useFormat()
	const [ref, place] = usePlace<HTMLDivElement>()
	const span = series && valueSpan(series.series.flatMap(({ values }) => values))
	if (!series || !span) return <p className={css.nothing}>{words.nothing}</p>
	const { metric, periods, partial } = series
	const months = series.query.interval === 'month'
	const periodOf = (period: string) => (months ? format.month(period) : period)
	const marks = new Map(highlights.map(({ area, label }) => [area, label]))
	const marked = series.series.map(({ area }) => area).filter((area) => marks.has(area))
	const own = series.series.filter(({ level }) => level !== 'gemeente')
	const lines = series.series.map((one) => {
		const last = one.values.findLastIndex((value) => value !== null)
		const value = one.values[last] ?? null
		const isMarked = marks.has(one.area)
		const name = marks.get(one.area) || (one.level === 'gemeente' ? words.gemeente(one.name) : one.name)
		return {
			...one,
			last,
			name,
			isMarked,
			value,
			style: styleOf(one, marked, own.length === 1),
			named: isMarked || one.level === 'gemeente' || series.series.length <= MOST_NAMED,
			valueText: value === null ? term.valueStatuses[one.status.at(-1) ?? 'missing'] : format.value(metric, value),
		}
	})
	const label = `${t.label(text(metric.label), periodOf(periods[0] ?? ''), periodOf(periods.at(-1) ?? ''))} ${lines
		.filter(({ named }) => named)
		.map(({ name, valueText }) => `${name} ${valueText}`)
		.join('; ')}.`
	const partialPeriods = periods.filter((_, i) => partial[i])
	return (
		<div className={css.chart}>
			<p className={css.axisTitle}>{axisTitle()}</p>
			<div ref={ref} className={css.plot}>
				{place && <Plot width={place.width} height={place.height} />}
			</div>
			{partialPeriods.length > 0 && <p className={css.note}>{t.partial(format.list(partialPeriods.map(periodOf)))}</p>}
		</div>
	)

	function axisTitle() {
		const [name, unit] = [text(metric.label), text(metric.unit)]
		return unit === '' || name.includes(unit) ? name : `${name} (${unit})`
	}

	function Plot({ width, height }: { width: number; height: number }) {
		const [low, high] = span ?? [0, 1]
		const y = scaleLinear()
			.domain([low, high])
			.nice(5)
			.range([height - 26, 14])
		const ticks = y.ticks(Math.max(2, Math.min(6, Math.round(height / 70))))
		const tickTexts = ticks.map((tick) => axisText(tick, metric, format))
		const left = Math.max(...tickTexts.map((tick) => textWidth(tick, TICK))) + 10
		const named = lines.filter((line) => line.named && line.value !== null)
		const widthOf = ({ name, valueText }: (typeof lines)[number]) => textWidth(`${name} ${valueText}`, TEXT, 600) + 16
		const right = Math.min(width * 0.5, Math.max(0, ...named.map(widthOf)))
		const end = periods.length - 1
		const x = scaleLinear()
			.domain(end === 0 ? [-1, 1] : [0, end])
			.range([left + 6, width - right - 8])
		const places = spreadLabels(
			named.map(({ value }) => y(value ?? 0)),
			TEXT * 1.3,
			12,
			height - 26,
		)
		const years = metric.period.kind === 'years' ? new Set(metric.period.years) : null
		const measured = periods.map((period) => years === null || years.has(period))
		const widest = Math.max(...periods.map((period) => textWidth(periodOf(period), TICK)))
		return (
			<svg viewBox={`0 0 ${width} ${height}`} className={css.svg} role="img" aria-label={label}>
				{ticks.map((tick, i) => (
					<g key={tick}>
						<line className={tick === 0 ? css.zero : css.grid} x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} />
						<text className={css.tick} x={left - 8} y={y(tick) + 4.5} textAnchor="end">
							{tickTexts[i]}
						</text>
					</g>
				))}
				{labelIndices(periods.length, width - left - right, widest + 18).map((i) => (
					<text key={periods[i]} className={css.tick} x={x(i)} y={height - 5} textAnchor="middle">
						{periodOf(periods[i] ?? '')}
					</text>
				))}
				{lines
					.toSorted((a, b) => a.style.width - b.style.width)
					.map((line) => (
						<g key={line.area} style={{ color: line.style.color }}>
							{lineSegments(line.values, partial, measured).map((segment) => (
								<line
									key={segment.from}
									stroke="currentColor"
									strokeWidth={line.style.width}
									strokeLinecap="round"
									strokeDasharray={segment.partial ? '1 5' : line.style.dash}
									x1={x(segment.from)}
									y1={y(line.values[segment.from] ?? 0)}
									x2={x(segment.to)}
									y2={y(line.values[segment.to] ?? 0)}
								/>
							))}
							{line.last >= 0 && (line.named || periods.length === 1) && (
								<Marker
									x={x(line.last)}
									y={y(line.value ?? 0)}
									style={line.style}
									hollow={partial[line.last] ?? false}
								/>
							)}
						</g>
					))}
				{named.map((line, i) => {
					const [from, to] = [y(line.value ?? 0), places[i] ?? 0]
					return (
						<g key={line.area}>
							{Math.abs(from - to) > 3 && (
								<path className={css.lead} d={`M${x(line.last) + 6},${from}L${width - right},${to}`} />
							)}
							<text className={line.isMarked ? css.strong : css.name} x={width - right + 4} y={to + 5}>
								{line.name} <tspan className={css.figure}>{line.valueText}</tspan>
							</text>
						</g>
					)
				})}
			</svg>
		)
	}
}
