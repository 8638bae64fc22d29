import type { Metric } from '../../server/contract/metric.ts'
import { defineMessages, useMessages } from '../i18n/language.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { changeMetric } from '../view/resolve.ts'
import { useView } from '../view/use-view.tsx'
import styles from './controls.module.css'

const messages = defineMessages({
	nl: {
		measure: 'Uitgedrukt',
		rate: 'per 1.000 inwoners',
		count: 'als aantal',
		note: 'Let op: een aantal. Waar meer mensen wonen, is er meestal meer van.',
	},
	en: {
		measure: 'Expressed',
		rate: 'per 1,000 inhabitants',
		count: 'as a count',
		note: 'Mind: a count. Where more people live, there usually is more.',
	},
})

/** The rate of a count and the count of a rate, as one choice; nothing where the catalogue has only one of them. */
export function rateAndCount(metrics: readonly Metric[], metric: Metric): { rate: Metric; count: Metric } | null {
	const numeratorOf = ({ evaluation }: Metric) =>
		evaluation.kind === 'ratio' && evaluation.factor === 1000 ? evaluation.numerator : null
	const rate = numeratorOf(metric) !== null ? metric : metrics.find((other) => numeratorOf(other) === metric.id)
	const count = rate && metrics.find(({ id }) => id === numeratorOf(rate))
	return rate && count ? { rate, count } : null
}

/** Per 1,000 inhabitants, or as a count. */
export function RateSwitch({ metrics, metric }: { metrics: readonly Metric[]; metric: Metric }) {
	const t = useMessages(messages)
	const { update } = useView()
	const both = rateAndCount(metrics, metric)
	if (both === null) return null
	return (
		<>
			<SegmentedControl
				label={t.measure}
				hideLabel
				small
				value={metric.id === both.rate.id ? 'rate' : 'count'}
				onChange={(key) => update((now) => changeMetric(now, both[key]))}
				options={(['rate', 'count'] as const).map((key) => ({ key, label: t[key] }))}
			/>
			{metric.id === both.count.id && <p className={styles.note}>{t.note}</p>}
		</>
	)
}
