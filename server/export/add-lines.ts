import { locales } from '../contract/format.ts'
import type { Scene } from '../contract/presentation/scene.ts'
import type { SceneAnswer } from '../contract/presentation/scene-answer.ts'
import { colors, font } from './slide-frame.ts'
import { axisCode, formatCode, markedName, metricTitle, type SlideContext } from './slide-scene.ts'

/** After Okabe & Ito and Tol, as lines have on the screen (web/charts/compare-colors.css); of more areas the rest is grey. */
const lineColors = ['0067A8', 'C8500A', '00795A', '9A3B8F']

/**
 * The course of areas over years or months as a line chart of the office itself; what is not known is a gap. Gives remarks for
 * under it; null: nothing is known.
 */
export function addLines(scene: Scene, answer: SceneAnswer, context: SlideContext): string[] | null {
	const { slide, box, language, format, words, title } = context
	const { series } = answer
	if (series === null) return null
	const { metric, periods, partial } = series
	const known = series.series.filter(({ values }) => values.some((value) => value !== null))
	if (known.length === 0 || periods.length === 0) return null
	const marked = new Set(scene.highlights.map(({ area }) => area))
	// Those highlighted get the colours that stand out, in their own order.
	const standing = [...known.filter(({ area }) => marked.has(area)), ...known.filter(({ area }) => !marked.has(area))]
	const colorOf = new Map(standing.map(({ area }, i) => [area, lineColors[i] ?? colors.neutral]))
	const periodText = (period: string) => (period.length > 4 ? format.month(period) : period)
	const labels = periods.map((period, i) => (partial[i] ? `${periodText(period)}*` : periodText(period)))
	// As on the screen: a year in which nobody measured is bridged, what is not known is a gap.
	const years = metric.period.kind === 'years' ? new Set(metric.period.years) : null
	const unknown = known.some(({ values }) => {
		const from = values.findIndex((value) => value !== null)
		const inner = values.slice(
			from,
			values.findLastIndex((value) => value !== null),
		)
		return inner.some((value, i) => value === null && years?.has(periods[from + i] ?? '') !== false)
	})
	const told = known.map(({ name, values }) => {
		const last = values.findLastIndex((value) => value !== null)
		return `${name}: ${format.valueWithUnit(metric, values[last] ?? 0)} (${periodText(periods[last] ?? '')})`
	})
	slide.addChart(
		'line',
		known.map(({ area, name, values }) => ({
			name: markedName(scene, area, name),
			labels,
			values: values.map((value) => value ?? Number.NaN),
		})),
		{
			...box,
			objectName: words.names.chart,
			altText: `${words.chart(title)} ${metric.label[language]}. ${told.join('; ')}.`,
			chartColors: known.map(({ area }) => colorOf.get(area) ?? colors.neutral),
			displayBlanksAs: unknown ? 'gap' : 'span',
			lineSize: 2.25,
			lineDataSymbolSize: periods.length > 30 ? 2 : 7,
			catAxisLabelFontFace: font,
			catAxisLabelFontSize: 11,
			catAxisLabelColor: colors.text,
			catAxisLineColor: colors.line,
			valAxisLabelFontFace: font,
			valAxisLabelFontSize: 11,
			valAxisLabelColor: colors.text,
			valAxisLabelFormatCode: axisCode(
				metric,
				known.flatMap(({ values }) => values.map(Number)),
				language,
			),
			valAxisLineShow: false,
			valGridLine: { color: 'E1E6E6', size: 0.75, style: 'solid' },
			valLabelFormatCode: formatCode(metric, language),
			showLegend: true,
			legendPos: 'b',
			legendFontFace: font,
			legendFontSize: 12,
			legendColor: colors.text,
			showTitle: true,
			title: metricTitle(metric, language),
			titleFontFace: font,
			titleFontSize: 12,
			titleColor: colors.text,
			lang: locales[language],
		},
	)
	const cut = periods.filter((_, i) => partial[i]).map(periodText)
	return cut.length === 0 ? [] : [`* ${words.partial(format.list(cut))}`]
}
