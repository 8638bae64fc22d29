import { lazy, Suspense } from 'react'
import { Controls } from './controls/controls.tsx'
import { Header } from './header/header.tsx'
import { Legend } from './legend/legend.tsx'
import { ErrorBoundary } from './ui/error-boundary.tsx'
import { useView } from './view/use-view.tsx'

const MapView = lazy(async () => ({ default: (await import('./map/map-view.tsx')).MapView }))
const TableView = lazy(async () => ({ default: (await import('./table/table-view.tsx')).TableView }))
const DistributionView = lazy(async () => ({
	default: (await import('./distribution/distribution-view.tsx')).DistributionView,
}))
const AreaPanel = lazy(async () => ({ default: (await import('./panels/area-panel.tsx')).AreaPanel }))
const ComparePanel = lazy(async () => ({ default: (await import('./panels/compare-panel.tsx')).ComparePanel }))

/** The screen: which part stands where. No logic of its own. */
export function App() {
	const { view } = useView()
	return (
		<>
			<Header />
			<main>
				<ErrorBoundary what="Regiekaart">
					<Suspense>
						{view.display === 'map' && <MapView />}
						{view.display === 'table' && <TableView />}
						{view.display === 'distribution' && <DistributionView />}
					</Suspense>
					<Controls />
					<Legend />
					<Suspense>
						{view.area && <AreaPanel />}
						{view.compare.length > 0 && <ComparePanel />}
					</Suspense>
				</ErrorBoundary>
			</main>
		</>
	)
}
