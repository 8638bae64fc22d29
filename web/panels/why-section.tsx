import { useQuery } from '@tanstack/react-query'
import type { AreaProfile } from '../../server/contract/area.ts'
import { sharedWords } from '../../server/contract/explain/shared-words.ts'
import type { TestStatus } from '../../server/contract/hotspot.ts'
import { terms } from '../../server/contract/terms.ts'
import type { View } from '../../server/contract/view.ts'
import { defineMessages, useFormat, useMessages, useText } from '../i18n/language.tsx'
import { MethodsButton } from '../methods/methods-button.tsx'
import { datasetQuery } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { changeLevel } from '../view/resolve.ts'
import { useView } from '../view/use-view.tsx'
import { Failure, Loading, Section } from './section.tsx'
import { useExplained } from './use-explained.ts'
import { useWhenText } from './use-when-text.ts'
import { ViewLink } from './view-link.tsx'
import css from './why-section.module.css'

const messages = defineMessages({
	nl: {
		title: { buurt: 'Waarom deze buurt?', wijk: 'Waarom deze wijk?', gemeente: 'Waarom deze gemeente?' },
		forSize: 'Apart van een cluster',
		withNeighbours: 'Samen met de buren',
		links: 'Verder kijken',
		points: 'Meldingen op de kaart',
		signals: 'Meldingen in dit gebied',
		table: 'Cijfers in de tabel',
		hotspots: 'Hotspots op de kaart',
		funnel: 'Trechter op de kaart',
		divided: (label: string, period: string) => `gedeeld door ${label.toLowerCase()} (${period})`,
		compared: (n: string, areas: string, where: string) => `vergeleken: ${n} ${areas} in ${where}`,
	},
	en: {
		title: { buurt: 'Why this buurt?', wijk: 'Why this wijk?', gemeente: 'Why this municipality?' },
		forSize: 'Apart from a cluster',
		withNeighbours: 'Together with its neighbours',
		links: 'Look further',
		points: 'Reports on the map',
		signals: 'Reports in this area',
		table: 'Figures in the table',
		hotspots: 'Hotspots on the map',
		funnel: 'Funnel on the map',
		divided: (label: string, period: string) => `divided by ${label.toLowerCase()} (${period})`,
		compared: (n: string, areas: string, where: string) => `compared: ${n} ${areas} in ${where}`,
	},
})

/** Why the area stands out, or does not, or cannot be tested: sentences that can be checked, and the way to what is behind them. */
export function WhySection({ profile }: { profile: AreaProfile }) {
	const t = useMessages(messages)
	const term = useMessages(terms)
	const shared = useMessages(sharedWords)
	const text = useText()
	const format = useFormat()
	const whenText = useWhenText()
	const { view } = useView()
	const dataset = useQuery(datasetQuery).data
	const asked = useExplained(profile)
	// The only gemeente of a Dataset has nothing to be held against.
	if (!asked || (profile.level === 'gemeente' && dataset?.gemeente)) return null
	const first = view.reading === 'funnel' && asked.funnel ? asked.funnel : asked.test
	const second = first === asked.test ? asked.funnel : asked.test
	const title = t.title[profile.level]
	if (first.error)
		return (
			<Section title={title}>
				<Failure error={first.error} retry={first.retry} />
			</Section>
		)
	if (!first.explained)
		return (
			<Section title={title}>
				<Loading lines={4} />
			</Section>
		)
	const { explanation, answer, stale } = first.explained
	const { universe, denominator } = answer.parameters
	const where = universe?.name ?? dataset?.gemeente?.name ?? dataset?.title
	const compared = answer.rows.filter(({ status }: { status: TestStatus }) => status === 'tested').length
	const statements = explanation.sentences.filter(({ href }) => !href)
	const actions = explanation.sentences.filter(({ href }) => href)
	const toMap: Partial<View> = {
		display: 'map',
		...(view.level === profile.level ? {} : { ...changeLevel(view, profile.level), area: profile.code }),
	}
	const ofSignals = answer.metric.family === 'signals'
	return (
		<Section
			name="why"
			title={title}
			period={whenText(answer)}
			stale={stale}
			source={[
				answer.metric.source.name,
				denominator && t.divided(text(denominator.label), denominator.period),
				where && compared > 0 && t.compared(format.integer(compared), term.levelsPlural[answer.query.level], where),
			]
				.filter(Boolean)
				.join('; ')}
		>
			<p className={css.verdict}>{explanation.verdict}</p>
			<p>{statements[0]?.text}</p>
			<p className={css.rest}>{[...statements.slice(1).map((sentence) => sentence.text), shared.stance].join(' ')}</p>
			{second?.explained && second.explained.explanation.verdict !== shared.notTested && (
				<p className={css.rest}>
					{first === asked.test ? t.forSize : t.withNeighbours}:{' '}
					<ViewLink patch={{ ...toMap, reading: first === asked.test ? 'funnel' : 'hotspots' }}>
						{second.explained.explanation.headline}
					</ViewLink>
				</p>
			)}
			<nav aria-label={t.links} data-screen-only="">
				<ul className={css.links}>
					{actions
						.filter(({ href }) => href?.reading !== 'funnel')
						.map(({ text: words, href }) => (
							<li key={words}>
								<ViewLink patch={href ?? {}}>{words}</ViewLink>
							</li>
						))}
					{view.reading !== 'hotspots' && first === asked.test && (
						<li>
							<ViewLink patch={{ ...toMap, reading: 'hotspots' }}>{t.hotspots}</ViewLink>
						</li>
					)}
					{ofSignals && (
						<>
							{!(view.overlays.includes('points') && view.display === 'map') && (
								<li>
									<ViewLink patch={{ display: 'map', overlays: [...new Set([...view.overlays, 'points' as const])] }}>
										{t.points}
									</ViewLink>
								</li>
							)}
							<li>
								<Button variant="text" onPress={showSignals}>
									{t.signals}
								</Button>
							</li>
						</>
					)}
					{view.display !== 'table' && (
						<li>
							<ViewLink patch={{ display: 'table' }}>{t.table}</ViewLink>
						</li>
					)}
					<li>
						<MethodsButton />
					</li>
				</ul>
			</nav>
		</Section>
	)
}

/** The reports of the area stand further down in the same panel. */
function showSignals() {
	const section = document.querySelector('[data-section="signals"]')
	section?.scrollIntoView({ block: 'start' })
	section?.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true })
}
