import { lazy, Suspense } from 'react'
import { MAXIMUM_COMPARED } from '../../server/contract/view.ts'
import { defineMessages, useMessages } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useView } from '../view/use-view.tsx'

const AreaPanel = lazy(async () => ({ default: (await import('../panels/area-panel.tsx')).AreaPanel }))
const ComparePanel = lazy(async () => ({ default: (await import('../panels/compare-panel.tsx')).ComparePanel }))

const messages = defineMessages({
	nl: {
		area: 'Het gebiedspaneel',
		compare: 'De vergelijking',
		toCompare: (n: number) => `Vergelijk ${n} van ${MAXIMUM_COMPARED}`,
	},
	en: {
		area: 'The area panel',
		compare: 'The comparison',
		toCompare: (n: number) => `Compare ${n} of ${MAXIMUM_COMPARED}`,
	},
})

/** The selected area; without one, the comparison of pinned areas. Which of both follows from the View, so a link shows the same. */
export function AreaAndCompare() {
	const t = useMessages(messages)
	const { view, settled, update } = useView()
	// Before the Dataset is known a link may name areas that it does not have.
	if (!settled) return null
	if (view.area !== null) {
		return (
			<ErrorBoundary key={view.area} what={t.area}>
				{view.compare.length > 0 && view.task !== 'choice' && (
					<p data-print="no">
						<Button small icon="compare" onPress={() => update({ area: null })}>
							{t.toCompare(view.compare.length)}
						</Button>
					</p>
				)}
				<Suspense fallback={<Skeleton height="16rem" />}>
					<AreaPanel />
				</Suspense>
			</ErrorBoundary>
		)
	}
	if (view.compare.length === 0) return null
	return (
		<ErrorBoundary what={t.compare}>
			<Suspense fallback={<Skeleton height="16rem" />}>
				<ComparePanel />
			</Suspense>
		</ErrorBoundary>
	)
}
