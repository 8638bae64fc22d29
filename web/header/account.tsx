import { defineMessages, useMessages } from '../i18n/language.tsx'
import { usePhone } from '../theme/use-media.ts'
import { Button } from '../ui/button.tsx'
import { Popover } from '../ui/popover.tsx'
import styles from './account.module.css'
import { AccountDetails } from './account-details.tsx'
import { useSession } from './use-session.ts'

export const accountMessages = defineMessages({
	nl: { signedIn: (name: string) => `Ingelogd als ${name}` },
	en: { signedIn: (name: string) => `Signed in as ${name}` },
})

/** Who is signed in and the way out; nothing where nobody signs in. On a phone it is among the settings. */
export function Account() {
	const t = useMessages(accountMessages)
	const session = useSession()
	const phone = usePhone()
	if (session === null || phone) return null
	const title = t.signedIn(session.name)
	return (
		<Popover
			title={title}
			placement="bottom end"
			trigger={
				<Button variant="quiet" icon="person" aria-label={title}>
					<span className={styles.name}>{session.name}</span>
				</Button>
			}
		>
			<AccountDetails session={session} />
		</Popover>
	)
}
