import type { Language } from '../common.ts'
import type { Formatters } from '../format.ts'
import { rangeText } from '../period-text.ts'
import type { PrioritiesAnswer } from '../priority.ts'
import { terms } from '../terms.ts'
import type { ValueStatus } from '../values.ts'
import type { choiceWords } from './choice-words.ts'
import { unitPlace } from './unit-place.ts'

export type AnsweredCriterion = PrioritiesAnswer['criteria'][number]

/** A figure of a criterion, with its unit where that is short, and its status where that is not `ok`. */
export function figureText(
	criterion: Pick<AnsweredCriterion, 'label' | 'unit' | 'decimals' | 'currency'>,
	value: number | null,
	status: ValueStatus,
	language: Language,
	format: Formatters,
): string {
	const words = terms[language].valueStatuses[status]
	if (value === null) return words
	const shown =
		unitPlace(criterion, language) === 'value' ? format.valueWithUnit(criterion, value) : format.value(criterion, value)
	return status === 'ok' ? shown : `${shown} (${words})`
}

/** The period of a criterion: days of signals, a year, or all years. */
export const whenText = (
	{ filter, period }: Pick<AnsweredCriterion, 'filter' | 'period'>,
	language: Language,
	format: Pick<Formatters, 'day'>,
): string =>
	filter
		? rangeText(filter.from, filter.to, format)
		: period === null || period === 'all'
			? terms[language].allYears
			: period

/** What of the signals a criterion counts, in words; empty: all. `labels`: of category keys. */
export function filterWords(
	{ filter }: Pick<AnsweredCriterion, 'filter'>,
	labels: ReadonlyMap<string, string>,
	language: Language,
): string[] {
	if (!filter) return []
	const words = terms[language]
	return [
		...filter.category.map((key) => labels.get(key) ?? key),
		...filter.status.map((key) => words.signalStatuses[key].toLowerCase()),
		...filter.channel.map((key) => words.channels[key].toLowerCase()),
	]
}

/** A share of the scenarios in words: whole hundreds, and never "100" or "0" where it is not quite. */
export function shareText(
	share: number,
	words: (typeof choiceWords)['nl'],
	format: Pick<Formatters, 'integer'>,
): string {
	if (share >= 1) return words.shareAll
	if (share <= 0) return words.shareNone
	if (share > 0.99) return words.shareMost
	if (share < 0.01) return words.shareFew
	return words.share(format.integer(share * 100))
}

/** A weight without needless decimals: `5`, `6,5`, `0,25`. */
export function weightText(weight: number, format: Pick<Formatters, 'decimal'>): string {
	const digits = [0, 1, 2].find((d) => Math.abs(weight - Number(weight.toFixed(d))) < 1e-9) ?? 2
	return format.decimal(weight, digits)
}

/** The weight at which the outcome turns, in as few decimals as tell it from the weight given, at most two. */
export function tipText(tipsAt: number, weight: number, format: Pick<Formatters, 'decimal'>): string {
	const digits = Math.abs(tipsAt - weight) < 0.1 ? 2 : 1
	return weightText(Number(tipsAt.toFixed(digits)), format)
}
