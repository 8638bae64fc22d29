import type { Formatters } from '../format.ts'
import type { PrioritiesAnswer } from '../priority.ts'
import { tipText, weightText } from './choice-numbers.ts'
import type { choiceWords } from './choice-words.ts'

interface Names {
	area: (code: string) => string
	metric: (id: string) => string
}

/** Within a quarter of the weight given a change of mind is small. */
const isNear = (tipsAt: number, weight: number) => Math.abs(tipsAt - weight) <= weight / 4

/**
 * Which criterion makes the first the first, and what weight of each would make another win: sentences, nearest first.
 * Empty when there is no winner to turn. Pure.
 */
export function decidingSentences(
	answer: Pick<PrioritiesAnswer, 'deciding' | 'tipping' | 'rows'>,
	names: Names,
	words: (typeof choiceWords)['nl'],
	format: Formatters,
): { deciding: string | null; tips: string[]; never: string | null } {
	const { deciding, tipping, rows } = answer
	const first = rows.find(({ rank }) => rank === 1)
	const turning = tipping
		.flatMap((entry) =>
			entry.tipsAt === null || entry.winner === null ? [] : [{ ...entry, tipsAt: entry.tipsAt, winner: entry.winner }],
		)
		.toSorted((a, b) => Math.abs(a.tipsAt / a.weight - 1) - Math.abs(b.tipsAt / b.weight - 1))
	const fixed = tipping.filter(({ tipsAt }) => tipsAt === null).map(({ metric }) => names.metric(metric))
	return {
		deciding:
			!deciding || !first
				? null
				: deciding.winnerWithout === null
					? words.decidingAlone(names.metric(deciding.metric), names.area(first.area))
					: deciding.winnerWithout === first.area
						? words.notDeciding(names.metric(deciding.metric), names.area(first.area))
						: words.deciding(names.metric(deciding.metric), names.area(first.area), names.area(deciding.winnerWithout)),
		tips: turning.map(({ metric, weight, tipsAt, winner }) =>
			Math.abs(tipsAt - weight) < 1e-9
				? words.onEdge(names.metric(metric), weightText(weight, format), names.area(winner))
				: words.tips(
						isNear(tipsAt, weight),
						names.metric(metric),
						tipsAt > weight,
						tipText(tipsAt, weight, format),
						weightText(weight, format),
						names.area(winner),
					),
		),
		never: fixed.length === 0 || !first ? null : words.neverTips(format.list(fixed)),
	}
}
