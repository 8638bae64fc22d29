import { rgb } from 'd3-color'
import type PptxGenJS from 'pptxgenjs'
import { locales } from '../contract/format.ts'
import type { Scene } from '../contract/presentation/scene.ts'
import type { SceneAnswer } from '../contract/presentation/scene-answer.ts'
import { makeScale } from '../contract/scale.ts'
import { terms } from '../contract/terms.ts'
import { colors, font } from './slide-frame.ts'
import { formatCode, markedName, metricTitle, type SlideContext } from './slide-scene.ts'

/** Inches of the title of the chart; a bar must be so many times as high as its letters, or offices leave out names. */
const ABOVE = 0.5
const ROOM = 1.3

/** So many letters of a name stay on one line: a second one would take that of the next bar. */
const NAME = 36

function shortened(name: string): string {
	const letters = [...name]
	return letters.length <= NAME
		? name
		: `${letters
				.slice(0, NAME - 1)
				.join('')
				.trimEnd()}…`
}

/** A CSS colour as offices write it, six hex digits; where there is none, that of what does not count. */
const hexOf = (color: string | null): string =>
	color === null ? colors.neutral : rgb(color).formatHex().slice(1).toUpperCase()

/**
 * The areas of a ranking as a bar chart of the office itself, in the colours of the map. Gives remarks for under it; null: no
 * area has a value.
 */
export function addRanking(scene: Scene, answer: SceneAnswer, context: SlideContext): string[] | null {
	const { slide, box, language, format, words, title } = context
	const values = answer.pictures[0]?.values
	if (values === undefined) return null
	const { metric, reference } = values
	const scale = makeScale(values, 'light')
	const index = new Map(values.areas.map((code, i) => [code, i]))
	const statuses = terms[language].valueStatuses
	const rows = answer.shown.map((code) => {
		const i = index.get(code) ?? -1
		const status = values.status[i] ?? 'missing'
		return { code, name: answer.names[code] ?? code, value: values.values[i] ?? null, status }
	})
	const known = rows.flatMap(({ value, ...row }) =>
		value !== null && (row.status === 'ok' || row.status === 'unreliable') ? [{ ...row, value }] : [],
	)
	if (known.length === 0) return null
	const label = metric.label[language]
	const data: PptxGenJS.OptsChartData[] = [
		{
			name: label,
			labels: known.map(({ code, name, status }) => {
				const marked = shortened(markedName(scene, code, name))
				return status === 'unreliable' ? `${marked} (${statuses.unreliable})` : marked
			}),
			values: known.map(({ value }) => value),
		},
	]
	const chosen = known.map(({ value, status }) => hexOf(status === 'ok' ? scale.colorOf(value) : null))
	const size = Math.max(6.5, Math.min(12, Math.floor((144 * (box.h - ABOVE)) / known.length / ROOM) / 2))
	slide.addChart('bar', data, {
		...box,
		objectName: words.names.chart,
		altText: `${words.chart(title)} ${known.map(({ name, value }) => `${name}: ${format.valueWithUnit(metric, value)}`).join('; ')}.`,
		barDir: 'bar',
		barGapWidthPct: 35,
		// A single colour would be that of the series; twice the same is one per bar.
		chartColors: chosen.length === 1 ? [chosen[0] ?? '', chosen[0] ?? ''] : chosen,
		dataBorder: { pt: 0.5, color: colors.quiet },
		catAxisLabelFontFace: font,
		catAxisLabelFontSize: size,
		catAxisLabelColor: colors.text,
		catAxisLineShow: false,
		catAxisMajorTickMark: 'none',
		valAxisHidden: true,
		valAxisLineShow: false,
		valGridLine: { style: 'none' },
		// Bars that begin elsewhere than at nought say something else than their numbers.
		...(known.every(({ value }) => value >= 0) ? { valAxisMinVal: 0 } : {}),
		showValue: true,
		dataLabelFontFace: font,
		dataLabelFontSize: size,
		dataLabelColor: colors.text,
		dataLabelFormatCode: formatCode(metric, language),
		valLabelFormatCode: formatCode(metric, language),
		showLegend: false,
		showTitle: true,
		title: metricTitle(metric, language),
		titleFontFace: font,
		titleFontSize: 12,
		titleColor: colors.text,
		lang: locales[language],
	})
	const without = rows.filter(({ value, status }) => value === null || (status !== 'ok' && status !== 'unreliable'))
	return [
		words.classColors,
		...(reference?.value == null
			? []
			: [words.reference(reference.name, format.valueWithUnit(metric, reference.value))]),
		...(without.length === 0
			? []
			: [words.withoutValue(format.list(without.map(({ name, status }) => `${name} (${statuses[status]})`)))]),
	]
}
