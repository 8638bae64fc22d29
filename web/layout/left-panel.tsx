import type { ReactNode } from 'react'
import { defineMessages, useMessages } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { useView } from '../view/use-view.tsx'
import styles from './left-panel.module.css'

const messages = defineMessages({
	nl: { label: 'Kies wat je ziet', fold: 'Panelen verbergen', unfold: 'Panelen tonen' },
	en: { label: 'Choose what you see', fold: 'Fold panels away', unfold: 'Show panels' },
})

/** The floating panel at the left; folds away together with the one at the right, which leaves map and legend. */
export function LeftPanel({ children }: { children: ReactNode }) {
	const t = useMessages(messages)
	const { view, update } = useView()
	if (!view.panels) {
		return (
			<div className={styles.unfold} id="controls" tabIndex={-1}>
				<Button variant="quiet" icon="panel" onPress={() => update({ panels: true })}>
					{t.unfold}
				</Button>
			</div>
		)
	}
	return (
		<section data-floats="left" className={styles.panel} aria-label={t.label} id="controls" tabIndex={-1}>
			<div className={styles.fold}>
				<IconButton small icon="panel" label={t.fold} shortcut="P" onPress={() => update({ panels: false })} />
			</div>
			<div className={styles.scroll}>{children}</div>
		</section>
	)
}
