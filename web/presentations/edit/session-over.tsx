import { defineMessages, useMessages } from '../../i18n/language.tsx'
import { SessionEnded } from '../../layout/session-ended.tsx'
import { useSessionEnded } from '../../layout/use-session-ended.ts'
import { Notice } from '../../ui/notice.tsx'
import type { SaveState } from './saver.ts'

const messages = defineMessages({
	nl: {
		kept: 'Wat nog niet bewaard is, staat in deze browser en wordt je straks weer aangeboden.',
		forbidden: 'Je mag hier niet meer bewerken.',
		forbiddenHelp: 'Je werk staat nog in deze browser. Exporteer het als bestand, of vraag de rol redacteur aan.',
		offline: 'Er kan nu niet worden bewaard.',
		offlineHelp: 'Werk gerust door: het blijft in deze browser staan en wordt bewaard zodra het weer lukt.',
	},
	en: {
		kept: 'What is not saved yet is kept in this browser and will be offered to you again.',
		forbidden: 'You may no longer edit here.',
		forbiddenHelp: 'Your work is still in this browser. Export it as a file, or ask for the role of editor.',
		offline: 'Nothing can be saved at the moment.',
		offlineHelp: 'Go on working: it is kept in this browser and saved as soon as that works again.',
	},
})

/** Why nothing is saved, where the word in the bar does not say enough. */
export function SessionOver({ state }: { state: SaveState }) {
	const t = useMessages(messages)
	const ended = useSessionEnded() || (state.kind === 'refused' && state.error.status === 401)
	if (ended) {
		return (
			<div>
				<SessionEnded />
				<p>{t.kept}</p>
			</div>
		)
	}
	if (state.kind === 'refused' && (state.error.status === 403 || state.error.status === 405)) {
		return (
			<Notice kind="negative" title={t.forbidden}>
				{t.forbiddenHelp}
			</Notice>
		)
	}
	if (state.kind === 'failed') {
		return (
			<Notice kind="warning" title={t.offline}>
				{t.offlineHelp}
			</Notice>
		)
	}
	return null
}
