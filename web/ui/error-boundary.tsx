import { Component, type ReactNode } from 'react'
import { defineMessages, useMessages } from '../i18n/language.tsx'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'

const messages = defineMessages({
	nl: {
		failed: (what: string) => `${what} kan niet worden getoond.`,
		rest: 'De rest blijft werken.',
		again: 'Probeer opnieuw',
	},
	en: {
		failed: (what: string) => `${what} cannot be shown.`,
		rest: 'Everything else keeps working.',
		again: 'Try again',
	},
})

function Failed({ what, retry }: { what: string; retry: () => void }) {
	const t = useMessages(messages)
	return (
		<Notice kind="negative" title={t.failed(what)} action={<Button onPress={retry}>{t.again}</Button>}>
			{t.rest}
		</Notice>
	)
}

/** Keeps a fault in one part of the screen from taking the rest along. `what` names the part, with a capital: "De tabel". */
export class ErrorBoundary extends Component<{ what: string; children: ReactNode }, { failed: boolean }> {
	override state = { failed: false }

	static getDerivedStateFromError() {
		return { failed: true }
	}

	override render() {
		if (!this.state.failed) return this.props.children
		return <Failed what={this.props.what} retry={() => this.setState({ failed: false })} />
	}
}
