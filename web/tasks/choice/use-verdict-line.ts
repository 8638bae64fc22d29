import { contenders, verdictOf } from '../../../server/contract/explain/choice-verdict.ts'
import type { PrioritiesAnswer } from '../../../server/contract/priority.ts'
import { defineMessages, useFormat, useMessages } from '../../i18n/language.tsx'

const messages = defineMessages({
	nl: {
		clear: (first: string) => `${first}, bij vrijwel elke weging`,
		ahead: (first: string) => `${first}, maar niet bij elke weging`,
		race: (names: string) => `Geen duidelijke eerste: ${names}`,
		tie: (names: string) => `Gelijk bij deze gewichten: ${names}`,
		unknown: 'Te weinig bekend om te wegen',
		or: (names: readonly string[]) =>
			names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} of ${names.at(-1)}`,
	},
	en: {
		clear: (first: string) => `${first}, with nearly any weighing`,
		ahead: (first: string) => `${first}, but not with every weighing`,
		race: (names: string) => `No clear first: ${names}`,
		tie: (names: string) => `Equal at these weights: ${names}`,
		unknown: 'Too little known to weigh',
		or: (names: readonly string[]) =>
			names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`,
	},
})

/** The outcome in one line, no firmer than the intervals of the places allow. */
export function useVerdictLine(): (answer: PrioritiesAnswer, nameOf: (code: string) => string) => string {
	const t = useMessages(messages)
	const format = useFormat()
	return ({ rows }, nameOf) => {
		const [first, second] = rows.filter(({ rank }) => rank !== null)
		if (!first || !second) return t.unknown
		switch (verdictOf(first, second)) {
			case 'clear':
				return t.clear(nameOf(first.area))
			case 'ahead':
				return t.ahead(nameOf(first.area))
			case 'race': {
				// Whoever comes first often enough; when only the first does, the second, whose places overlap with it.
				const often = contenders(rows)
				return t.race(t.or((often.length > 1 ? often : [first, second]).map(({ area }) => nameOf(area))))
			}
			case 'tie':
				return t.tie(format.list(rows.filter(({ rank }) => rank === 1).map(({ area }) => nameOf(area))))
			case 'unknown':
				return t.unknown
		}
	}
}
