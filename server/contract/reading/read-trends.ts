import { explainTrend } from '../explain/explain-trend.ts'
import { trendPeriod } from '../explain/trend-period.ts'
import type { PatternStatus } from '../patterns.ts'
import { emergences, type TrendRow, type TrendsAnswer } from '../trend.ts'
import type { AreaReading, Barrier, ReadingColumn, ReadingContext } from './area-reading.ts'
import { classify, gapKinds, paleKind } from './classify.ts'
import { probabilityText } from './probability-text.ts'
import { emergenceColors, testSteps } from './reading-colors.ts'
import { perWijk } from './remedies.ts'

const categories = emergences.filter((emergence) => emergence !== 'none')
const sides = ['hot', 'cold'] as const

/**
 * The history of each area in six categories, each with its own texture, so that none is told by colour alone. With too few
 * periods for those: rising, falling or neither. Pure.
 */
export function readTrends(answer: TrendsAnswer, context: ReadingContext): AreaReading {
	const { words, format, whole } = context
	const { parameters, periods, query, metric } = answer
	const emerging = parameters.emergenceTested
	const byArea = new Map(answer.rows.map((row) => [row.area, row]))
	const keys = new Map(
		answer.rows.map((row) => [
			row.area,
			row.status !== 'tested' ? row.status : emerging ? emergenceKey(row) : directionKey(row),
		]),
	)
	const { classes, classOf } = classify(
		[...(emerging ? emergenceKinds(context) : directionKinds(context)), ...gapKinds(words.gaps)],
		keys,
	)
	const slopeText = ({ slope }: TrendRow) =>
		slope === null
			? null
			: `${slope > 0 ? '+' : ''}${metric.currency ? format.euro(slope) : format.decimal(slope, metric.decimals + 1)}`
	const [first, last] = [periods[0], periods.at(-1)]
	const step = (period: string) => trendPeriod(period, words.explainTrend, format)
	const tested = answer.rows.filter(({ status }) => status === 'tested').length
	const judged = words.tested(
		format.integer(tested),
		words.levels[query.level],
		format.integer(answer.rows.length - tested),
	)
	return {
		kind: 'trend',
		level: query.level,
		title: words.titles.trend,
		headline: `${words.titles.trend} · ${metric.label[context.language]}`,
		gapTitle: words.gapTitle,
		sources: [],
		period: first === undefined || last === undefined ? null : `${step(first)} – ${step(last)}`,
		layout: 'list',
		sides: null,
		classes,
		classOf,
		wordsOf: (code) => (byArea.has(code) ? explainTrend(answer, code, words.explainTrend, format).headline : null),
		remarks: [
			emerging || parameters.steps === 0 ? null : words.trend.few,
			words.notFine,
			metric.family === 'signals' ? words.reporting : null,
		].filter((remark) => remark !== null),
		about: [
			first !== undefined && last !== undefined
				? words.trend.steps(format.integer(parameters.steps), words.trend.intervals[query.interval])
				: null,
			words.within(parameters.universe?.name ?? whole),
			emerging ? words.trend.method : words.trend.methodDirection,
			words.correction,
			judged,
		].filter((fact) => fact !== null),
		judged,
		within: parameters.universe && words.within(parameters.universe.name),
		columns: trendColumns(query.interval, byArea, slopeText, context),
		regions: [],
		barrier: trendBarrier(answer, context),
		axes: null,
		csv: 'trends',
	}
}

const emergenceKey = ({ emergence, kind }: TrendRow): string =>
	emergence === null || emergence === 'none' || kind === null ? 'none' : `${kind} ${emergence}`
const directionKey = ({ direction }: TrendRow): string => direction ?? 'none'

function emergenceKinds(context: ReadingContext) {
	const { words, theme } = context
	const kinds = sides.flatMap((side) =>
		categories.map((category) => ({
			key: `${side} ${category}`,
			label: words.trend[side][category],
			short: words.trend[side][category],
			color: emergenceColors[theme][side][category],
			pattern: category === 'persistent' ? null : (category satisfies PatternStatus),
			kind: side === 'hot' ? ('high' as const) : ('low' as const),
			rare: side === 'cold',
		})),
	)
	return [...kinds, paleKind('none', { label: words.trend.none }, theme)]
}

function directionKinds(context: ReadingContext) {
	const { words, theme } = context
	const { hot, cold } = testSteps[theme]
	return [
		{
			key: 'up',
			label: words.trend.up,
			short: words.trend.up,
			color: hot[1],
			pattern: 'intensifying' as const,
			kind: 'high' as const,
		},
		{
			key: 'down',
			label: words.trend.down,
			short: words.trend.down,
			color: cold[1],
			pattern: 'diminishing' as const,
			kind: 'low' as const,
		},
		paleKind('none', { label: words.trend.flat }, theme),
	]
}

function trendColumns(
	interval: TrendsAnswer['query']['interval'],
	byArea: ReadonlyMap<string, TrendRow>,
	slopeText: (row: TrendRow) => string | null,
	{ words, format }: ReadingContext,
): ReadingColumn[] {
	return [
		{
			key: 'slope',
			title: words.columns.slope[interval],
			numberOf: (code) => byArea.get(code)?.slope ?? null,
			textOf: (code) => {
				const row = byArea.get(code)
				return (row && slopeText(row)) ?? words.dash
			},
		},
		{
			key: 'q',
			title: words.columns.q,
			numberOf: (code) => byArea.get(code)?.q ?? null,
			textOf: (code) => {
				const q = byArea.get(code)?.q ?? null
				return q === null ? words.dash : probabilityText(q, format)
			},
		},
	]
}

function trendBarrier(
	{ inference, query, parameters, metric }: TrendsAnswer,
	{ words, format, areaCounts }: ReadingContext,
): Barrier | null {
	const t = words.barriers
	switch (inference) {
		case 'ok':
			return null
		case 'noData':
			return { title: t.noData, text: t.noDataText, remedies: [] }
		case 'tooFewPeriods':
			return { title: t.tooFewPeriods, text: t.tooFewPeriodsText(format.integer(parameters.steps)), remedies: [] }
		case 'tooFewExpected': {
			const grouped = query.level === 'buurt' && metric.levels.includes('wijk') && (areaCounts.wijk ?? 0) > 1
			return { title: t.tooFewExpected, text: t.tooFewEach(format.integer(2)), remedies: grouped ? [perWijk] : [] }
		}
	}
}
