import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AreaProfile } from '../../server/contract/area.ts'
import { rangeText } from '../../server/contract/period-text.ts'
import { BarList } from '../charts/bar-list.tsx'
import { usePrinting } from '../charts/use-printing.ts'
import { defineMessages, useFormat, useMessages } from '../i18n/language.tsx'
import { datasetQuery, metricsQuery, signalSummaryQuery } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { useView } from '../view/use-view.tsx'
import { Section } from './section.tsx'
import css from './signals-section.module.css'
import { topCategories } from './top-categories.ts'
import { Unanswered } from './unanswered.tsx'

const messages = defineMessages({
	nl: {
		title: 'Meldingen',
		total: (n: string) => `${n} meldingen`,
		one: '1 melding',
		open: (n: string) => `, waarvan ${n} nog open`,
		none: 'Geen meldingen in deze periode.',
		filtered: 'Alleen meldingen die voldoen aan de gekozen filters.',
		list: 'Meldingen per categorie',
		all: (n: number) => `Toon alle ${n} categorieën`,
		fewer: 'Toon minder',
		handling: 'Afhandeling',
		median: (days: string) => `De helft was binnen ${days} afgehandeld`,
		ninety: (days: string) => `9 van de 10 binnen ${days}`,
		basis: (n: string) => `Van de ${n} meldingen met een bekende dag van afhandeling.`,
		unknown:
			'Hoe lang de afhandeling duurde is niet bekend: van deze meldingen staat geen dag van afhandeling in de gegevens.',
		days: (n: string, one: boolean) => (one ? '1 dag' : `${n} dagen`),
		sameDay: 'een dag',
		until: (day: string) => `stand van ${day}`,
	},
	en: {
		title: 'Reports',
		total: (n: string) => `${n} reports`,
		one: '1 report',
		open: (n: string) => `, of which ${n} still open`,
		none: 'No reports in this period.',
		filtered: 'Only reports that meet the chosen filters.',
		list: 'Reports by category',
		all: (n: number) => `Show all ${n} categories`,
		fewer: 'Show fewer',
		handling: 'Handling',
		median: (days: string) => `Half were resolved within ${days}`,
		ninety: (days: string) => `9 out of 10 within ${days}`,
		basis: (n: string) => `Of the ${n} reports with a known day of resolution.`,
		unknown: 'How long handling took is not known: the data have no day of resolution for these reports.',
		days: (n: string, one: boolean) => (one ? '1 day' : `${n} days`),
		sameDay: 'a day',
		until: (day: string) => `as of ${day}`,
	},
})

const TOP = 5

/** Signals of the area under the View's filter: by category, and how long they took. */
export function SignalsSection({ profile }: { profile: AreaProfile }) {
	const t = useMessages(messages)
	const format = useFormat()
	const { view } = useView()
	const printing = usePrinting()
	const [all, setAll] = useState(false)
	const dataset = useQuery(datasetQuery)
	const metrics = useQuery(metricsQuery)
	const has = dataset.data?.signals != null
	const summary = useQuery({ ...signalSummaryQuery(profile.code, view), enabled: has })
	if (!has) return null
	if (summary.error || !summary.data) return <Unanswered title={t.title} lines={5} answer={summary} />
	const { query, total, open, handling, categories } = summary.data
	const top = topCategories(categories, all || printing ? Number.POSITIVE_INFINITY : TOP)
	const counts = topCategories(categories, TOP)
	const source = metrics.data?.metrics.find((metric) => metric.family === 'signals')?.source.name
	const asOf = dataset.data?.asOf
	const filtered = query.category.length + query.status.length + query.channel.length > 0
	// Up to whole days, so that "within" stays true.
	const days = (n: number) => (n < 1 ? t.sameDay : t.days(format.integer(Math.ceil(n)), n === 1))
	return (
		<Section
			name="signals"
			title={t.title}
			period={rangeText(query.from, query.to, format)}
			source={source && [source, asOf && t.until(format.day(asOf))].filter(Boolean).join(', ')}
		>
			{filtered && <p className={css.quiet}>{t.filtered}</p>}
			{total === 0 ? (
				<p>{t.none}</p>
			) : (
				<>
					<p>
						<b>{total === 1 ? t.one : t.total(format.integer(total))}</b>
						{open > 0 && t.open(format.integer(open))}
					</p>
					<BarList
						label={t.list}
						bars={top.shown.map((category) => ({
							key: category.main,
							label: category.label,
							value: category.count,
							text: format.integer(category.count),
						}))}
					/>
					{counts.hidden > 0 && !printing && (
						<Button variant="text" className={css.more} aria-expanded={all} onPress={() => setAll(!all)}>
							{all ? t.fewer : t.all(counts.shown.length + counts.hidden)}
						</Button>
					)}
					<h4 className={css.heading}>{t.handling}</h4>
					{handling ? (
						<>
							<p>
								{t.median(days(handling.medianDays))}; {t.ninety(days(handling.p90Days))}.
							</p>
							<p className={css.quiet}>{t.basis(format.integer(handling.resolved))}</p>
						</>
					) : (
						<p>{t.unknown}</p>
					)}
				</>
			)}
		</Section>
	)
}
