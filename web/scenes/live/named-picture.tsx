import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { filterWords } from '../../../server/contract/filter-words.ts'
import { terms } from '../../../server/contract/terms.ts'
import type { ValuesAnswer } from '../../../server/contract/values.ts'
import { useMessages } from '../../i18n/language.tsx'
import { useDrawnAnswer } from '../../map/use-drawn-answer.ts'
import { categoriesQuery } from '../../queries.ts'
import { useReading } from '../../reading/use-reading.ts'
import { useView } from '../../view/use-view.tsx'

/** What a picture is of, as it is drawn. */
export interface Named {
	answer: ValuesAnswer
	reading: { headline: string; period: string | null } | null
	choices: readonly string[]
}

/** Says what the picture around it is of. */
export function NamedPicture({ onNamed }: { onNamed: (named: Named) => void }) {
	const words = useMessages(terms)
	const { view } = useView()
	const { drawn } = useDrawnAnswer()
	const { reading } = useReading()
	const tree = useQuery({ ...categoriesQuery, enabled: view.category.length > 0 }).data?.categories
	const answer = drawn?.answer
	const { category, status, channel } = view
	useEffect(() => {
		if (!answer) return
		const choices = answer.query.filter ? filterWords({ category, status, channel }, tree ?? [], words) : []
		onNamed({ answer, reading, choices: choices.map(({ label }) => label) })
	}, [answer, reading, category, status, channel, tree, words, onNamed])
	return null
}
