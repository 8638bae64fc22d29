import type { AnswerRow } from '../answer.ts'

/**
 * The areas that stand out: the `count` highest and the lowest, by rank and then by name. Empty when they would be
 * (nearly) all areas, or when all are alike: then nothing stands out.
 */
export function extremeRows(rows: readonly AnswerRow[], count = 3): { highest: AnswerRow[]; lowest: AnswerRow | null } {
	const ranked = rows
		.filter((row) => row.rank !== null)
		.sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || a.name.localeCompare(b.name, 'nl'))
	const lowest = ranked.at(-1)
	if (ranked.length < count + 2 || !lowest || lowest.value === ranked[0]?.value) return { highest: [], lowest: null }
	return { highest: ranked.slice(0, count), lowest }
}
