import type { Metric } from '../../server/contract/metric.ts'
import { terms } from '../../server/contract/terms.ts'
import { defineMessages, useMessages } from '../i18n/language.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Select } from '../ui/select.tsx'
import { useView } from '../view/use-view.tsx'
import styles from './year-control.module.css'

const messages = defineMessages({
	nl: { year: 'Jaar', start: 'Jaar van start', previous: 'Jaar eerder', next: 'Jaar later' },
	en: { year: 'Year', start: 'Year of start', previous: 'Year earlier', next: 'Year later' },
})

/** The year of a statistic, or the starting year of investments (or all of them), with a step back and forth. */
export function YearControl({ period }: { period: Exclude<Metric['period'], { kind: 'days' }> }) {
	const t = useMessages(messages)
	const words = useMessages(terms)
	const { view, update } = useView()
	const { years } = period
	const withAll = period.kind === 'yearsAndAll'
	const newest = years.at(-1) ?? ''
	// Null is what the server answers without a period: all investments, or the newest year.
	const usual = withAll ? 'all' : newest
	const shown = view.period ?? usual
	const choose = (year: string | undefined) => year !== undefined && update({ period: year === usual ? null : year })
	const label = withAll ? t.start : t.year
	if (years.length === 1 && !withAll) {
		return (
			<p className={styles.alone}>
				<span className={styles.label}>{label}</span>
				{newest}
			</p>
		)
	}
	const at = years.indexOf(shown)
	return (
		<div className={styles.row}>
			<span className={styles.label} aria-hidden="true">
				{label}
			</span>
			<IconButton
				icon="left"
				variant="outline"
				label={t.previous}
				isDisabled={at === 0}
				onPress={() => choose(at < 0 ? newest : years[at - 1])}
			/>
			<Select
				label={label}
				hideLabel
				value={shown}
				onChange={choose}
				options={[
					...(withAll ? [{ key: 'all', label: words.allYears }] : []),
					...years.toReversed().map((year) => ({ key: year, label: year })),
				]}
			/>
			<IconButton
				icon="right"
				variant="outline"
				label={t.next}
				isDisabled={at < 0 || at === years.length - 1}
				onPress={() => choose(years[at + 1])}
			/>
		</div>
	)
}
