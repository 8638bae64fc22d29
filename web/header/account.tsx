import { useMutation, useQuery } from '@tanstack/react-query'
import type { Role } from '../../server/contract/session.ts'
import { checked } from '../api.ts'
import { defineMessages, useMessages } from '../i18n/language.tsx'
import { datasetQuery } from '../queries.ts'
import { base } from '../transport.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Popover } from '../ui/popover.tsx'
import styles from './account.module.css'
import { sessionQuery } from './session-query.ts'

const messages = defineMessages({
	nl: {
		signedIn: (name: string) => `Ingelogd als ${name}`,
		roles: {
			viewer: 'Je mag alles bekijken.',
			editor: 'Je mag bekijken en bewerken.',
			admin: 'Je bent beheerder.',
		} satisfies Record<Role, string>,
		signOut: 'Uitloggen',
		failed: 'Uitloggen is niet gelukt. Probeer het opnieuw.',
	},
	en: {
		signedIn: (name: string) => `Signed in as ${name}`,
		roles: {
			viewer: 'You may see everything.',
			editor: 'You may see and edit.',
			admin: 'You are an administrator.',
		},
		signOut: 'Sign out',
		failed: 'Signing out did not work. Please try again.',
	},
})

/** Ends the session here, and gives where to go: to the provider, so that it ends there too, or to a page with words. */
async function signOut(): Promise<void> {
	const response = await checked(fetch(new URL('auth/logout', base), { method: 'POST' }))
	const { to } = (await response.json()) as { to: string }
	window.location.assign(new URL(to, base))
}

/** Who is signed in and the way out; nothing where nobody signs in. */
export function Account() {
	const t = useMessages(messages)
	const dataset = useQuery(datasetQuery).data
	const session = useQuery({ ...sessionQuery, enabled: dataset?.publication === null }).data
	const leaving = useMutation({ mutationFn: signOut })
	if (!session) return null
	return (
		<Popover
			title={t.signedIn(session.name)}
			placement="bottom end"
			trigger={
				<Button variant="quiet" icon="person" aria-label={t.signedIn(session.name)}>
					<span className={styles.name}>{session.name}</span>
				</Button>
			}
		>
			<div className={styles.account}>
				<p>{t.roles[session.role]}</p>
				<Button onPress={() => leaving.mutate()} isDisabled={leaving.isPending}>
					{t.signOut}
				</Button>
				{leaving.isError && <Notice kind="negative">{t.failed}</Notice>}
			</div>
		</Popover>
	)
}
