import type { Language } from '../../server/contract/common.ts'
import type { AreaReading } from '../../server/contract/reading/area-reading.ts'
import { valueStatuses } from '../../server/contract/values.ts'
import type { AnswerRow } from '../answer.ts'

const ownKeys = ['name', 'wijk', 'inhabitants', 'value', 'numerator', 'rank', 'difference', 'status'] as const
/** Columns that a reading brings: its class, and the figures behind it. */
const readingKeys = ['reading', 'z', 'q', 'slope', 'second'] as const
export const sortKeys = [...ownKeys, ...readingKeys] as const
export type SortKey = (typeof sortKeys)[number]

/** `-value` → value, descending. A key that the table does not know becomes value, descending. */
export function parseSort(sort: string): { key: SortKey; descending: boolean } {
	const descending = sort.startsWith('-')
	const key = sortKeys.find((known) => known === (descending ? sort.slice(1) : sort))
	return key ? { key, descending } : { key: 'value', descending: true }
}

/** The sort after a press on a column's button: first press as one reads such a column, second press the other way. */
export function nextSort(sort: string, pressed: SortKey): string {
	const now = parseSort(sort)
	const textual = ['name', 'wijk', 'rank', 'status', 'q'].includes(pressed)
	if (now.key !== pressed) return textual ? pressed : `-${pressed}`
	return now.descending ? pressed : `-${pressed}`
}

/** Lower case, without diacritics, apostrophes straight: so that "cafe" finds "Café". */
export const foldText = (text: string): string =>
	text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[’‘`´]/g, "'")
		.toLowerCase()
		.trim()

/** Rows whose name or wijk contains every word of `filter`; a word such as `BU9001` is the beginning of a code. */
export function filterRows<R extends Pick<AnswerRow, 'name' | 'parentName' | 'code'>>(
	rows: readonly R[],
	filter: string,
): R[] {
	const words = foldText(filter).split(/\s+/).filter(Boolean)
	if (words.length === 0) return [...rows]
	return rows.filter((row) => {
		const text = foldText(`${row.name} ${row.parentName ?? ''}`)
		const code = row.code.toLowerCase()
		return words.every((word) => text.includes(word) || (/^(bu|wk|gm)\d/.test(word) && code.startsWith(word)))
	})
}

/**
 * A sorted copy. What is not known comes last in both directions; so does a value that is not dependable when sorting
 * by value, rank or difference, because it takes no part in the ranking. Equal rows stand by name, then code.
 */
export function sortRows(
	rows: readonly AnswerRow[],
	sort: string,
	language: Language,
	reading: Pick<AreaReading, 'classOf' | 'columns'> | null = null,
): AnswerRow[] {
	const asked = parseSort(sort)
	const figure = figureOf(reading, asked.key)
	// A link may sort by what another reading has.
	const { key, descending } = figure || !isReadingKey(asked.key) ? asked : parseSort('')
	const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
	const byName = (a: AnswerRow, b: AnswerRow) => collator.compare(a.name, b.name) || (a.code < b.code ? -1 : 1)
	const number = (row: AnswerRow): number | null => {
		if (figure) return figure(row.code)
		if (key === 'inhabitants') return row.inhabitants
		if (key === 'numerator') return row.numerator
		if (key === 'rank') return row.rank
		return row.value
	}
	const group = (row: AnswerRow) => {
		if (key === 'name' || key === 'status') return 0
		if (key === 'wijk') return row.parentName === null ? 1 : 0
		if (figure) return number(row) === null ? 1 : 0
		if (number(row) === null) return row.value === null ? 2 : 1
		return (key === 'value' || key === 'difference') && row.status !== 'ok' ? 1 : 0
	}
	const compare = (a: AnswerRow, b: AnswerRow): number => {
		if (key === 'name') return collator.compare(a.name, b.name)
		if (key === 'wijk') return collator.compare(a.parentName ?? '', b.parentName ?? '')
		if (key === 'status') return valueStatuses.indexOf(a.status) - valueStatuses.indexOf(b.status)
		return (number(a) ?? 0) - (number(b) ?? 0)
	}
	return [...rows].sort((a, b) => group(a) - group(b) || (descending ? -1 : 1) * compare(a, b) || byName(a, b))
}

const isReadingKey = (key: SortKey): boolean => readingKeys.some((known) => known === key)

/** What a column of the reading sorts by: of classes their order in the legend, of those that were judged. */
function figureOf(
	reading: Pick<AreaReading, 'classOf' | 'columns'> | null,
	key: SortKey,
): ((code: string) => number | null) | null {
	if (!reading) return null
	if (key !== 'reading') return reading.columns.find((column) => column.key === key)?.numberOf ?? null
	return (code) => {
		const found = reading.classOf(code)
		return found && found.kind !== 'gap' ? found.index : null
	}
}
