import { useQuery } from '@tanstack/react-query'
import { defineMessages, useMessages } from '../i18n/language.tsx'
import { ProjectsButton } from '../projects/projects-button.tsx'
import { datasetQuery, metricsQuery } from '../queries.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { changeMetric } from '../view/resolve.ts'
import { useView } from '../view/use-view.tsx'
import styles from './controls.module.css'
import { Extremes } from './extremes.tsx'
import { LevelControl } from './level-control.tsx'
import { MetricPicker } from './metric-picker.tsx'
import { OverlaySwitches } from './overlay-switches.tsx'
import { RateSwitch } from './rate-switch.tsx'
import { YearControl } from './year-control.tsx'

const messages = defineMessages({
	nl: { what: 'Wat wil je zien?' },
	en: { what: 'What do you want to see?' },
})

/** What a resident chooses: the subject, the year, buurt or wijk, and what lies over the map. */
export function PublicControls() {
	const t = useMessages(messages)
	const { view, settled, update } = useView()
	const dataset = useQuery(datasetQuery).data
	const metrics = useQuery(metricsQuery).data?.metrics
	const metric = metrics?.find(({ id }) => id === view.metric)
	if (!settled || !dataset || !metrics || !metric) {
		return (
			<div className={styles.controls}>
				<Skeleton height="4rem" />
				<Skeleton height="3rem" />
			</div>
		)
	}
	return (
		<div className={styles.controls}>
			<section className={styles.what}>
				<h2 className={styles.heading}>{t.what}</h2>
				<MetricPicker
					metrics={metrics}
					metric={metric}
					onChoose={(chosen) => update((now) => changeMetric(now, chosen))}
				/>
				<RateSwitch metrics={metrics} metric={metric} />
			</section>
			{metric.period.kind !== 'days' && <YearControl period={metric.period} />}
			<LevelControl dataset={dataset} metric={metric} />
			{dataset.investments !== null && dataset.investments.count > 0 && (
				<ProjectsButton investments={dataset.investments} />
			)}
			<div className={styles.folds}>
				<OverlaySwitches dataset={dataset} />
			</div>
			{view.display === 'map' && <Extremes />}
		</div>
	)
}
