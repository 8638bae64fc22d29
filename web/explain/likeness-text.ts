import type { Formatters } from '../i18n/format.ts'
import type { LikenessWords } from './likeness-words.ts'

/** Differences from this many standard deviations on are named, at most so many of them. */
const NAMED_FROM = 0.5
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
	const named = differences
		.flatMap((difference, i) => (difference === null ? [] : [{ difference, label: labels[i] ?? '' }]))
		.filter(({ difference }) => Math.abs(difference) >= NAMED_FROM)
		.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference))
		.slice(0, NAMED)
		.map(({ difference, label }) => {
			const size = format.decimal(Math.abs(difference), 1)
			return difference > 0 ? words.higher(label, size) : words.lower(label, size)
		})
	const unknown = labels.filter((_, i) => (differences[i] ?? null) === null)
	return [
		named.length === 0 && unknown.length < labels.length ? words.alike : format.list(named),
		unknown.length > 0 && words.unknown(format.list(unknown)),
	]
		.filter(Boolean)
		.join('; ')
}
