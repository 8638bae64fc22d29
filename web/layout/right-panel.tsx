import { defineMessages, useMessages } from '../i18n/language.tsx'
import { useMedia } from '../theme/use-media.ts'
import { useView } from '../view/use-view.tsx'
import { AreaAndCompare } from './area-and-compare.tsx'
import styles from './right-panel.module.css'

const messages = defineMessages({
	nl: { area: 'Gekozen gebied', compare: 'Vergelijking' },
	en: { area: 'Selected area', compare: 'Comparison' },
})

/** The floating panel at the right: there only when there is something to tell. */
export function RightPanel() {
	const t = useMessages(messages)
	const { view, settled } = useView()
	const docked = useMedia('(max-width: 1500px)')
	if (!settled || !view.panels) return null
	// Weighing has its own figures side by side.
	if (view.area === null && (view.compare.length === 0 || view.task === 'choice')) return null
	const comparing = view.area === null
	return (
		<aside
			className={`${styles.panel} ${comparing ? styles.compare : ''}`}
			aria-label={comparing ? t.compare : t.area}
			data-floats={comparing && docked ? 'bottom' : 'right'}
			tabIndex={-1}
		>
			<AreaAndCompare />
		</aside>
	)
}
