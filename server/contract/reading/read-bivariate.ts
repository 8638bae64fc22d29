import { type ValueGap, valueGaps } from '../patterns.ts'
import { periodText } from '../period-text.ts'
import { makeScale } from '../scale.ts'
import { terms } from '../terms.ts'
import type { ValuesAnswer } from '../values.ts'
import type { AreaReading, Axis, ReadingContext } from './area-reading.ts'
import { classify } from './classify.ts'
import { bivariateColors } from './reading-colors.ts'
import { thirdOf } from './thirds.ts'

const thirds = [0, 1, 2] as const

/** Two metrics at once, each in thirds as the server cut them: nine classes, the first across and the second upwards. Pure. */
export function readBivariate(first: ValuesAnswer, second: ValuesAnswer, context: ReadingContext): AreaReading {
	const { words, theme, format, language } = context
	const [a, b] = [first, second].map(thirdsOf) as [Thirds, Thirds]
	const labels = [first, second].map(({ metric }) => metric.label[language]) as [string, string]
	const kinds = thirds.flatMap((up) =>
		thirds.map((across) => ({
			key: `${across} ${up}`,
			label: words.bivariate.class(
				labels[0],
				words.bivariate.levels[across] ?? '',
				labels[1],
				words.bivariate.levels[up] ?? '',
			),
			short: '',
			color: bivariateColors[theme][up * 3 + across] ?? null,
			pattern: null,
			kind: 'mix' as const,
		})),
	)
	const keys = new Map(
		first.areas.map((code) => {
			const [x, y] = [a.of(code), b.of(code)]
			return [code, typeof x === 'string' ? x : typeof y === 'string' ? y : `${x} ${y}`]
		}),
	)
	const gapKinds = valueGaps.map((status) => ({
		key: status,
		label: words.valueGaps[status],
		short: words.valueGaps[status],
		color: null,
		pattern: status,
		kind: 'gap' as const,
		rare: true,
	}))
	const { classes, classOf } = classify([...kinds, ...gapKinds], keys)
	const axes = [first, second].map(
		({ metric }, i): Axis => ({
			label: labels[i] ?? '',
			unit: unitOf(metric, language),
			edges: (i === 0 ? a : b).edges.map((edge) => format.value(metric, edge)),
		}),
	) as [Axis, Axis]
	return {
		kind: 'bivariate',
		level: first.query.level,
		title: words.titles.bivariate,
		headline: words.bivariate.headline(labels[0], labels[1]),
		gapTitle: words.bivariate.gapTitle,
		sources: [`${labels[1]}: ${sourceOf(second, context)}`],
		period: null,
		layout: 'square',
		sides: null,
		classes,
		classOf,
		wordsOf: (code) => {
			const value = b.knownOf(code)
			return value === null
				? (classOf(code)?.label ?? null)
				: `${labels[1]}: ${format.valueWithUnit(second.metric, value)}`
		},
		remarks: [words.bivariate.caution],
		about: [
			words.bivariate.thirds,
			...axes.map(({ label, edges: [low, high] }) =>
				low !== undefined && high !== undefined
					? words.bivariate.edges(label, low, high)
					: low !== undefined
						? words.bivariate.edge(label, low)
						: null,
			),
		].filter((fact) => fact !== null),
		judged: null,
		within: null,
		columns: [
			{
				key: 'second',
				title: labels[1],
				numberOf: b.knownOf,
				textOf: (code) => {
					const value = b.knownOf(code)
					return value === null ? words.dash : format.value(second.metric, value)
				},
			},
		],
		regions: [],
		barrier: null,
		axes,
		csv: null,
	}
}

/** Name and licence, and when: `CBS 85984NED (CC BY 4.0), 2024`. */
function sourceOf({ metric, query }: ValuesAnswer, { format, language }: ReadingContext): string {
	const { name, licence } = metric.source
	const when = periodText({ query }, format, terms[language].allYears)
	return `${name}${licence === null ? '' : ` (${licence})`}, ${when}`
}

const unitOf = ({ label, unit }: ValuesAnswer['metric'], language: ReadingContext['language']) =>
	label[language].toLowerCase().includes(unit[language].toLowerCase()) ? '' : unit[language]

interface Thirds {
	/** 0 low, 1 middle, 2 high, or why there is none. */
	of(code: string): 0 | 1 | 2 | ValueGap
	knownOf(code: string): number | null
	edges: readonly number[]
}

/** The place of each area among three classes. */
function thirdsOf(answer: ValuesAnswer): Thirds {
	const scale = makeScale(answer, 'light')
	const at = new Map(answer.areas.map((code, i) => [code, i]))
	const knownOf = (code: string) => {
		const i = at.get(code)
		return i === undefined || answer.status[i] !== 'ok' ? null : (answer.values[i] ?? null)
	}
	return {
		of: (code) => {
			const value = knownOf(code)
			const third = value === null ? null : thirdOf(scale, value)
			if (third !== null) return third
			const status = answer.status[at.get(code) ?? -1] ?? 'missing'
			return status === 'ok' ? 'missing' : status
		},
		knownOf,
		edges: scale.bins.slice(1).map(({ from }) => from),
	}
}
