import type { Area } from '../area.ts'
import type { Language } from '../common.ts'
import { makeFormatters } from '../format.ts'
import { periodText } from '../period-text.ts'
import type { AreaReading, ReadingClass } from '../reading/area-reading.ts'
import { terms } from '../terms.ts'
import type { ValuesAnswer } from '../values.ts'
import { pictureMessages } from './messages.ts'

/** Areas of a class that are all named; of more the first two are. */
const NAMED = 3

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
	const counted = (n: number) =>
		`${format.integer(n)} ${n === 1 ? words.levels[level].toLowerCase() : words.levelsPlural[level]}`
	const codesOf = ({ index }: ReadingClass) => answer.areas.filter((code) => reading.classOf(code)?.index === index)
	const listed = (one: ReadingClass) => {
		const found = codesOf(one).map((code) => names.get(code) ?? code)
		return found.length <= NAMED
			? format.list(found)
			: [...found.slice(0, 2), t.more(format.integer(found.length - 2))].join(', ')
	}
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
