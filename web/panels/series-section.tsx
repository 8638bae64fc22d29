import { useQuery } from '@tanstack/react-query'
import type { AreaProfile } from '../../server/contract/area.ts'
import { terms } from '../../server/contract/terms.ts'
import { addsUp } from '../answer.ts'
import { LineChart } from '../charts/line-chart.tsx'
import { gemeenteStyle, ownStyle, wijkStyle } from '../charts/series-style.tsx'
import { defineMessages, useMessages, useText } from '../i18n/language.tsx'
import { seriesQuery } from '../queries.ts'
import { useView } from '../view/use-view.tsx'
import css from './comparison-section.module.css'
import { Section } from './section.tsx'
import { Unanswered } from './unanswered.tsx'

const messages = defineMessages({
	nl: {
		title: 'Door de jaren',
		chart: (metric: string, name: string) => `${metric} per jaar in ${name}`,
		none: 'Voor dit gebied is van geen enkel jaar een waarde bekend.',
		withheld: 'Voor dit gebied wordt van geen enkel jaar een waarde getoond.',
		one: (period: string) => `Alleen ${period} is bekend.`,
		starts: 'Ingedeeld naar het jaar waarin een investering begint.',
	},
	en: {
		title: 'Over the years',
		chart: (metric: string, name: string) => `${metric} per year in ${name}`,
		none: 'No value is known for this area in any year.',
		withheld: 'No value is shown for this area in any year.',
		one: (period: string) => `Only ${period} is known.`,
		starts: 'By the year in which an investment starts.',
	},
})

/** The metric year by year for the area, with its wijk and gemeente unless values add up. */
export function SeriesSection({ profile }: { profile: AreaProfile }) {
	const t = useMessages(messages)
	const term = useMessages(terms)
	const text = useText()
	const { view } = useView()
	const codes = [profile.code, ...profile.ancestors.map((area) => area.code)]
	const series = useQuery(seriesQuery(view.metric, codes, 'year', view))
	const own = series.data?.series.find((line) => line.area === profile.code)
	if (series.error || !series.data || !own) return <Unanswered title={t.title} lines={5} answer={series} />
	const { metric, periods, partial } = series.data
	const total = addsUp(metric)
	const known = own.values.filter((value) => value !== null).length
	const lines = series.data.series
		.filter((line) => line.area === profile.code || (!total && line.values.some((value) => value !== null)))
		.map((line) => ({
			key: line.area,
			name:
				line.level === 'buurt' || line.area === profile.code
					? line.name
					: `${term.levels[line.level].toLowerCase()} ${line.name}`,
			style: line.area === profile.code ? ownStyle : line.level === 'wijk' ? wijkStyle : gemeenteStyle,
			values: line.values,
			status: line.status,
		}))
	return (
		<Section
			title={t.title}
			period={periods.length > 1 ? `${periods[0]}–${periods.at(-1)}` : periods[0]}
			source={metric.source.name}
			stale={series.isPlaceholderData}
		>
			{known === 0 ? (
				<p>{own.status.includes('suppressed') ? t.withheld : t.none}</p>
			) : periods.length === 1 ? (
				<p>{t.one(periods[0] ?? '')}</p>
			) : (
				<LineChart
					metric={metric}
					periods={periods}
					partial={partial}
					lines={lines}
					label={t.chart(text(metric.label), profile.name)}
				/>
			)}
			{metric.family === 'investments' && <p className={css.rule}>{t.starts}</p>}
		</Section>
	)
}
