import { useQuery } from '@tanstack/react-query'
import { editionParts } from '../../server/contract/presentation/edition-words.ts'
import { useLanguage } from '../i18n/language.tsx'
import { datasetQuery } from '../queries.ts'
import styles from './edition-mark.module.css'

/** The mark of a frozen edition, on every page of it; nothing on any other Dataset. */
export function EditionMark() {
	const language = useLanguage()
	const edition = useQuery(datasetQuery).data?.edition
	if (!edition) return null
	const { frozen, level, hash } = editionParts(edition, language)
	return (
		<p className={styles.mark} data-edition={hash}>
			<strong>{frozen}</strong>
			<span> · {level}</span>
			<span className={styles.hash}> · {hash}</span>
		</p>
	)
}
