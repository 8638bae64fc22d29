import type { Division } from '../areas/division.ts'
import type { ValuesAnswer } from '../contract/values.ts'
import type { View } from '../contract/view.ts'
import { areasWithin } from './areas-within.ts'

/** How many areas stand on a scene, besides the highlighted. */
export const SHOWN = { ranking: 12, table: 15 } as const

type Question = Pick<View, 'sort' | 'filter' | 'universe' | 'language'>

/** Lower case without diacritics, so that "cafe" finds "Café". */
const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/**
 * The codes of an Answer in the order that a View asks: by value (`-value`, highest first), name, wijk, inhabitants or numerator; by
 * value under every other word. Areas whose figure does not count stand below those whose does, areas without one last.
 */
export function orderedAreas(
	answer: ValuesAnswer,
	division: Division,
	{ sort, filter, universe, language }: Question,
): string[] {
	const descending = sort.startsWith('-')
	const asked = descending ? sort.slice(1) : sort
	const { rows } = division.levels[answer.query.level]
	const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
	const inside = universe === null ? null : areasWithin(division, universe, answer.query.level)
	const words = fold(filter).split(/\s+/).filter(Boolean)
	const entries = answer.areas.flatMap((code, i) => {
		const row = rows[i]
		if (row === undefined || inside?.has(code) === false) return []
		const above = row.parent === null ? '' : (division.byCode.get(row.parent)?.name ?? '')
		const text = fold(`${row.name} ${above}`)
		if (!words.every((word) => text.includes(word) || code.toLowerCase().startsWith(word))) return []
		const value = answer.values[i] ?? null
		const group = value === null ? 2 : answer.status[i] === 'ok' ? 0 : 1
		const number =
			asked === 'inhabitants' ? row.inhabitants : asked === 'numerator' ? (answer.numerator?.[i] ?? value) : value
		return [{ code, name: row.name, above, group, number }]
	})
	type Entry = (typeof entries)[number]
	const byText = asked === 'name' || asked === 'wijk'
	// Rank 1 is the highest value; a word that no column has is the default order.
	const down =
		byText || ['inhabitants', 'numerator', 'value', 'difference'].includes(asked)
			? descending
			: asked === 'rank'
				? !descending
				: true
	const compare = (a: Entry, b: Entry) => {
		if (asked === 'name') return collator.compare(a.name, b.name)
		if (asked === 'wijk') return collator.compare(a.above, b.above)
		if (a.number === null || b.number === null) return 0
		return a.number - b.number
	}
	const unknownLast = (a: Entry, b: Entry) => (byText ? 0 : Number(a.number === null) - Number(b.number === null))
	return entries
		.sort(
			(a, b) =>
				a.group - b.group ||
				unknownLast(a, b) ||
				(down ? -compare(a, b) : compare(a, b)) ||
				collator.compare(a.name, b.name) ||
				(a.code < b.code ? -1 : 1),
		)
		.map(({ code }) => code)
}

/** The first `count` of an order, and the highlighted at their own place. */
export const firstAnd = (order: readonly string[], count: number, highlighted: ReadonlySet<string>): string[] =>
	order.filter((code, i) => i < count || highlighted.has(code))
