import { terms } from '../../server/contract/terms.ts'
import { useFormat, useMessages } from '../i18n/language.tsx'
import { useFace } from './use-face.ts'

/** A number of inhabitants in words; one that is not there a publication withholds: it shows none of an area with too few. */
export function usePeopleText(): (inhabitants: number | null) => string {
	const term = useMessages(terms)
	const format = useFormat()
	const { name } = useFace()
	const absent = name === 'public' ? term.withheld : term.unknown
	return (inhabitants) => (inhabitants === null ? absent : format.integer(inhabitants))
}
