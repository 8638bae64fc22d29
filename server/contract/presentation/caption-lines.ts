import type { z } from 'zod'
import { makeFormatters } from '../format.ts'
import type { investmentsAnswer } from '../investment.ts'
import type { seriesAnswer } from '../values.ts'
import { type CaptionContext, figureText } from './caption.ts'
import { captionWords } from './caption-words.ts'

/** The caption of lines: what, per year or month, from when to when, of which areas, beside the gemeente. Pure. */
export function linesCaption(
	{ metric, periods, partial, series, query }: z.infer<typeof seriesAnswer>,
	choices: readonly string[],
	{ language }: Pick<CaptionContext, 'language'>,
): string {
	const t = captionWords[language]
	const format = makeFormatters(language)
	const word = (period: string) => (period.length === 4 ? period : format.month(period))
	const known = periods.filter((_, i) => series.some(({ values }) => values[i] != null))
	const [first, last] = [known[0], known.at(-1)]
	const range =
		first === undefined || last === undefined ? [] : [first === last ? word(first) : `${word(first)} – ${word(last)}`]
	const gemeente = series.find(({ level }) => level === 'gemeente')
	const others = series.filter((line) => line !== gemeente).map(({ name }) => name)
	const names =
		gemeente === undefined || others.length === 0
			? format.list(series.map(({ name }) => name))
			: t.against(format.list(others), gemeente.name)
	const cut = periods.filter((_, i) => partial[i])
	return [
		`${[`${figureText(metric.label[language], choices, format)} ${t.interval[query.interval]}`, ...range].join(', ')}: ${names}.`,
		...(cut.length === 0 ? [] : [t.partial(format.list(cut.map(word)))]),
	].join(' ')
}

/** The caption of agreements: of which areas, on which day, how many late, how many not shown. Pure. */
export function investmentsCaption(
	{ asOf }: Pick<z.infer<typeof investmentsAnswer>, 'asOf'>,
	{ count, late, rest }: { count: number; late: number; rest: number },
	areas: readonly string[],
	filter: string,
	{ language, nameOf, whole }: CaptionContext,
): string {
	const t = captionWords[language]
	const format = makeFormatters(language)
	const where = t.inside(areas.length === 0 ? whole : format.list(areas.map(nameOf)))
	const what = [t.agreements, where, ...(filter.trim() === '' ? [] : [t.matching(filter.trim())])].join(' ')
	return [
		`${what}, ${t.asOf(format.day(asOf))}.`,
		count === 0 ? t.none : t.late(format.integer(late), format.integer(count), late === 1),
		...(rest === 0 ? [] : [t.rest(format.integer(rest), rest === 1)]),
	].join(' ')
}
