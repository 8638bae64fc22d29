import type { Area } from '../area.ts'
import type { Language } from '../common.ts'
import { countText } from '../count-text.ts'
import { makeFormatters } from '../format.ts'
import { isCount } from '../is-count.ts'
import { periodText } from '../period-text.ts'
import type { Highlight } from '../presentation/scene.ts'
import type { AreaReading } from '../reading/area-reading.ts'
import { terms } from '../terms.ts'
import type { ValuesAnswer } from '../values.ts'
import type { PictureOverlays } from './draw-overlays-input.ts'
import { overlaySummary } from './draw-overlays-words.ts'
import { listNames } from './list-names.ts'
import { pictureMessages } from './messages.ts'
import { readingSummary } from './reading-summary.ts'

/**
 * What a map shows, for who does not see it: highest, lowest, the gemeente, and how many areas have no figure and why.
 * Areas that share the highest or lowest value are named, up to two. Under a reading: what its colours say, class by class.
 * Then what lies over the areas, and last what is highlighted.
 */
export function summaryText(
	{
		answer,
		reading = null,
		areas,
		overlays = null,
		highlights = [],
		others = [],
	}: {
		answer: ValuesAnswer
		reading?: AreaReading | null
		areas: readonly Pick<Area, 'code' | 'name'>[]
		overlays?: PictureOverlays | null
		highlights?: readonly Highlight[]
		others?: readonly Pick<Area, 'code' | 'name'>[]
	},
	language: Language,
): string {
	return [
		reading ? readingSummary(answer, reading, areas, language) : figureSummary(answer, areas, language),
		...overlaySummary(overlays, { language, filter: answer.query.filter }),
		...highlightSummary(highlights, [...areas, ...others], language),
	].join(' ')
}

/** Every one of them: what a scene points at is what it is about. */
function highlightSummary(
	highlights: readonly Highlight[],
	areas: readonly Pick<Area, 'code' | 'name'>[],
	language: Language,
): string[] {
	if (highlights.length === 0) return []
	const said = highlights.map((highlight) => {
		const name = areas.find(({ code }) => code === highlight.area)?.name ?? highlight.area
		const { label } = highlight
		return label === '' || label.includes(name) ? label || name : `${name} (${label})`
	})
	return [`${pictureMessages[language].highlighted}: ${makeFormatters(language).list(said)}.`]
}

function figureSummary(
	answer: ValuesAnswer,
	areas: readonly Pick<Area, 'code' | 'name'>[],
	language: Language,
): string {
	const t = pictureMessages[language]
	const words = terms[language]
	const format = makeFormatters(language)
	const { metric, query, reference } = answer
	const nameOf = new Map(areas.map(({ code, name }) => [code, name]))
	const known = answer.areas.flatMap((code, i) => {
		const value = answer.values[i] ?? null
		return answer.status[i] === 'ok' && value !== null ? [{ name: nameOf.get(code) ?? code, value }] : []
	})
	const figure = (value: number) => format.valueWithUnit(metric, value)
	const values = known.map(({ value }) => value)
	const [low, high] = [
		values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
		values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
	]
	const extreme = (word: string, value: number) => {
		const names = known.filter((area) => area.value === value).map(({ name }) => name)
		return `${word}: ${listNames(names, language)} (${figure(value)}).`
	}
	const count = (n: number) => countText(n, query.level, format, words)
	const gaps = [...new Set(answer.status)].filter((status) => status !== 'ok').sort()
	return [
		`${metric.label[language]} ${t.per[query.level]}, ${periodText(answer, format, words.allYears)}.`,
		...(known.length === 0
			? [t.noValues]
			: low === high
				? [t.equal(figure(low), count(known.length))]
				: [extreme(t.highest, high), extreme(t.lowest, low)]),
		...(reference?.value != null
			? [`${(isCount(answer) ? t.total : t.reference)(reference.name, figure(reference.value))}.`]
			: []),
		...gaps.map((status) => {
			const n = answer.status.filter((found) => found === status).length
			return `${count(n)} ${status === 'suppressed' ? t.suppressed : words.valueStatuses[status]}.`
		}),
	].join(' ')
}
