import type { z } from 'zod'
import { makeFormatters } from '../format.ts'
import type { investmentsAnswer } from '../investment.ts'
import { terms } from '../terms.ts'
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

/** How many agreements there are, and of them late and not shown; `of`: before the filter of the View. */
export interface AgreementCounts {
	count: number
	of: number
	late: number
	rest: number
}

/** Whether a filter of agreements asks what is late, in either language. */
export const asksLate = (filter: string): boolean =>
	[terms.nl.late, terms.en.late].includes(filter.trim().toLowerCase())

/** The caption of agreements: of which areas, on which day, how many late, how many not shown. Pure. */
export function investmentsCaption(
	{ asOf }: Pick<z.infer<typeof investmentsAnswer>, 'asOf'>,
	{ count, of, late, rest }: AgreementCounts,
	{ areas, filter }: { areas: readonly string[]; filter: string },
	{ language, nameOf, whole }: CaptionContext,
): string {
	const t = captionWords[language]
	const format = makeFormatters(language)
	const where = t.inside(areas.length === 0 ? whole : format.list(areas.map(nameOf)))
	const when = t.asOf(format.day(asOf))
	const searched = filter.trim() === '' || asksLate(filter) ? '' : t.matching(filter.trim())
	const left = rest === 0 ? [] : [t.rest(format.integer(rest), rest === 1)]
	if (asksLate(filter)) {
		return [`${t.lateOnly} ${where}, ${when}: ${t.of(format.integer(count), format.integer(of))}`, ...left].join(' ')
	}
	const judged =
		count === 0
			? t.none
			: late === 0
				? t.noneLate(format.integer(count), count === 1)
				: late === count
					? t.allLate(format.integer(count), count === 1)
					: t.late(format.integer(late), format.integer(count), late === 1)
	return [`${t.agreements} ${where}${searched}, ${when}.`, judged, ...left].join(' ')
}
