import { useQuery } from '@tanstack/react-query'
import type { AreaProfile } from '../../server/contract/area.ts'
import { type CheckText, explainRobustness } from '../../server/contract/explain/explain-robustness.ts'
import { robustnessWords } from '../../server/contract/explain/robustness-words.ts'
import { defineMessages, useFormat, useMessages } from '../i18n/language.tsx'
import { datasetQuery, hotspotsQuery, metricsQuery, robustnessQuery } from '../queries.ts'
import { Icon } from '../ui/icon.tsx'
import { useView } from '../view/use-view.tsx'
import { viewAtLevel } from './area-view.ts'
import { FoldedSection } from './folded-section.tsx'
import css from './robustness-section.module.css'
import { Failure, Loading } from './section.tsx'
import { SectionBody } from './section-body.tsx'

const messages = defineMessages({
	nl: {
		title: 'Houdt het stand?',
		what: 'de hotspottoets, anders gedaan',
		all: (n: string, one: boolean) =>
			one
				? 'De ene controle van de hotspottoets die hier iets kan zeggen, geeft hetzelfde.'
				: `Alle ${n} controles van de hotspottoets die hier iets kunnen zeggen, geven hetzelfde.`,
		some: (same: string, n: string) =>
			`${same} van de ${n} controles van de hotspottoets die hier iets kunnen zeggen, ${same === '1' ? 'geeft' : 'geven'} hetzelfde.`,
		none: 'Geen enkele controle kan hier iets zeggen.',
		notTested: 'Dit gebied is niet getoetst; hieronder staat wat voor de hele kaart geldt.',
		onMap: 'op de hele kaart',
	},
	en: {
		title: 'Does it hold?',
		what: 'the hotspot test, done otherwise',
		all: (n: string, one: boolean) =>
			one
				? 'The one check of the hotspot test that can tell anything here gives the same.'
				: `All ${n} checks of the hotspot test that can tell anything here give the same.`,
		some: (same: string, n: string) =>
			`${same} of the ${n} checks of the hotspot test that can tell anything here ${same === '1' ? 'gives' : 'give'} the same.`,
		none: 'No check can tell anything here.',
		notTested: 'This area was not tested; below is what goes for the whole map.',
		onMap: 'on the whole map',
	},
})

/** The same test in other ways, for this area and for the map: what stands and what changes. */
export function RobustnessSection({ profile }: { profile: AreaProfile }) {
	const t = useMessages(messages)
	const { view } = useView()
	const metric = useQuery(metricsQuery).data?.metrics.find(({ id }) => id === view.metric)
	const alone = useQuery(datasetQuery).data?.gemeente != null && profile.level === 'gemeente'
	if (!metric?.levels.includes(profile.level) || alone) return null
	return (
		<FoldedSection
			name="robustness"
			title={t.title}
			summary={t.what}
			openByDefault={view.reading === 'hotspots' && view.level === profile.level}
		>
			<Checks profile={profile} />
		</FoldedSection>
	)
}

const icons = { stands: 'check', same: 'check', changes: 'warning', unclear: 'minus', impossible: 'minus' } as const

function Checks({ profile }: { profile: AreaProfile }) {
	const t = useMessages(messages)
	const words = useMessages(robustnessWords)
	const format = useFormat()
	const { view } = useView()
	const asked = viewAtLevel(view, profile.level)
	const answer = useQuery(robustnessQuery(asked))
	const hotspots = useQuery(hotspotsQuery(asked, 'gistar')).data
	if (answer.error) return <Failure error={answer.error} retry={() => void answer.refetch()} />
	if (!answer.data || !hotspots) return <Loading lines={5} />
	const tested = hotspots.rows.find(({ area }) => area === profile.code)?.status === 'tested'
	const wijk = profile.level === 'buurt' ? profile.parent : null
	const checks = explainRobustness(answer.data, tested ? profile.code : null, wijk, words, format)
	return (
		<SectionBody source={hotspots.metric.source.name}>
			<p>{tested ? summaryOf(checks) : t.notTested}</p>
			<ul className={css.checks}>
				{checks.map((check) => (
					<li key={check.kind} data-standing={check.standing}>
						<Icon name={icons[check.standing]} />
						<span>
							<b>{check.label}</b>
							{check.area && `: ${check.area}`}
							{check.whole && (
								<span className={css.whole}>
									{t.onMap}: {check.whole}
								</span>
							)}
						</span>
					</li>
				))}
			</ul>
		</SectionBody>
	)

	function summaryOf(all: readonly CheckText[]): string {
		const possible = all.filter(({ standing }) => standing !== 'impossible' && standing !== 'unclear')
		const same = possible.filter(({ standing }) => standing !== 'changes')
		if (possible.length === 0) return t.none
		const n = format.integer(possible.length)
		return same.length === possible.length ? t.all(n, possible.length === 1) : t.some(format.integer(same.length), n)
	}
}
