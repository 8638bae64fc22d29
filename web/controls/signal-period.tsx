import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Dataset } from '../../server/contract/dataset.ts'
import {
	addDays,
	monthsOf,
	monthsOfRange,
	presetOf,
	presets,
	rangeOfMonths,
	shownRange,
} from '../../server/contract/signal-range.ts'
import { defineMessages, useMessages } from '../i18n/language.tsx'
import { areasQuery, seriesQuery } from '../queries.ts'
import { ToggleChip } from '../ui/toggle-chip.tsx'
import { useView } from '../view/use-view.tsx'
import { DayField } from './day-field.tsx'
import { MonthHistogram } from './month-histogram.tsx'
import styles from './signal-period.module.css'

const messages = defineMessages({
	nl: {
		from: 'Van',
		through: 'Tot en met',
		presets: { lastYear: '12 maanden', thisYear: 'dit jaar', previousYear: 'vorig jaar', all: 'alles' },
		group: 'Periode',
	},
	en: {
		from: 'From',
		through: 'Up to and including',
		presets: { lastYear: '12 months', thisYear: 'this year', previousYear: 'last year', all: 'all' },
		group: 'Period',
	},
})

/** The server gives a series for at most twenty areas at once. */
const MAXIMUM_SUMMED = 20

/** Signals per month over the whole Dataset under the View's filter, or null where they cannot be asked. */
function useMonthlyCounts(dataset: Dataset, months: readonly string[]): (number | null)[] | null {
	const { view } = useView()
	const several = dataset.gemeente === null
	const count = dataset.levels.find((l) => l.level === 'gemeente')?.count ?? 0
	const summed = several && count > 0 && count <= MAXIMUM_SUMMED
	const gemeenten = useQuery({ ...areasQuery('gemeente'), enabled: summed }).data
	const codes = dataset.gemeente ? [dataset.gemeente.code] : (gemeenten?.areas.map((area) => area.code) ?? [])
	const series = useQuery({ ...seriesQuery('signals.count', codes, 'month', view), enabled: codes.length > 0 }).data
	return useMemo(() => {
		if (!series) return null
		const at = new Map(series.periods.map((period, i) => [period, i]))
		return months.map((month) => {
			const i = at.get(month)
			if (i === undefined) return null
			return series.series.reduce<number | null>((sum, line) => {
				const value = line.values[i] ?? null
				return value === null ? sum : (sum ?? 0) + value
			}, null)
		})
	}, [series, months])
}

/** From which to which day signals count: ready choices, a histogram to drag over, and the two days themselves. */
export function SignalPeriod({ dataset, signals }: { dataset: Dataset; signals: NonNullable<Dataset['signals']> }) {
	const t = useMessages(messages)
	const { view, update } = useView()
	const months = useMemo(() => monthsOf(signals), [signals])
	const counts = useMonthlyCounts(dataset, months)
	const range = shownRange(view, signals)
	const preset = presetOf(view, signals)
	const lastDay = addDays(signals.to, -1)
	return (
		<fieldset className={styles.period} aria-label={t.group}>
			<div className={styles.presets}>
				{presets(signals).map(({ key, range: days }) => (
					<ToggleChip key={key} isSelected={preset === key} onPress={() => update(days)}>
						{t.presets[key]}
					</ToggleChip>
				))}
			</div>
			{months.length > 1 && (
				<MonthHistogram
					months={months}
					counts={counts}
					chosen={monthsOfRange(months, range)}
					onChoose={(first, last) => update(rangeOfMonths(months, first, last, signals))}
				/>
			)}
			<div className={styles.days}>
				<DayField
					label={t.from}
					value={range.from}
					min={signals.from}
					max={addDays(range.to, -1)}
					onChange={(from) => update({ from, to: range.to })}
				/>
				<DayField
					label={t.through}
					value={addDays(range.to, -1)}
					min={range.from}
					max={lastDay}
					onChange={(day) => update({ from: range.from, to: addDays(day, 1) })}
				/>
			</div>
		</fieldset>
	)
}
