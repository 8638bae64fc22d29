import type { Explanation } from '../../../server/contract/explain/explanation.ts'
import { ranksOf } from '../../../server/contract/presentation/ranks.ts'
import type { ReadAnswer } from '../../../server/contract/reading/make-reading.ts'
import type { ValueStatus, ValuesAnswer } from '../../../server/contract/values.ts'

/** What a scene asked, and how much it is about the area of the memo. */
export interface MemoSource {
	answer: ValuesAnswer
	read: ReadAnswer | null
	/** The scene points at this area. */
	pointed: boolean
	/** Chosen categories, statuses and channels, by name. */
	choices: readonly string[]
}

/** A figure of the area, as a row of the memo. */
export interface MemoFigure {
	key: string
	answer: ValuesAnswer
	choices: readonly string[]
	value: number | null
	status: ValueStatus
	/** 1 = highest of `ranked`; null without a dependable value. */
	rank: number | null
	ranked: number
	explanation: Explanation | null
	/** More: rather kept where there is little room. */
	weight: number
}

const keyOf = ({ query }: ValuesAnswer) => JSON.stringify([query.metric, query.period, query.filter])

/**
 * The figures of one area out of the pictures of a presentation: each question once, in the order in which scenes come, with what a
 * test says where one was asked. Pictures of another level than the area are left out. Pure.
 */
export function memoFigures(
	sources: readonly MemoSource[],
	area: string,
	explain: (read: ReadAnswer) => Explanation | null,
): MemoFigure[] {
	const found = new Map<string, MemoFigure>()
	const add = (answer: ValuesAnswer, { read, pointed, choices }: MemoSource) => {
		const at = answer.areas.indexOf(area)
		if (at < 0) return
		const key = keyOf(answer)
		const before = found.get(key)
		const explanation = before?.explanation ?? (read && explain(read))
		const [value, status] = [answer.values[at] ?? null, answer.status[at] ?? 'missing']
		const ranks = ranksOf(answer)
		const rank = ranks.get(area) ?? null
		const extreme = rank !== null && Math.min(rank, ranks.size + 1 - rank) <= Math.max(1, ranks.size * 0.1)
		const weight = Math.max(before?.weight ?? 0, (pointed ? 4 : 0) + (explanation ? 2 : 0) + (extreme ? 1 : 0))
		found.set(key, {
			key,
			answer,
			choices: answer.query.filter === null ? [] : choices,
			value,
			status,
			rank,
			ranked: ranks.size,
			explanation,
			weight,
		})
	}
	for (const source of sources) {
		add(source.answer, source)
		if (source.read?.kind === 'bivariate') add(source.read.second, { ...source, read: null })
	}
	return [...found.values()]
}

/** As many as there is room for, in their own order: those of the least weight go first, of equal ones the last. Pure. */
export function mostTelling<F extends { weight: number }>(figures: readonly F[], most: number): F[] {
	const kept = new Set(
		figures
			.map((figure, i) => ({ figure, i }))
			.sort((a, b) => b.figure.weight - a.figure.weight || a.i - b.i)
			.slice(0, most)
			.map(({ figure }) => figure),
	)
	return figures.filter((figure) => kept.has(figure))
}

/** Decisions with their number; those that name the area weigh more. Pure. */
export const decisionsFor = (
	decisions: readonly string[],
	name: string,
): { number: number; text: string; weight: number }[] =>
	decisions.map((text, i) => ({
		number: i + 1,
		text,
		weight: text.toLowerCase().includes(name.toLowerCase()) ? 1 : 0,
	}))
