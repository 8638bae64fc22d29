import { terms } from '../../server/contract/terms.ts'
import { useFamilyWords } from '../controls/use-family-words.ts'
import { useMessages } from '../i18n/language.tsx'
import { useFace } from '../view/use-face.ts'
import { projectWords } from './project-words.ts'

/** What investments are called, and how far they are, as each face says it: on the map as in the list. */
export function useInvestmentWords() {
	const { investmentStatuses } = useMessages(terms)
	const { statuses } = useMessages(projectWords)
	const { investments: name } = useFamilyWords()
	return { name, statuses: useFace().name === 'public' ? statuses : investmentStatuses }
}
