import { lazy, Suspense, useState } from 'react'
import styles from './app.module.css'
import { Header } from './header/header.tsx'
import { defineMessages, useMessages } from './i18n/language.tsx'
import { BottomSheet } from './layout/bottom-sheet.tsx'
import { DisplaySwitch } from './layout/display-switch.tsx'
import { LeftPanel } from './layout/left-panel.tsx'
import { RightPanel } from './layout/right-panel.tsx'
import { Unavailable } from './layout/unavailable.tsx'
import { ViewNotices } from './layout/view-notices.tsx'
import { Legend } from './legend/legend.tsx'
import { usePhone } from './theme/use-media.ts'
import { ErrorBoundary } from './ui/error-boundary.tsx'
import { Skeleton } from './ui/skeleton.tsx'
import { useView } from './view/use-view.tsx'

const MapView = lazy(async () => ({ default: (await import('./map/map-view.tsx')).MapView }))
const TableView = lazy(async () => ({ default: (await import('./table/table-view.tsx')).TableView }))
const DistributionView = lazy(async () => ({
	default: (await import('./distribution/distribution-view.tsx')).DistributionView,
}))

const ScatterCard = lazy(async () => ({ default: (await import('./distribution/scatter-card.tsx')).ScatterCard }))

const messages = defineMessages({
	nl: {
		toMap: 'Naar de kaart',
		toControls: 'Naar wat je ziet en kiest',
		map: 'De kaart',
		legend: 'De legenda',
		scatter: 'De spreiding',
		table: 'De tabel',
		distribution: 'De verdeling',
	},
	en: {
		toMap: 'Skip to the map',
		toControls: 'Skip to what you see and choose',
		map: 'The map',
		legend: 'The legend',
		scatter: 'The scatterplot',
		table: 'The table',
		distribution: 'The distribution',
	},
})

/**
 * The screen: which part stands where, and no more. Every floating surface, its place, its scroll and its folding are the
 * layout's; a component gives content (with its own heading), so that it also fits the sheet of a phone and a page of print.
 */
export function App() {
	const t = useMessages(messages)
	const { view, settled } = useView()
	const phone = usePhone()
	// Once drawn the map stays, out of sight behind table and distribution: coming back costs nothing.
	const [mapWanted, setMapWanted] = useState(view.display === 'map')
	if (view.display === 'map' && !mapWanted) setMapWanted(true)

	return (
		<div
			className={styles.app}
			data-panels={view.panels}
			data-display={view.display}
			data-task={view.task}
			data-right={view.area !== null ? 'area' : view.task !== 'choice' && view.compare.length > 0 ? 'compare' : 'none'}
		>
			<a className={styles.skip} href="#stage">
				{t.toMap}
			</a>
			<a className={styles.skip} href="#controls">
				{t.toControls}
			</a>
			<Header />
			<main className={styles.main}>
				<Unavailable />
				<div id="stage" className={styles.stage} tabIndex={-1}>
					{settled && mapWanted && (
						<div className={styles.map} inert={view.display !== 'map'} data-hidden={view.display !== 'map'}>
							<ErrorBoundary what={t.map}>
								<Suspense>
									<MapView />
								</Suspense>
							</ErrorBoundary>
						</div>
					)}
					{settled && view.display !== 'map' && (
						<div className={styles.page}>
							<ErrorBoundary key={view.display} what={view.display === 'table' ? t.table : t.distribution}>
								<Suspense fallback={<Skeleton height="60vh" />}>
									{view.display === 'table' ? <TableView /> : <DistributionView />}
								</Suspense>
							</ErrorBoundary>
						</div>
					)}
				</div>
				<ViewNotices />
				{settled && view.display === 'map' && (
					<div className={styles.legend}>
						<ErrorBoundary what={t.legend}>
							<Legend />
						</ErrorBoundary>
						{view.reading === 'bivariate' && view.task !== 'choice' && !phone && (
							<ErrorBoundary what={t.scatter}>
								<Suspense>
									<ScatterCard />
								</Suspense>
							</ErrorBoundary>
						)}
					</div>
				)}
				{phone && (
					<div className={styles.displays}>
						<DisplaySwitch small />
					</div>
				)}
				{phone ? (
					<BottomSheet />
				) : (
					<>
						<LeftPanel />
						<RightPanel />
					</>
				)}
			</main>
		</div>
	)
}
