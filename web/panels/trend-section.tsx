import { useQuery } from '@tanstack/react-query'
import type { AreaProfile } from '../../server/contract/area.ts'
import { explainTrend } from '../../server/contract/explain/explain-trend.ts'
import { trendPeriod } from '../../server/contract/explain/trend-period.ts'
import { trendWords } from '../../server/contract/explain/trend-words.ts'
import { defineMessages, useFormat, useMessages } from '../i18n/language.tsx'
import { metricsQuery, trendsQuery } from '../queries.ts'
import { useView } from '../view/use-view.tsx'
import { viewAtLevel } from './area-view.ts'
import { FoldedSection } from './folded-section.tsx'
import { Failure, Loading } from './section.tsx'
import { SectionBody } from './section-body.tsx'
import { TrendBlocks } from './trend-blocks.tsx'
import { ViewLink } from './view-link.tsx'

const messages = defineMessages({
	nl: {
		title: 'Trend',
		what: 'richting, en hotspots door de tijd',
		blocks: (periods: string) => `Hotspots per periode, ${periods}`,
		onMap: 'Trend op de kaart',
	},
	en: {
		title: 'Trend',
		what: 'direction, and hotspots over time',
		blocks: (periods: string) => `Hotspots per period, ${periods}`,
		onMap: 'Trend on the map',
	},
})

/** Which way the metric goes in the area, and when it was a hotspot. */
export function TrendSection({ profile }: { profile: AreaProfile }) {
	const t = useMessages(messages)
	const { view } = useView()
	const metric = useQuery(metricsQuery).data?.metrics.find(({ id }) => id === view.metric)
	if (!metric?.levels.includes(profile.level)) return null
	return (
		<FoldedSection
			name="trend"
			title={t.title}
			summary={t.what}
			openByDefault={view.reading === 'trend' && view.level === profile.level}
		>
			<Trend profile={profile} />
		</FoldedSection>
	)
}

function Trend({ profile }: { profile: AreaProfile }) {
	const t = useMessages(messages)
	const words = useMessages(trendWords)
	const format = useFormat()
	const { view } = useView()
	const trends = useQuery(trendsQuery(viewAtLevel(view, profile.level)))
	if (trends.error) return <Failure error={trends.error} retry={() => void trends.refetch()} />
	if (trends.data?.query.level !== profile.level) return <Loading lines={4} />
	const answer = trends.data
	const row = answer.rows.find(({ area }) => area === profile.code)
	const { headline, sentences } = explainTrend(answer, profile.code, words, format)
	const periods = answer.periods.map((period) => trendPeriod(period, words, format))
	return (
		<SectionBody source={answer.parameters.source.name} stale={trends.isPlaceholderData}>
			<p>
				<b>{headline}</b>
			</p>
			<p>{sentences.map(({ text }) => text).join(' ')}</p>
			{row && row.emergence !== null && (
				<TrendBlocks bins={row.hotspots} periods={periods} label={t.blocks(`${periods[0]} – ${periods.at(-1)}`)} />
			)}
			{view.reading !== 'trend' && view.level === profile.level && (
				<p data-screen-only="">
					<ViewLink patch={{ reading: 'trend', display: 'map' }}>{t.onMap}</ViewLink>
				</p>
			)}
		</SectionBody>
	)
}
