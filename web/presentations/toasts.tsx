import { Button as AriaButton } from 'react-aria-components/Button'
import {
	Text,
	UNSTABLE_Toast as Toast,
	UNSTABLE_ToastContent as ToastContent,
	UNSTABLE_ToastQueue as ToastQueue,
	UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast'
import { defineMessages, useMessages } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import styles from './toasts.module.css'

const messages = defineMessages({
	nl: { region: 'Berichten', close: 'Sluit dit bericht' },
	en: { region: 'Messages', close: 'Close this message' },
})

export interface Said {
	text: string
	/** The way back, or on. */
	actions?: readonly { label: string; run?: () => void; href?: string }[]
	failed?: boolean
}

const queue = new ToastQueue<Said>({ maxVisibleToasts: 2 })

/** Says what was done at the foot of the page. What offers a way back stays longer; attention stops the time. */
export function say(said: Said): void {
	queue.add(said, { timeout: said.failed ? 30_000 : said.actions ? 20_000 : 6000 })
}

/** Where it is said; once on a page. */
export function Toasts() {
	const t = useMessages(messages)
	return (
		<ToastRegion queue={queue} className={styles.region ?? ''} aria-label={t.region}>
			{({ toast }) => (
				<Toast toast={toast} className={`${styles.toast} ${toast.content.failed ? styles.failed : ''}`}>
					<ToastContent className={styles.content}>
						<Text slot="title" className={styles.text}>
							{toast.content.text}
						</Text>
					</ToastContent>
					<div className={styles.actions}>
						{toast.content.actions?.map(({ label, run, href }) =>
							href !== undefined ? (
								<a key={label} href={href} className={styles.link}>
									{label}
								</a>
							) : (
								<Button
									key={label}
									variant="text"
									className={styles.link ?? ''}
									onPress={() => {
										run?.()
										queue.close(toast.key)
									}}
								>
									{label}
								</Button>
							),
						)}
					</div>
					<AriaButton slot="close" aria-label={t.close} className={styles.close ?? ''}>
						<Icon name="close" />
					</AriaButton>
				</Toast>
			)}
		</ToastRegion>
	)
}
