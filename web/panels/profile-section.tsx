import { useQuery } from '@tanstack/react-query'
import type { AreaProfile } from '../../server/contract/area.ts'
import { standingText } from '../../server/contract/explain/standing-text.ts'
import { standingWords } from '../../server/contract/explain/standing-words.ts'
import { rangeText } from '../../server/contract/period-text.ts'
import { terms } from '../../server/contract/terms.ts'
import { MetricSet } from '../differences/metric-set.tsx'
import { useMetricSet } from '../differences/use-metric-set.ts'
import { defineMessages, useFormat, useMessages, useText } from '../i18n/language.tsx'
import { differencesQuery, metricsQuery } from '../queries.ts'
import { useView } from '../view/use-view.tsx'
import { viewAtLevel } from './area-view.ts'
import { Deviation, DeviationKey } from './deviation.tsx'
import { FoldedSection } from './folded-section.tsx'
import css from './profile-section.module.css'
import { Failure, Loading } from './section.tsx'
import { SectionBody } from './section-body.tsx'

const messages = defineMessages({
	nl: {
		title: 'Profiel',
		what: (n: number) => `${n} cijfers naast het gemiddelde`,
		mean: (areas: string, where: string) =>
			`Afstand tot het gemiddelde van de ${areas} in ${where}, in standaardafwijkingen (de gewone afwijking).`,
		list: 'Afstand tot het gemiddelde per cijfer',
		against: (value: string, mean: string) => `${value}, gemiddeld ${mean}`,
		outside: 'Dit gebied hoort niet bij de gebieden die vergeleken worden.',
		whole: 'deze gegevens',
	},
	en: {
		title: 'Profile',
		what: (n: number) => `${n} figures beside the mean`,
		mean: (areas: string, where: string) => `Distance to the mean of the ${areas} in ${where}, in standard deviations.`,
		list: 'Distance to the mean per figure',
		against: (value: string, mean: string) => `${value}, mean ${mean}`,
		outside: 'This area is not among those that are compared.',
		whole: 'these data',
	},
})

/** The area on the chosen set of metrics: how far each lies from the mean, and which side is the less favourable one. */
export function ProfileSection({ profile }: { profile: AreaProfile }) {
	const t = useMessages(messages)
	const { used } = useMetricSet(profile.level)
	if (profile.level === 'gemeente') return null
	return (
		<FoldedSection name="profile" title={t.title} summary={t.what(used.length)}>
			<Profile profile={profile} />
		</FoldedSection>
	)
}

function Profile({ profile }: { profile: AreaProfile }) {
	const t = useMessages(messages)
	const term = useMessages(terms)
	const words = useMessages(standingWords)
	const text = useText()
	const format = useFormat()
	const { view } = useView()
	const catalogue = useQuery(metricsQuery).data
	const { asked, known } = useMetricSet(profile.level)
	const differences = useQuery({
		...differencesQuery(viewAtLevel(asked ?? view, profile.level), profile.level),
		enabled: asked !== null,
	})
	if (known && !asked) return <MetricSet level={profile.level} />
	if (differences.error) return <Failure error={differences.error} retry={() => void differences.refetch()} />
	if (!catalogue || differences.data?.query.level !== profile.level) return <Loading lines={6} />
	const { metrics, rows, universe } = differences.data
	const row = rows.find(({ area }) => area === profile.code)
	if (!row) return <p>{t.outside}</p>
	const gemeente = profile.ancestors.find(({ level }) => level === 'gemeente')
	const sources = [...new Set(metrics.map(({ source }) => source.name))]
	return (
		<SectionBody source={sources.join('; ')} stale={differences.isPlaceholderData}>
			<p className={css.quiet}>
				{t.mean(term.levelsPlural[profile.level], universe?.name ?? gemeente?.name ?? t.whole)}
			</p>
			<ul className={css.list} aria-label={t.list}>
				{metrics.map((entry, i) => {
					const metric = catalogue.metrics.find(({ id }) => id === entry.id)
					const value = row.values[i] ?? null
					const z = row.z[i] ?? null
					const when = entry.filter ? rangeText(entry.filter.from, entry.filter.to, format) : entry.period
					return (
						<li key={entry.id}>
							<span className={css.label}>
								{text(entry.label)}
								{when && <span className={css.period}> {when}</span>}
							</span>
							<Deviation z={z} direction={entry.direction} />
							<span className={css.words}>
								{standingText(z, value, entry.direction, words, format)}
								{metric && value !== null && entry.mean !== null && (
									<span className={css.quiet}>
										{' '}
										({t.against(format.value(metric, value), format.value(metric, entry.mean))})
									</span>
								)}
							</span>
						</li>
					)
				})}
			</ul>
			<DeviationKey />
			<div data-screen-only="">
				<MetricSet level={profile.level} />
			</div>
		</SectionBody>
	)
}
