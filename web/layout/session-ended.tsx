import { defineMessages, useMessages } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'

const messages = defineMessages({
	nl: {
		title: 'Je bent uitgelogd',
		explain: 'Wat je nu ziet, blijft staan. Log opnieuw in om verder te gaan: je komt op deze plek terug.',
		again: 'Log opnieuw in',
	},
	en: {
		title: 'You are signed out',
		explain: 'What you see stays. Sign in again to go on: you return to this place.',
		again: 'Sign in again',
	},
})

/** Said when the session has ended while the screen was open. Nothing is lost: the View is in the address. */
export function SessionEnded() {
	const t = useMessages(messages)
	const signIn = () => {
		const { pathname, search } = window.location
		window.location.assign(`/auth/login?${new URLSearchParams({ to: pathname + search })}`)
	}
	return (
		<Notice
			kind="warning"
			title={t.title}
			action={
				<Button variant="primary" onPress={signIn}>
					{t.again}
				</Button>
			}
		>
			{t.explain}
		</Notice>
	)
}
