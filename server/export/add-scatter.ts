import { beforeUnit, locales } from '../contract/format.ts'
import type { Metric } from '../contract/metric.ts'
import type { Scene } from '../contract/presentation/scene.ts'
import type { SceneAnswer } from '../contract/presentation/scene-answer.ts'
import { colors, font } from './slide-frame.ts'
import { axisCode, metricTitle, type SlideContext } from './slide-scene.ts'

/**
 * One metric against another, area by area, as a scatter chart of the office itself; the highlighted areas are a series of their
 * own with their names. Gives remarks for under it; null: no area has both.
 */
export function addScatter(scene: Scene, answer: SceneAnswer, context: SlideContext): string[] | null {
	const { slide, box, language, format, words, title } = context
	const read = answer.pictures[0]?.read
	if (read?.kind !== 'bivariate') return null
	const { answer: first, second } = read
	const upwards = new Map(second.areas.map((code, i) => [code, second.status[i] === 'ok' ? second.values[i] : null]))
	const labelOf = new Map(scene.highlights.map(({ area, label }) => [area, label]))
	const points = first.areas.flatMap((code, i) => {
		const [x, y] = [first.status[i] === 'ok' ? first.values[i] : null, upwards.get(code)]
		return x == null || y == null ? [] : [{ code, x, y }]
	})
	if (points.length === 0) return null
	const isMarked = ({ code }: { code: string }) => labelOf.has(code)
	const named = (code: string) => labelOf.get(code) || (answer.names[code] ?? code)
	const value = (metric: Metric, number: number) =>
		`${format.value(metric, number)}${beforeUnit(metric.unit[language])}${metric.unit[language]}`
	const [across, up] = [metricTitle(first.metric, language), metricTitle(second.metric, language)]
	const seen = (of: (point: (typeof points)[number]) => boolean) => points.map((p) => (of(p) ? p.y : Number.NaN))
	const none = points.map(() => '')
	const marked = points.filter(isMarked)
	const xs = points.map(({ x }) => x)
	const middle = (Math.min(...xs) + Math.max(...xs)) / 2
	const crossing = {
		showCatAxisTitle: true,
		catAxisTitle: across,
		catAxisTitleFontFace: font,
		catAxisTitleFontSize: 12,
		catAxisTitleColor: colors.text,
		valAxisLabelFormatCode: axisCode(first.metric, xs, language),
	}
	slide.addChart(
		'scatter',
		[
			{ name: across, values: xs },
			{ name: words.others, labels: none, values: seen((point) => !isMarked(point)) },
			...(marked.length === 0
				? []
				: [
						{
							name: words.marked,
							labels: points.map((point) => (isMarked(point) ? named(point.code) : '')),
							values: seen(isMarked),
						},
					]),
		],
		{
			...box,
			objectName: words.names.chart,
			altText: [
				words.chart(title),
				`${across} × ${up}, ${format.integer(points.length)}.`,
				...marked.map(({ code, x, y }) => `${named(code)}: ${value(first.metric, x)}, ${value(second.metric, y)}.`),
			].join(' '),
			chartColors: [colors.neutral, colors.accent],
			lineSize: 0,
			lineDataSymbolSize: 8,
			lineDataSymbolLineColor: 'FFFFFF',
			showLabel: marked.length > 0,
			dataLabelFormatScatter: 'custom',
			// Where there is room: away from the side that the points lie at.
			dataLabelPosition: marked.some(({ x }) => x > middle) ? (marked.every(({ x }) => x > middle) ? 'l' : 't') : 'r',
			dataLabelFontFace: font,
			dataLabelFontSize: 12,
			catAxes: [crossing],
			valAxes: [
				{
					valAxisLabelFormatCode: axisCode(
						second.metric,
						points.map(({ y }) => y),
						language,
					),
				},
			],
			catAxisLabelFontFace: font,
			catAxisLabelFontSize: 11,
			catAxisLabelColor: colors.text,
			catAxisLineColor: colors.line,
			catGridLine: { color: 'E1E6E6', size: 0.75, style: 'solid' },
			showValAxisTitle: true,
			valAxisTitle: up,
			valAxisTitleFontFace: font,
			valAxisTitleFontSize: 12,
			valAxisTitleColor: colors.text,
			valAxisLabelFontFace: font,
			valAxisLabelFontSize: 11,
			valAxisLabelColor: colors.text,
			valAxisLineColor: colors.line,
			valGridLine: { color: 'E1E6E6', size: 0.75, style: 'solid' },
			showLegend: marked.length > 0,
			legendPos: 't',
			legendFontFace: font,
			legendFontSize: 12,
			legendColor: colors.text,
			lang: locales[language],
		},
	)
	return []
}
