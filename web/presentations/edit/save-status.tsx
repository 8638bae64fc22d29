import { ApiError } from '../../api.ts'
import { defineMessages, useMessages } from '../../i18n/language.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useErrorText } from '../../ui/use-error-text.ts'
import styles from './save-status.module.css'
import type { SaveState } from './saver.ts'

const messages = defineMessages({
	nl: {
		saved: 'Bewaard',
		saving: 'Bezig met bewaren…',
		unsaved: 'Niet bewaard',
		now: 'Bewaar nu',
		retry: 'Wordt vanzelf opnieuw geprobeerd; je werk blijft in deze browser staan.',
	},
	en: {
		saved: 'Saved',
		saving: 'Saving…',
		unsaved: 'Not saved',
		now: 'Save now',
		retry: 'It is tried again by itself; your work stays in this browser.',
	},
})

/** Whether the work is safe, always in sight and said aloud when that changes. */
export function SaveStatus({ state, onSave }: { state: SaveState; onSave: () => void }) {
	const t = useMessages(messages)
	const errorText = useErrorText()
	const bad = state.kind === 'failed' || state.kind === 'refused' || state.kind === 'conflict'
	const error = state.kind === 'failed' || state.kind === 'refused' ? state.error : null
	const why =
		error === null
			? null
			: error instanceof ApiError && error.status === 400
				? (error.problem?.detail ?? errorText(error))
				: errorText(error)
	return (
		<div className={styles.status} data-state={bad ? 'bad' : state.kind}>
			<span role="status" className={styles.word}>
				{bad ? (
					<>
						<Icon name="warning" /> {t.unsaved}
					</>
				) : state.kind === 'saved' ? (
					<>
						<Icon name="check" /> {t.saved}
					</>
				) : (
					t.saving
				)}
			</span>
			{why !== null && (
				<span className={styles.why} title={state.kind === 'failed' ? t.retry : undefined}>
					{why}
				</span>
			)}
			{(state.kind === 'failed' || state.kind === 'refused') && (
				<Button small onPress={onSave}>
					{t.now}
				</Button>
			)}
		</div>
	)
}
