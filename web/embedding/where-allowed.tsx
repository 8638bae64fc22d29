import type { Publication } from '../../server/contract/publication.ts'
import { Contact } from '../about/contact.tsx'
import { useFormat, useLanguage, useMessages } from '../i18n/language.tsx'
import { Notice } from '../ui/notice.tsx'
import { embeddingMessages } from './embedding-messages.ts'
import { originWords } from './origin-words.ts'

/** On which sites a frame with the map is filled, and whom to ask for another. */
export function WhereAllowed({ embedOrigins, contact }: Pick<Publication, 'embedOrigins' | 'contact'>) {
	const t = useMessages(embeddingMessages)
	const language = useLanguage()
	const format = useFormat()
	const sites = embedOrigins.map((origin) => originWords(origin, language))
	return (
		<Notice kind={sites.length === 0 ? 'warning' : 'info'} title={t.where}>
			{sites.length === 0 ? t.onlyHere : t.allowed(format.list(sites))} {t.elsewhere}{' '}
			{contact === null ? (
				t.askPublisher
			) : (
				<>
					{t.askFor} <Contact to={contact} />
				</>
			)}
		</Notice>
	)
}
