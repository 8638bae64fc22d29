import { inSentence } from '../../contract/presentation/caption.ts'
import { judgedOf } from '../../contract/presentation/judged-of.ts'
import type { Figure } from '../../contract/presentation/scene-answer.ts'
import type { AreaReading } from '../../contract/reading/area-reading.ts'
import type { ReadAnswer } from '../../contract/reading/make-reading.ts'
import { terms } from '../../contract/terms.ts'
import { type FigureContext, type FigureMaker, figureMaker } from './figure-maker.ts'
import { valueFigures } from './value-figures.ts'

/** What a reading says in numbers: how many areas were tested, how many stand out, and what was counted in those that lie together. Pure. */
export function readingFigures(
	read: ReadAnswer,
	reading: AreaReading,
	of: { order: readonly string[]; highlighted: readonly string[] },
	context: FigureContext,
): Figure[] {
	if (read.kind === 'bivariate') {
		const second = valueFigures(read.second, of, {
			...context,
			prefix: `${context.prefix}second:`,
			of: inSentence(read.second.metric.label[context.language]),
		})
		return [...second, ...classFigures(reading, context, figureMaker(context))]
	}
	const maker = figureMaker(context)
	const { t, count } = maker
	const plural = terms[context.language].levelsPlural[read.answer.query.level]
	const judged = judgedOf(read)
	if (judged) {
		count('tested', t.tested(plural), judged.tested)
		count('notTested', t.notTested(plural), judged.areas - judged.tested)
	}
	const sum = (kind: 'high' | 'low') =>
		reading.classes.filter((one) => one.kind === kind).reduce((n, one) => n + one.count, 0)
	if (reading.barrier === null) {
		count('count:hot', t.hot(plural), sum('high'))
		count('count:cold', t.cold(plural), sum('low'))
		classFigures(reading, context, maker)
		if (read.kind === 'hotspots' || read.kind === 'clusters' || read.kind === 'funnel') {
			countedFigures(read.answer, reading, context, maker)
		}
	}
	return maker.figures
}

function classFigures(
	{ classes, level }: AreaReading,
	{ language }: FigureContext,
	{ t, count, figures }: FigureMaker,
): Figure[] {
	const plural = terms[language].levelsPlural[level]
	for (const { key, label, count: n } of classes) count(`count:${key}`, t.inClass(plural, label), n)
	return figures
}

/** What was counted and expected, of the highlighted areas and of those that lie together; of events alone. */
function countedFigures(
	answer: Extract<ReadAnswer, { kind: 'hotspots' | 'clusters' | 'funnel' }>['answer'],
	{ regions }: AreaReading,
	{ marked, nameOf }: FigureContext,
	{ t, count, times }: FigureMaker,
) {
	if (!answer.metric.events) return
	for (const { area, observed, expected } of answer.rows) {
		if (!marked.has(area)) continue
		count(`expected:${area}`, t.expected(nameOf(area)), expected)
		if (observed !== null && expected) times(`expectedRatio:${area}`, t.expected(nameOf(area)), observed / expected)
	}
	if (!('regions' in answer)) return
	for (const { core, id, areas, observed, expected } of answer.regions) {
		const label = regions.find((region) => region.id === id)?.label ?? nameOf(core)
		count(`region:${core}:areas`, t.regionAreas(label), areas.length)
		count(`region:${core}:count`, t.regionCount(label), observed)
		count(`region:${core}:expected`, t.regionExpected(label), expected)
		if (expected > 0) times(`region:${core}:ratio`, t.regionExpected(label), observed / expected)
	}
}
