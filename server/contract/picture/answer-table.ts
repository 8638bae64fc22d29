import type { Area } from '../area.ts'
import type { Language } from '../common.ts'
import type { AreaReading } from '../reading/area-reading.ts'
import type { ValuesAnswer } from '../values.ts'
import { areaTexts } from './area-text.ts'
import { pictureMessages } from './messages.ts'

export interface TableRow {
	code: string
	name: string
	/** Name of the wijk or gemeente in which it lies; null when that is not known. */
	within: string | null
	/** The figure with its unit, or why there is none. */
	text: string
	/** The figure itself; null when there is none. */
	value: number | null
	/** What its colour says besides, under a reading. */
	reading: string | null
}

/**
 * The Answer as a table: highest first, then figures that cannot be held against these (as in the ranking on the map and in its
 * summary), what has no figure last, by name; under a reading with what its colours say, under its
 * title. `parents` are the areas in which these lie.
 */
export function answerTable(
	{ answer, reading = null, areas }: { answer: ValuesAnswer; reading?: AreaReading | null; areas: readonly Area[] },
	language: Language,
	parents: readonly Pick<Area, 'code' | 'name'>[] = [],
): { columns: { name: string; within: string; value: string; reading: string | null }; rows: TableRow[] } {
	const { columns } = pictureMessages[language]
	const byCode = new Map(areas.map((area) => [area.code, area]))
	const names = new Map([...areas, ...parents].map(({ code, name }) => [code, name]))
	const texts = areaTexts(answer, language)
	const rows = answer.areas.map((code, i): TableRow => {
		const within = byCode.get(code)?.parent
		return {
			code,
			name: names.get(code) ?? code,
			within: within ? (names.get(within) ?? null) : null,
			text: texts[i] ?? '',
			value: answer.values[i] ?? null,
			reading: reading?.wordsOf(code) ?? null,
		}
	})
	const standing = new Map(answer.areas.map((code, i) => [code, answer.status[i] === 'ok' ? 1 : 0]))
	rows.sort((a, b) => {
		const group = a.value === null || b.value === null ? 0 : (standing.get(b.code) ?? 0) - (standing.get(a.code) ?? 0)
		if (group !== 0) return group
		const first = (b.value ?? Number.NEGATIVE_INFINITY) - (a.value ?? Number.NEGATIVE_INFINITY)
		return Number.isNaN(first) || first === 0 ? a.name.localeCompare(b.name, 'nl') : first
	})
	const { name, within, value } = columns
	return { columns: { name, within, value, reading: reading?.title ?? null }, rows }
}
