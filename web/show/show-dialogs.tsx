import { useMessages } from '../i18n/language.tsx'
import { pageHref } from '../pages.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import styles from './show.module.css'
import { showMessages } from './show-messages.ts'

interface OpenProps {
	isOpen: boolean
	onOpenChange: (open: boolean) => void
}

/** The keys of a show. */
export function ShowHelp(props: OpenProps) {
	const t = useMessages(showMessages)
	return (
		<Dialog title={t.help} {...props}>
			<dl className={styles.keys}>
				{t.keys.map(([keys, meaning]) => (
					<div key={meaning}>
						<dt>
							{keys.map((key) => (
								<kbd key={key}>{key}</kbd>
							))}
						</dt>
						<dd>{meaning}</dd>
					</div>
				))}
			</dl>
			<p className={styles.quiet}>{t.touch}</p>
		</Dialog>
	)
}

/** A show is not left by accident. */
export function LeaveDialog(props: OpenProps) {
	const t = useMessages(showMessages)
	return (
		<Dialog title={t.leaveTitle} {...props}>
			{(close) => (
				<>
					<p>{t.leaveText}</p>
					<p className={styles.choices}>
						<Button variant="primary" autoFocus onPress={close}>
							{t.stay}
						</Button>
						<Button onPress={() => window.location.assign(pageHref({ kind: 'presentations' }))}>{t.toList}</Button>
					</p>
				</>
			)}
		</Dialog>
	)
}

/** The browser did not let a script open a window: a link does the same. */
export function SpeakerRefused({ href, ...props }: OpenProps & { href: string }) {
	const t = useMessages(showMessages)
	return (
		<Dialog title={t.speaker} {...props}>
			<p>
				{t.speakerRefused}{' '}
				<a href={href} target="_blank" rel="noopener">
					{t.speaker}
				</a>
			</p>
		</Dialog>
	)
}
