import { useMutation } from '@tanstack/react-query'
import type { Role, SessionAnswer } from '../../server/contract/session.ts'
import { checked } from '../api.ts'
import { defineMessages, useMessages } from '../i18n/language.tsx'
import { base } from '../transport.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './account.module.css'

const messages = defineMessages({
	nl: {
		roles: {
			viewer: 'Je mag alles bekijken.',
			editor: 'Je mag bekijken en bewerken.',
			admin: 'Je bent beheerder.',
		} satisfies Record<Role, string>,
		signOut: 'Uitloggen',
		failed: 'Uitloggen is niet gelukt. Probeer het opnieuw.',
	},
	en: {
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

/** What somebody who is signed in may do, and the way out. */
export function AccountDetails({ session }: { session: NonNullable<SessionAnswer> }) {
	const t = useMessages(messages)
	const leaving = useMutation({ mutationFn: signOut })
	return (
		<div className={styles.account}>
			<p>{t.roles[session.role]}</p>
			<Button onPress={() => leaving.mutate()} isDisabled={leaving.isPending}>
				{t.signOut}
			</Button>
			{leaving.isError && <Notice kind="negative">{t.failed}</Notice>}
		</div>
	)
}
