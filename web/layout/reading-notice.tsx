import { useState } from 'react'
import type { Barrier } from '../../server/contract/reading/area-reading.ts'
import { defineMessages, useMessages } from '../i18n/language.tsx'
import { RemedyButtons } from '../reading/remedy-buttons.tsx'
import { useReading } from '../reading/use-reading.ts'
import { useSmallWindow } from '../theme/use-media.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { useErrorText } from '../ui/use-error-text.ts'
import { useView } from '../view/use-view.tsx'
import styles from './view-notices.module.css'

const messages = defineMessages({
	nl: {
		failed: 'De toets is niet gelukt. De kleuren zeggen de waarde zelf.',
		kept: 'De nieuwe toets is niet gelukt. De kleuren zijn nog van de vorige.',
		again: 'Probeer opnieuw',
	},
	en: {
		failed: 'The test failed. The colours say the value itself.',
		kept: 'The new test failed. The colours are still those of the one before.',
		again: 'Try again',
	},
})

/** Above table and distribution, and above a map whose legend is folded: why the colours say nothing of chance, with what would help, or that the test did not come. */
export function ReadingNotice() {
	const { reading, error, retry } = useReading()
	const t = useMessages(messages)
	const errorText = useErrorText()
	const small = useSmallWindow()
	const { view } = useView()
	const [closed, setClosed] = useState<Barrier | null>(null)
	if (error) {
		return (
			<div>
				<Notice kind="negative" title={reading ? t.kept : t.failed} action={<Button onPress={retry}>{t.again}</Button>}>
					{errorText(error)}
				</Notice>
			</div>
		)
	}
	const barrier = reading?.barrier
	// On a map the legend says it, in sight unless it is folded: said twice it would hide what it is about.
	if (!barrier || barrier === closed || (view.display === 'map' && !small)) return null
	return (
		<div>
			<Notice
				kind="warning"
				title={barrier.title}
				onClose={() => setClosed(barrier)}
				action={
					barrier.remedies.length > 0 && (
						<div className={styles.actions}>
							<RemedyButtons remedies={barrier.remedies} />
						</div>
					)
				}
			>
				{barrier.text}
			</Notice>
		</div>
	)
}
