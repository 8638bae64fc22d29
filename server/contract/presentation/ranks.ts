import type { ValuesAnswer } from '../values.ts'

/**
 * The place of every area with a dependable value among the areas `of`, by code: 1 is the highest, equal values share a place. Of what
 * is missing, suppressed or unreliable there is none. Pure.
 */
export function ranksOf(
	{ areas, values, status }: Pick<ValuesAnswer, 'areas' | 'values' | 'status'>,
	of: readonly string[] = areas,
): Map<string, number> {
	const index = new Map(areas.map((code, i) => [code, i]))
	const known = of.flatMap((code) => {
		const i = index.get(code) ?? -1
		const value = values[i] ?? null
		return status[i] === 'ok' && value !== null ? [{ code, value }] : []
	})
	known.sort((a, b) => b.value - a.value)
	const ranks = new Map<string, number>()
	known.forEach(({ code, value }, i) => {
		const before = known[i - 1]
		ranks.set(code, before?.value === value ? (ranks.get(before.code) ?? 1) : i + 1)
	})
	return ranks
}
