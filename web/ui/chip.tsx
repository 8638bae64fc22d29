import { Button } from 'react-aria-components/Button'
import { defineMessages, useMessages } from '../i18n/language.tsx'
import styles from './chip.module.css'
import { Icon } from './icon.tsx'

const messages = defineMessages({
	nl: { remove: (what: string) => `Verwijder ${what}` },
	en: { remove: (what: string) => `Remove ${what}` },
})

/** One choice that narrows the picture, with a cross to undo it. */
export function Chip({ children, onRemove }: { children: string; onRemove: () => void }) {
	const t = useMessages(messages)
	return (
		<span className={styles.chip}>
			<span className={styles.text}>{children}</span>
			<Button className={styles.remove ?? ''} aria-label={t.remove(children)} onPress={onRemove}>
				<Icon name="close" />
			</Button>
		</span>
	)
}
