import { useQuery } from '@tanstack/react-query'
import { defineMessages, useMessages } from '../i18n/language.tsx'
import { datasetQuery, metricsQuery } from '../queries.ts'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { changeMetric } from '../view/resolve.ts'
import { useView } from '../view/use-view.tsx'
import styles from './controls.module.css'
import { Extremes } from './extremes.tsx'
import { LevelControl } from './level-control.tsx'
import { MetricPicker } from './metric-picker.tsx'
import { OverlaySwitches } from './overlay-switches.tsx'
import { ReadingControl } from './reading-control.tsx'
import { FilterChips, SignalFilters } from './signal-filters.tsx'
import { SignalPeriod } from './signal-period.tsx'
import { UniverseSelect } from './universe-select.tsx'
import { YearControl } from './year-control.tsx'

const messages = defineMessages({
	nl: {
		what: 'Wat je ziet',
		measure: 'Uitgedrukt',
		per1000: 'per 1.000 inwoners',
		count: 'als aantal',
		countNote: 'Let op: een aantal. Waar meer mensen wonen, wordt meer gemeld.',
		signals: 'Meldingen op de kaart',
	},
	en: {
		what: 'What you see',
		measure: 'Expressed',
		per1000: 'per 1,000 inhabitants',
		count: 'as a count',
		countNote: 'Mind: a count. Where more people live, more is reported.',
		signals: 'Reports on the map',
	},
})

const RATE = 'signals.per1000'
const COUNT = 'signals.count'

/** Every choice about the figures: what, when, where, which signals, and what lies over the map. */
export function Controls() {
	const t = useMessages(messages)
	const { view, settled, update } = useView()
	const dataset = useQuery(datasetQuery).data
	const metrics = useQuery(metricsQuery).data?.metrics
	const metric = metrics?.find((m) => m.id === view.metric)
	if (!settled || !dataset || !metrics || !metric) {
		return (
			<div className={styles.controls}>
				<Skeleton height="4rem" />
				<Skeleton height="6rem" />
				<Skeleton height="3rem" />
			</div>
		)
	}
	const { signals } = dataset
	const ofSignals = metric.period.kind === 'days'
	const signalsOver = view.overlays.some((o) => o === 'points' || o === 'hexagons' || o === 'heat')
	const twins = [RATE, COUNT].map((id) => metrics.find((m) => m.id === id))
	return (
		<div className={styles.controls}>
			<section className={styles.what}>
				<h2 className={styles.heading}>{t.what}</h2>
				<MetricPicker
					metrics={metrics}
					metric={metric}
					onChoose={(chosen) => update((now) => changeMetric(now, chosen))}
				/>
				{twins.includes(metric) && twins.every((twin) => twin !== undefined) && (
					<SegmentedControl
						label={t.measure}
						hideLabel
						small
						value={metric.id}
						onChange={(id) => {
							const twin = twins.find((m) => m?.id === id)
							if (twin) update((now) => changeMetric(now, twin))
						}}
						options={[
							{ key: RATE, label: t.per1000 },
							{ key: COUNT, label: t.count },
						]}
					/>
				)}
				{metric.id === COUNT && <p className={styles.note}>{t.countNote}</p>}
			</section>
			<ReadingControl metrics={metrics} metric={metric} />
			{metric.period.kind !== 'days' && <YearControl period={metric.period} />}
			{ofSignals && signals && <SignalPeriod dataset={dataset} signals={signals} />}
			<LevelControl dataset={dataset} metric={metric} />
			{view.reading !== 'values' && view.reading !== 'bivariate' && <UniverseSelect />}
			{!ofSignals && signalsOver && signals && (
				<section className={styles.what}>
					<h2 className={styles.heading}>{t.signals}</h2>
					<SignalPeriod dataset={dataset} signals={signals} />
				</section>
			)}
			<div>
				{(ofSignals || signalsOver) && <FilterChips />}
				<div className={styles.folds}>
					{(ofSignals || signalsOver) && signals && <SignalFilters />}
					<OverlaySwitches dataset={dataset} />
				</div>
			</div>
			{view.display === 'map' && <Extremes />}
		</div>
	)
}
