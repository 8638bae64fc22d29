import { useMessages } from '../i18n/language.tsx'
import styles from './account.module.css'
import { accountMessages } from './account.tsx'
import { AccountDetails } from './account-details.tsx'
import { useSession } from './use-session.ts'

/** The same as a part of the settings, for a header without room for a name. */
export function AccountSection() {
	const t = useMessages(accountMessages)
	const session = useSession()
	if (session === null) return null
	return (
		<section className={styles.section}>
			<h3>{t.signedIn(session.name)}</h3>
			<AccountDetails session={session} />
		</section>
	)
}
