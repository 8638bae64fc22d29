import type { Area } from '../area.ts'
import type { Language } from '../common.ts'
import { countText } from '../count-text.ts'
import { makeFormatters } from '../format.ts'
import { periodText } from '../period-text.ts'
import type { AreaReading, ReadingClass } from '../reading/area-reading.ts'
import { terms } from '../terms.ts'
import type { ValuesAnswer } from '../values.ts'
import { listNames } from './list-names.ts'
import { pictureMessages } from './messages.ts'

/**
 * What the colours of a reading say, for who does not see them: the regions, each class with its areas where these stand out, how
 * many could not be judged and why, and what must be read beside it. Pure.
 */
export function readingSummary(
	answer: ValuesAnswer,
	reading: AreaReading,
	areas: readonly Pick<Area, 'code' | 'name'>[],
	language: Language,
): string {
	const t = pictureMessages[language]
	const words = terms[language]
	const format = makeFormatters(language)
	const { headline, period, barrier, regions, classes, remarks, level } = reading
	const names = new Map(areas.map(({ code, name }) => [code, name]))
	const counted = (n: number) => countText(n, level, format, words)
	const codesOf = ({ index }: ReadingClass) => answer.areas.filter((code) => reading.classOf(code)?.index === index)
	const listed = (one: ReadingClass) =>
		listNames(
			codesOf(one).map((code) => names.get(code) ?? code),
			language,
		)
	const stands = ({ kind }: ReadingClass) => kind === 'high' || kind === 'low'
	const present = classes.filter(({ count }) => count > 0)
	return [
		`${headline} ${t.per[level]}, ${period ?? periodText(answer, format, words.allYears)}.`,
		...(barrier ? [`${barrier.title}.`, barrier.text] : []),
		...regions.map(({ label, areas: inside }) => `${label}: ${counted(inside.length)}.`),
		...(barrier ? present.filter(({ kind }) => kind === 'gap') : present).map((one) =>
			stands(one) ? `${one.label}: ${listed(one)}.` : `${one.label}: ${counted(one.count)}.`,
		),
		...(barrier ? [] : remarks),
	].join(' ')
}
