import type { Formatters } from '../format.ts'
import type { LikenessWords } from './likeness-words.ts'
import { mainDifferences } from './main-differences.ts'

/** At most so many metrics are named. */
const NAMED = 3

/**
 * In which metrics another area differs, largest first: `Misdrijven hoger (1,4) en WOZ-waarde lager (0,6)`. `differences`
 * in standard deviations, other minus own, null where one of both has no figure; `labels` of the metrics in that order. Pure.
 */
export function likenessText(
	differences: readonly (number | null)[],
	labels: readonly string[],
	words: LikenessWords,
	format: Formatters,
): string {
	const named = mainDifferences(differences, NAMED).map((i) => {
		const difference = differences[i] ?? 0
		const size = format.decimal(Math.abs(difference), 1)
		return difference > 0 ? words.higher(labels[i] ?? '', size) : words.lower(labels[i] ?? '', size)
	})
	const unknown = labels.filter((_, i) => (differences[i] ?? null) === null)
	return [format.list(named), unknown.length > 0 && words.unknown(format.list(unknown))].filter(Boolean).join('; ')
}
