import type { ReactNode } from 'react'
import { defineMessages, useMessages } from '../i18n/language.tsx'
import { Icon } from './icon.tsx'
import { IconButton } from './icon-button.tsx'
import styles from './notice.module.css'

const messages = defineMessages({ nl: { close: 'Sluit deze melding' }, en: { close: 'Close this message' } })

interface NoticeProps {
	kind?: 'info' | 'warning' | 'negative'
	title?: ReactNode
	children?: ReactNode
	action?: ReactNode
	onClose?: () => void
}

/** A message beside what it is about. Warnings and failures are spoken when they appear. */
export function Notice({ kind = 'info', title, children, action, onClose }: NoticeProps) {
	const t = useMessages(messages)
	return (
		<div className={`${styles.notice} ${styles[kind] ?? ''}`} role={kind === 'info' ? undefined : 'status'}>
			<Icon name={kind === 'info' ? 'info' : 'warning'} className={styles.icon} />
			<div className={styles.body}>
				{title && <p className={styles.title}>{title}</p>}
				{children && <div>{children}</div>}
			</div>
			{onClose && (
				<div className={styles.close}>
					<IconButton small icon="close" label={t.close} onPress={onClose} />
				</div>
			)}
			{action && <div className={styles.action}>{action}</div>}
		</div>
	)
}
