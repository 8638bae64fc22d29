import { useQuery } from '@tanstack/react-query'
import { filterWords } from '../../server/contract/filter-words.ts'
import { periodText } from '../../server/contract/period-text.ts'
import { terms } from '../../server/contract/terms.ts'
import type { ValuesAnswer } from '../../server/contract/values.ts'
import { defineMessages, useFormat, useMessages } from '../i18n/language.tsx'
import { categoriesQuery } from '../queries.ts'
import { useView } from '../view/use-view.tsx'

const messages = defineMessages({
	nl: { others: (n: number) => (n === 1 ? '1 andere keuze' : `${n} andere keuzes`) },
	en: { others: (n: number) => (n === 1 ? '1 other choice' : `${n} other choices`) },
})
const NAMED = 3

type Asked = { query: Pick<ValuesAnswer['query'], 'period' | 'filter'> }

/**
 * When, and of signals which, an Answer is about: `2025 · Grofvuil`. A title without its filter would say that a figure of
 * bulky waste is a figure of everything. `when` replaces the period where that is another than the question's own.
 */
export function useWhenText(): (answer: Asked, when?: string | null) => string {
	const t = useMessages(messages)
	const term = useMessages(terms)
	const format = useFormat()
	const { view } = useView()
	const tree = useQuery({ ...categoriesQuery, enabled: view.category.length > 0 }).data?.categories ?? []
	return (answer, when = null) => {
		const period = when ?? periodText(answer, format, term.allYears)
		const { filter } = answer.query
		const labels = filter ? filterWords(filter, tree, term).map(({ label }) => label) : []
		if (labels.length === 0) return period
		const named = labels.length > NAMED + 1 ? [...labels.slice(0, NAMED), t.others(labels.length - NAMED)] : labels
		return `${period} · ${format.list(named)}`
	}
}
