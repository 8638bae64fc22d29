import { type ComponentType, lazy, Suspense } from 'react'
import { Controls } from '../controls/controls.tsx'
import { PublicControls } from '../controls/public-controls.tsx'
import { defineMessages, useMessages } from '../i18n/language.tsx'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import type { FaceName } from '../view/face.ts'
import { useFace } from '../view/use-face.ts'
import { useView } from '../view/use-view.tsx'

const controls: Record<FaceName, ComponentType> = { internal: Controls, public: PublicControls }

const AlertsPanel = lazy(async () => ({ default: (await import('../tasks/alerts/alerts-panel.tsx')).AlertsPanel }))
const ChoicePanel = lazy(async () => ({ default: (await import('../tasks/choice/choice-panel.tsx')).ChoicePanel }))

const messages = defineMessages({
	nl: { explore: 'Het keuzepaneel', alerts: 'De lijst “Let op”', choice: 'De afweging' },
	en: { explore: 'The panel with choices', alerts: 'The watch list', choice: 'The weighing of a choice' },
})

/** What stands in the panel at the left, or in the sheet of a phone: it follows from the task of the View. */
export function TaskContent() {
	const t = useMessages(messages)
	const { view, settled } = useView()
	const ToChoose = controls[useFace().name]
	const content = () => {
		switch (view.task) {
			case 'explore':
				return <ToChoose />
			case 'alerts':
				return settled ? <AlertsPanel /> : <Skeleton height="16rem" />
			case 'choice':
				return settled ? <ChoicePanel /> : <Skeleton height="16rem" />
		}
	}
	return (
		<ErrorBoundary key={view.task} what={t[view.task]}>
			<Suspense fallback={<Skeleton height="16rem" />}>{content()}</Suspense>
		</ErrorBoundary>
	)
}
