import type { Area } from '../server/contract/area.ts'
import type { ValueStatus, ValuesAnswer } from '../server/contract/values.ts'

export { addsUp } from '../server/contract/adds-up.ts'

/** One area of an Answer, as map, legend, table, strip and panel all show it. */
export interface AnswerRow {
	/** Index in the Answer's columns. */
	index: number
	code: string
	name: string
	/** Code of the wijk of a buurt, of the gemeente of a wijk. */
	parent: string | null
	parentName: string | null
	inhabitants: number | null
	value: number | null
	numerator: number | null
	status: ValueStatus
	/** 1 = highest value among areas with status ok; equal values share a rank. Null when not ok. */
	rank: number | null
}

/**
 * Names of parents, by code. In a Dataset of several gemeenten (`around`) a wijk carries the name of its own, since names
 * of buurten and wijken repeat: `Centrum, Assen`. Pure.
 */
export function parentNames(parents: readonly Area[], around: readonly Area[] = []): Map<string, string> {
	const gemeenten = new Map(around.map((area) => [area.code, area.name]))
	return new Map(
		parents.map(({ code, name, parent }) => {
			const gemeente = parent === null ? undefined : gemeenten.get(parent)
			return [code, gemeente === undefined ? name : `${name}, ${gemeente}`]
		}),
	)
}

/** Joins an Answer with the names of its areas and ranks it; `around` as in `parentNames`. Pure; order as in the Answer. */
export function answerRows(
	answer: ValuesAnswer,
	areas: readonly Area[],
	parents: readonly Area[],
	around: readonly Area[] = [],
): AnswerRow[] {
	const byCode = new Map(areas.map((area) => [area.code, area]))
	const nameOf = parentNames(parents, around)
	const descending = answer.values
		.filter((v, i): v is number => v !== null && answer.status[i] === 'ok')
		.sort((a, b) => b - a)
	const rankOf = new Map<number, number>()
	descending.forEach((value, i) => {
		if (!rankOf.has(value)) rankOf.set(value, i + 1)
	})
	return answer.areas.map((code, index) => {
		const area = byCode.get(code)
		const value = answer.values[index] ?? null
		const status = answer.status[index] ?? 'missing'
		return {
			index,
			code,
			name: area?.name ?? code,
			parent: area?.parent ?? null,
			parentName: area?.parent ? (nameOf.get(area.parent) ?? null) : null,
			inhabitants: area?.inhabitants ?? null,
			value,
			numerator: answer.numerator?.[index] ?? null,
			status,
			rank: value !== null && status === 'ok' ? (rankOf.get(value) ?? null) : null,
		}
	})
}

/** How many areas of an Answer have a rank: the 73 of "3e van 73". */
export const rankedCount = (rows: readonly AnswerRow[]): number => rows.filter((row) => row.rank !== null).length
