import { useQuery } from '@tanstack/react-query'
import { terms } from '../../server/contract/terms.ts'
import { addsUp } from '../answer.ts'
import { LineChart } from '../charts/line-chart.tsx'
import { comparedStyle, gemeenteStyle } from '../charts/series-style.tsx'
import { defineMessages, useMessages, useText } from '../i18n/language.tsx'
import { datasetQuery, seriesQuery } from '../queries.ts'
import { useView } from '../view/use-view.tsx'
import { Failure, Loading, Section } from './section.tsx'

const messages = defineMessages({
	nl: {
		chart: (metric: string) => `${metric} per jaar, vergeleken`,
		none: 'Van geen enkel jaar is een waarde bekend.',
	},
	en: { chart: (metric: string) => `${metric} per year, compared`, none: 'No value is known in any year.' },
})

/** The current metric over the years for every compared area, on one scale, with the gemeente behind them. */
export function CompareChart() {
	const t = useMessages(messages)
	const term = useMessages(terms)
	const text = useText()
	const { view } = useView()
	const gemeente = useQuery(datasetQuery).data?.gemeente?.code
	const codes = [...view.compare, ...(gemeente && !view.compare.includes(gemeente) ? [gemeente] : [])]
	const series = useQuery(seriesQuery(view.metric, codes, 'year', view))
	if (series.error) return <Failure error={series.error} retry={() => void series.refetch()} />
	if (!series.data) return <Loading lines={6} />
	const { metric, periods, partial } = series.data
	const lines = codes.flatMap((code) => {
		const line = series.data.series.find((entry) => entry.area === code)
		const place = view.compare.indexOf(code)
		if (!line || (place < 0 && addsUp(metric))) return []
		return [
			{
				key: code,
				name: place < 0 ? `${term.levels.gemeente.toLowerCase()} ${line.name}` : line.name,
				style: place < 0 ? gemeenteStyle : comparedStyle(place),
				values: line.values,
				status: line.status,
			},
		]
	})
	const known = lines.some((line) => line.values.some((value) => value !== null))
	return (
		<Section title={text(metric.label)} source={metric.source.name} stale={series.isPlaceholderData}>
			{known ? (
				<LineChart
					metric={metric}
					periods={periods}
					partial={partial}
					lines={lines}
					label={t.chart(text(metric.label))}
					height={200}
				/>
			) : (
				<p>{t.none}</p>
			)}
		</Section>
	)
}
