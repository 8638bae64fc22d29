import { isCount } from '../../contract/is-count.ts'
import { ranksOf } from '../../contract/presentation/ranks.ts'
import type { Figure } from '../../contract/presentation/scene-answer.ts'
import { terms } from '../../contract/terms.ts'
import type { ValuesAnswer } from '../../contract/values.ts'
import { type FigureContext, figureMaker } from './figure-maker.ts'

/** With more areas than this only those that are shown, and the ends, have figures of their own. */
const ALL = 120
/** How many of each end then. */
const ENDS = 5

/**
 * The numbers of an Answer that words may name: of each area its value, the count behind it, its place and how it stands to the
 * gemeente; the gemeente; the highlighted together. `order` are the areas that are held against each other. Pure.
 */
export function valueFigures(
	answer: ValuesAnswer,
	{ order, highlighted }: { order: readonly string[]; highlighted: readonly string[] },
	context: FigureContext,
): Figure[] {
	const { language, nameOf, marked } = context
	const { figures, format, t, add, count, percent, times, euro } = figureMaker(context)
	const { metric, reference, values, status, numerator } = answer
	const place = new Map(answer.areas.map((code, i) => [code, i]))
	const known = order
		.flatMap((code) => {
			const i = place.get(code) ?? -1
			const value = values[i] ?? null
			return status[i] === 'ok' && value !== null ? [{ code, value }] : []
		})
		.sort((a, b) => b.value - a.value)
	const ends = new Set([...known.slice(0, ENDS), ...known.slice(-ENDS)].map(({ code }) => code))
	const told = order.filter((code) => order.length <= ALL || marked.has(code) || ends.has(code))
	const ranks = ranksOf(answer, order)
	const whole = reference?.value ?? null
	const scaled = !isCount(answer) && metric.midpoint === null && whole !== null && whole > 0
	const amount = metric.currency ? euro : count
	for (const code of told) {
		const i = place.get(code) ?? -1
		const name = nameOf(code)
		const value = values[i] ?? null
		add(`value:${code}`, name, value, (v) => format.valueWithUnit(metric, v))
		amount(`numerator:${code}`, t.count(name), numerator?.[i])
		add(`rank:${code}`, t.rank(name), ranks.get(code), format.ordinal)
		if (scaled && value !== null && status[i] === 'ok') {
			times(`ratio:${code}`, t.ratio(name, reference?.name ?? ''), value / whole)
		}
	}
	add('reference', t.reference(reference?.name ?? ''), whole, (v) => format.valueWithUnit(metric, v))
	const counts = numerator ?? (isCount(answer) ? values : null)
	if (counts?.every((n) => n !== null)) {
		const sum = (codes: readonly string[]) => codes.reduce((n, code) => n + (counts[place.get(code) ?? -1] ?? 0), 0)
		const own = highlighted.filter((code) => place.has(code))
		const total = sum(order)
		amount('total', t.total, total)
		if (own.length > 1) amount('marked', t.marked, sum(own))
		if (own.length > 0 && total > 0) percent('markedShare', t.markedShare, (100 * sum(own)) / total)
	}
	const plural = terms[language].levelsPlural[answer.query.level]
	count('areas', t.areas(plural), order.length)
	count('known', t.known(plural), known.length)
	return figures
}
