import type { Metric } from '../../server/contract/metric.ts'
import { secondMetrics } from '../../server/contract/second-metrics.ts'
import { type Reading, readings } from '../../server/contract/view.ts'
import { defineMessages, useMessages, useText } from '../i18n/language.tsx'
import { Select } from '../ui/select.tsx'
import { useView } from '../view/use-view.tsx'
import styles from './controls.module.css'
import { MetricPicker } from './metric-picker.tsx'

const messages = defineMessages({
	nl: {
		label: 'Wat de kleuren zeggen',
		readings: {
			values: 'Waarde',
			hotspots: 'Hotspots',
			clusters: 'Clusters en uitschieters',
			funnel: 'Afwijkend voor de grootte',
			trend: 'Trend',
			bivariate: 'Twee cijfers',
		},
		explanations: {
			values: 'Het cijfer zelf, in klassen.',
			hotspots: 'Waar gebieden samen met hun buren opvallend hoog of laag zijn.',
			clusters: 'Wie op zijn buren lijkt, en wie er juist van afwijkt.',
			funnel: 'Wie meer of minder heeft dan bij het aantal inwoners past.',
			trend: 'Waar het nieuw is, toeneemt, aanhoudt of afneemt.',
			bivariate: 'Twee cijfers tegelijk, elk in drie klassen.',
		},
		needsEvents: 'Alleen voor tellingen, zoals meldingen of misdrijven.',
		needsSecond: 'Er is geen tweede cijfer op dit niveau.',
		second: 'Tweede cijfer kiezen',
	},
	en: {
		label: 'What the colours say',
		readings: {
			values: 'Value',
			hotspots: 'Hotspots',
			clusters: 'Clusters and outliers',
			funnel: 'Unusual for its size',
			trend: 'Trend',
			bivariate: 'Two figures',
		},
		explanations: {
			values: 'The figure itself, in classes.',
			hotspots: 'Where areas with their neighbours are remarkably high or low.',
			clusters: 'Which are like their neighbours, and which are not.',
			funnel: 'Which have more or less than fits their number of inhabitants.',
			trend: 'Where it is new, rising, lasting or falling.',
			bivariate: 'Two figures at once, each in three classes.',
		},
		needsEvents: 'Only for counts, such as reports or crimes.',
		needsSecond: 'There is no second figure at this level.',
		second: 'Choose the second figure',
	},
})

/** What the colours of the areas say of the metric, and what that takes: a second metric. */
export function ReadingControl({ metrics, metric }: { metrics: readonly Metric[]; metric: Metric }) {
	const t = useMessages(messages)
	const text = useText()
	const { view, update } = useView()
	const seconds = secondMetrics(metrics, view)
	const second = seconds.find(({ id }) => id === view.second)
	const refusal = (reading: Reading): string | null => {
		if (reading === 'funnel' && !metric.events) return t.needsEvents
		return reading === 'bivariate' && seconds.length === 0 ? t.needsSecond : null
	}
	return (
		<section className={styles.what}>
			<Select
				label={t.label}
				options={readings.map((key) => ({
					key,
					label: t.readings[key],
					description: refusal(key) ?? t.explanations[key],
					disabled: refusal(key) !== null,
				}))}
				value={view.reading}
				onChange={(reading) =>
					// The classes of one reading are not those of another.
					update({
						reading,
						bins: [],
						...(reading === 'bivariate' ? { second: second?.id ?? seconds[0]?.id ?? null } : {}),
					})
				}
			/>
			{view.reading !== 'values' && <p className={styles.note}>{t.explanations[view.reading]}</p>}
			{view.reading === 'bivariate' && second && (
				<MetricPicker
					metrics={seconds}
					metric={second}
					name={`${t.second}: ${text(second.label)}`}
					onChoose={({ id }) => update({ second: id, bins: [], brush: null })}
				/>
			)}
		</section>
	)
}
