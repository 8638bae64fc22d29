import { useQuery } from '@tanstack/react-query'
import { ApiError } from '../api.ts'
import { useMessages } from '../i18n/language.tsx'
import { valuesQuery } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { useErrorText } from '../ui/use-error-text.ts'
import { useView } from '../view/use-view.tsx'
import { noticeMessages } from './notice-messages.ts'
import { ReadingNotice } from './reading-notice.tsx'
import { SessionEnded } from './session-ended.tsx'
import { useSessionEnded } from './use-session-ended.ts'
import { useShown } from './use-shown.ts'
import styles from './view-notices.module.css'

/** What a link asked and is not shown, and what the server could not answer: in words, with what is shown instead. */
export function ViewNotices() {
	const t = useMessages(noticeMessages)
	const { view, opening, notices, settled, update } = useView()
	const shown = useShown()
	const errorText = useErrorText()
	const { error, data, refetch } = useQuery({ ...valuesQuery(view), enabled: settled })
	const sessionEnded = useSessionEnded()
	// A table or distribution with nothing to show says so itself, in its own place.
	const failed = error !== null && !sessionEnded && (view.display === 'map' || data !== undefined)
	// A cut-out of the map and a theme do not change what the figures say: those mend themselves without a word.
	const worthSaying = notices.filter(({ parameter }) => parameter !== 'camera' && parameter !== 'theme')
	// Of what only the team has a resident needs one line, however much of it a link asks.
	const inside = worthSaying.filter(({ reason }) => reason === 'notPublished')
	const others = worthSaying.filter(({ reason }) => reason !== 'notPublished')
	const refused = error instanceof ApiError && error.status >= 400 && error.status < 500
	return (
		<div className={styles.notices}>
			{sessionEnded && (
				<div>
					<SessionEnded />
				</div>
			)}
			{worthSaying.length > 0 && (
				<div>
					<Notice
						kind="warning"
						title={inside.length > 0 ? t.titlePublic : t.title}
						onClose={() => update({}, { replace: true })}
					>
						<ul className={styles.lines}>
							{inside.length > 0 && (
								<li>
									{inside.map((notice) => (
										<span key={notice.parameter}>
											<q>{`${notice.parameter}=${notice.value}`}</q>{' '}
										</span>
									))}
									{t.reasons.notPublished} {t.instead(shown('metric'))}
								</li>
							)}
							{others.map((notice) => (
								<li key={notice.parameter}>
									<q>{`${notice.parameter}=${notice.value}`}</q> {t.reasons[notice.reason]}{' '}
									{t.instead(shown(notice.parameter))}
								</li>
							))}
						</ul>
					</Notice>
				</div>
			)}
			{failed && (
				<div>
					{refused ? (
						<Notice
							kind="negative"
							title={t.refused}
							action={
								<Button
									onPress={() =>
										update({ ...opening, language: view.language, theme: view.theme, panels: view.panels })
									}
								>
									{t.toStart}
								</Button>
							}
						>
							{errorText(error)}
						</Notice>
					) : (
						<Notice kind="negative" title={t.failed} action={<Button onPress={() => void refetch()}>{t.again}</Button>}>
							{t.failedHelp}
						</Notice>
					)}
				</div>
			)}
			<ReadingNotice />
		</div>
	)
}
