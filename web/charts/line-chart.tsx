import { scaleLinear } from 'd3-scale'
import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import type { Metric } from '../../server/contract/metric.ts'
import { terms } from '../../server/contract/terms.ts'
import type { ValueStatus } from '../../server/contract/values.ts'
import { defineMessages, useFormat, useMessages } from '../i18n/language.tsx'
import { axisText } from './axis-text.ts'
import css from './line-chart.module.css'
import { labelIndices, lineSegments, valueSpan } from './line-segments.ts'
import { textWidth } from './place-labels.ts'
import { LineSample, Marker, type SeriesStyle } from './series-style.tsx'
import { useWidth } from './use-width.ts'

const messages = defineMessages({
	nl: {
		partial: (periods: string) => `Open punt en stippellijn: van ${periods} is maar een deel bekend.`,
		asTable: 'Waarden als tabel',
		period: 'Jaar',
		notWhole: 'deels bekend',
	},
	en: {
		partial: (periods: string) => `Open dot and dotted line: only a part of ${periods} is known.`,
		asTable: 'Values as a table',
		period: 'Year',
		notWhole: 'partly known',
	},
})

export interface Line {
	key: string
	name: string
	style: SeriesStyle
	values: readonly (number | null)[]
	status: readonly ValueStatus[]
}

interface LineChartProps {
	metric: Metric
	periods: readonly string[]
	partial: readonly boolean[]
	lines: readonly Line[]
	label: string
	height?: number
}

const top = 8
const bottom = 24

/**
 * Lines per period on one axis. The names above it are the legend and give the values of the period under the pointer or
 * chosen with the arrow keys (else the last); the same values stand in a table below.
 */
export function LineChart({ metric, periods, partial, lines, label, height = 150 }: LineChartProps) {
	const t = useMessages(messages)
	const term = useMessages(terms)
	const format = useFormat()
	const [ref, width] = useWidth<HTMLDivElement>(336)
	const [chosen, setChosen] = useState<number | null>(null)
	const span = valueSpan(lines.flatMap((line) => line.values))
	const last = periods.length - 1
	if (!span || last < 0) return null
	const y = scaleLinear()
		.domain(span)
		.nice(4)
		.range([height - bottom, top])
	const ticks = y.ticks(4)
	const tickTexts = ticks.map((tick) => axisText(tick, metric, format))
	const left = Math.max(...tickTexts.map((text) => textWidth(text, 12))) + 10
	const x = scaleLinear()
		.domain(last === 0 ? [-1, 1] : [0, last])
		.range([left + 4, width - 10])
	const at = chosen ?? last
	const reading = (line: Line, i: number) => {
		const value = line.values[i] ?? null
		return value === null ? term.valueStatuses[line.status[i] ?? 'missing'] : format.value(metric, value)
	}
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key === 'ArrowLeft' || event.key === 'ArrowDown') setChosen(Math.max(0, at - 1))
		else if (event.key === 'ArrowRight' || event.key === 'ArrowUp') setChosen(Math.min(last, at + 1))
		else if (event.key === 'Home') setChosen(0)
		else if (event.key === 'End') setChosen(last)
		else return
		event.preventDefault()
	}
	const onPointerMove = (event: PointerEvent<SVGSVGElement>) => {
		const box = event.currentTarget.getBoundingClientRect()
		const px = ((event.clientX - box.left) * width) / box.width
		setChosen(Math.max(0, Math.min(last, Math.round(x.invert(px)))))
	}
	const partialPeriods = periods.filter((_, i) => partial[i])
	const years = metric.period.kind === 'years' ? new Set(metric.period.years) : null
	const measured = periods.map((period) => years === null || years.has(period))
	const drawn = lines.map((line) => ({ ...line, segments: lineSegments(line.values, partial, measured) }))
	return (
		<div ref={ref} className={css.chart}>
			<p className={css.reading}>
				<span className={css.period}>{periods[at]}</span>
				{lines.map((line) => (
					<span key={line.key} className={css.item}>
						<LineSample style={line.style} />
						{line.name} <b>{reading(line, at)}</b>
					</span>
				))}
			</p>
			<div
				role="slider"
				tabIndex={0}
				className={css.plot}
				aria-label={label}
				aria-valuemin={0}
				aria-valuemax={last}
				aria-valuenow={at}
				aria-valuetext={`${periods[at]}${partial[at] ? ` (${t.notWhole})` : ''}: ${lines.map((line) => `${line.name} ${reading(line, at)}`).join(', ')}`}
				onKeyDown={onKeyDown}
				onBlur={() => setChosen(null)}
			>
				<svg
					viewBox={`0 0 ${width} ${height}`}
					width="100%"
					aria-hidden="true"
					onPointerMove={onPointerMove}
					onPointerLeave={() => setChosen(null)}
				>
					{ticks.map((tick, i) => (
						<g key={tick}>
							<line className={tick === 0 ? css.zero : css.grid} x1={left} x2={width} y1={y(tick)} y2={y(tick)} />
							<text className={css.tick} x={left - 6} y={y(tick) + 4} textAnchor="end">
								{tickTexts[i]}
							</text>
						</g>
					))}
					{labelIndices(periods.length, width - left, 40).map((i) => (
						<text
							key={i}
							className={css.tick}
							x={Math.min(x(i), width)}
							y={height - 6}
							textAnchor={x(i) > width - 18 ? 'end' : 'middle'}
						>
							{periods[i]}
						</text>
					))}
					<line className={css.cursor} x1={x(at)} x2={x(at)} y1={top} y2={height - bottom} />
					{drawn.toReversed().map((line) => (
						<g key={line.key} style={{ color: line.style.color }}>
							{line.segments.map((segment) => (
								<line
									key={segment.from}
									stroke="currentColor"
									strokeWidth={line.style.width}
									strokeLinecap="round"
									strokeDasharray={segment.partial ? '1 4' : line.style.dash}
									x1={x(segment.from)}
									y1={y(line.values[segment.from] ?? 0)}
									x2={x(segment.to)}
									y2={y(line.values[segment.to] ?? 0)}
								/>
							))}
							{line.values.map((value, i) => {
								if (value === null) return null
								const alone = !line.segments.some(({ from, to }) => from === i || to === i)
								if (!alone && i !== at && i !== last && !partial[i]) return null
								return <Marker key={i} x={x(i)} y={y(value)} style={line.style} hollow={partial[i] ?? false} />
							})}
						</g>
					))}
				</svg>
			</div>
			{partialPeriods.length > 0 && <p className={css.note}>{t.partial(format.list(partialPeriods))}</p>}
			<details className={css.details}>
				<summary>{t.asTable}</summary>
				<div className={css.scroll}>
					<table>
						<thead>
							<tr>
								<th scope="col">{t.period}</th>
								{lines.map((line) => (
									<th key={line.key} scope="col">
										{line.name}
									</th>
								))}
							</tr>
						</thead>
						<tbody>
							{periods.map((period, i) => (
								<tr key={period}>
									<th scope="row">
										{period}
										{partial[i] && ` (${t.notWhole})`}
									</th>
									{lines.map((line) => (
										<td key={line.key}>{reading(line, i)}</td>
									))}
								</tr>
							))}
						</tbody>
					</table>
				</div>
			</details>
		</div>
	)
}
