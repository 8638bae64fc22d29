import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { defineMessages, useMessages } from '../i18n/language.tsx'
import styles from './dialog.module.css'
import { IconButton } from './icon-button.tsx'

const messages = defineMessages({ nl: { close: 'Sluiten' }, en: { close: 'Close' } })

interface DialogProps {
	title: string
	isOpen: boolean
	onOpenChange: (open: boolean) => void
	wide?: boolean
	/** As much of the screen as there is, for what takes some work: a press beside it does not close it. What is in it sees to its own room and scrolling. */
	full?: boolean
	children: ReactNode | ((close: () => void) => ReactNode)
}

/** A window over the screen, for what asks all attention for a moment. Keeps focus inside; Escape closes. */
export function Dialog({ title, isOpen, onOpenChange, wide, full, children }: DialogProps) {
	const t = useMessages(messages)
	return (
		<ModalOverlay className={styles.scrim ?? ''} isOpen={isOpen} onOpenChange={onOpenChange} isDismissable={!full}>
			<Modal className={`${styles.modal} ${wide ? styles.wide : ''} ${full ? styles.full : ''}`}>
				<AriaDialog className={styles.dialog}>
					{({ close }) => (
						<>
							<div className={styles.head}>
								<Heading slot="title" level={2} className={styles.title}>
									{title}
								</Heading>
								<IconButton icon="close" label={t.close} onPress={close} />
							</div>
							<div className={styles.body}>{typeof children === 'function' ? children(close) : children}</div>
						</>
					)}
				</AriaDialog>
			</Modal>
		</ModalOverlay>
	)
}
