import { explainFunnel } from '../explain/explain-funnel.ts'
import type { FunnelAnswer } from '../funnel.ts'
import type { AreaReading, Barrier, ReadingContext } from './area-reading.ts'
import { classify, gapKinds } from './classify.ts'
import { outsideColor } from './outside-color.ts'
import { nothingCounted } from './test-barrier.ts'

const places = [-2, -1, 0, 1, 2] as const

/** Single areas that are high or low for their size; neighbours are not looked at. Pure. */
export function readFunnel(answer: FunnelAnswer, context: ReadingContext): AreaReading {
	const { words, format, theme, language, whole } = context
	const { parameters, metric } = answer
	const kinds = places.map((place) => ({
		key: String(place),
		label: words.funnel.classes[place] ?? '',
		short: words.funnel.short[place] ?? '',
		color: outsideColor(place, theme),
		pattern: null,
		kind: place === 0 ? ('pale' as const) : place > 0 ? ('high' as const) : ('low' as const),
	}))
	const keys = new Map(
		answer.rows.map(({ area, status, outside }) => [
			area,
			status === 'tested' && outside !== null ? String(outside) : status === 'tested' ? 'missing' : status,
		]),
	)
	const { classes, classOf } = classify([...kinds, ...gapKinds(words.gaps)], keys)
	const tested = answer.rows.filter(({ status }) => status === 'tested').length
	const judged = words.tested(
		format.integer(tested),
		words.levels[answer.query.level],
		format.integer(answer.rows.length - tested),
	)
	return {
		kind: 'funnel',
		level: answer.query.level,
		title: words.titles.funnel,
		headline: `${words.titles.funnel} · ${metric.label[context.language]}`,
		gapTitle: words.gapTitle,
		sources: [],
		period: null,
		layout: 'bar',
		sides: words.funnel.sides,
		classes,
		classOf,
		wordsOf: (code) => (keys.has(code) ? explainFunnel(answer, code, words.explainFunnel, format).headline : null),
		remarks: [words.funnel.noCluster, words.notFine, metric.family === 'signals' ? words.reporting : null].filter(
			(remark) => remark !== null,
		),
		about: [
			parameters.denominator
				? words.denominator(parameters.denominator.label[language], parameters.denominator.period)
				: null,
			words.within(parameters.universe?.name ?? whole),
			parameters.tau2 && parameters.phi !== null
				? words.funnel.spread(format.decimal(parameters.phi, 1))
				: words.funnel.noSpread,
			words.funnel.limits,
			judged,
		].filter((fact) => fact !== null),
		judged,
		within: parameters.universe && words.within(parameters.universe.name),
		columns: [],
		regions: [],
		barrier: funnelBarrier(answer, context),
		axes: null,
		csv: 'funnel',
	}
}

function funnelBarrier({ inference, query }: FunnelAnswer, context: ReadingContext): Barrier | null {
	const t = context.words.barriers
	switch (inference) {
		case 'ok':
			return null
		case 'noData':
			return { title: t.noData, text: t.noDataText, remedies: [] }
		case 'tooFewAreas':
			return { title: t.tooFewAreas, text: t.tooFewAreasText, remedies: [] }
		case 'noEvents':
			return nothingCounted(query.filter, context)
	}
}
