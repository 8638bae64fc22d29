import { defineMessages, useMessages } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { useView } from '../view/use-view.tsx'
import styles from './left-panel.module.css'
import { TaskContent } from './task-content.tsx'
import { TaskSwitch } from './task-switch.tsx'

const messages = defineMessages({
	nl: {
		labels: { explore: 'Kies wat je ziet', alerts: 'Let op', choice: 'Afwegen' },
		fold: 'Panelen verbergen',
		unfold: 'Panelen tonen',
	},
	en: {
		labels: { explore: 'Choose what you see', alerts: 'Watch', choice: 'Weigh' },
		fold: 'Fold panels away',
		unfold: 'Show panels',
	},
})

/** The floating panel at the left, for the task at hand; folds away together with the one at the right, which leaves map and legend. */
export function LeftPanel() {
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
		<section data-floats="left" className={styles.panel} aria-label={t.labels[view.task]} id="controls" tabIndex={-1}>
			<div className={styles.head}>
				<div className={styles.switch}>
					<TaskSwitch />
				</div>
				<IconButton small icon="panel" label={t.fold} shortcut="P" onPress={() => update({ panels: false })} />
			</div>
			<div className={styles.scroll}>
				<TaskContent />
			</div>
		</section>
	)
}
