import { useQuery } from '@tanstack/react-query'
import type { AreaProfile } from '../../server/contract/area.ts'
import { likenessText } from '../../server/contract/explain/likeness-text.ts'
import { likenessWords } from '../../server/contract/explain/likeness-words.ts'
import { terms } from '../../server/contract/terms.ts'
import { MAXIMUM_COMPARED } from '../../server/contract/view.ts'
import { useMetricSet } from '../differences/use-metric-set.ts'
import { defineMessages, useFormat, useMessages, useText } from '../i18n/language.tsx'
import { areasQuery, type Similar, similarQuery } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { useHover } from '../view/use-hover.tsx'
import { useView } from '../view/use-view.tsx'
import { viewAtLevel } from './area-view.ts'
import { FoldedSection } from './folded-section.tsx'
import css from './likeness-section.module.css'
import { Failure, Loading } from './section.tsx'
import { SectionBody } from './section-body.tsx'
import { ViewLink } from './view-link.tsx'

const messages = defineMessages({
	nl: {
		title: 'Lijkt op',
		what: (level: string) => `de meest en minst gelijke ${level}`,
		on: (metrics: string) => `Op dezelfde cijfers als het profiel: ${metrics}.`,
		distance:
			'Afstand: het gemiddelde verschil over deze cijfers, in standaardafwijkingen. Onder 0,5 lijken twee gebieden sterk op elkaar.',
		most: 'Lijkt het meest op',
		least: 'Verschilt het meest van',
		none: 'Er zijn geen gebieden met genoeg dezelfde cijfers.',
		leftOut: (n: string) =>
			n === '1'
				? '1 gebied met te weinig cijfers telt niet mee.'
				: `${n} gebieden met te weinig cijfers tellen niet mee.`,
		compare: (name: string) => `Vergelijk ${name}`,
		compared: (name: string) => `${name} staat in de vergelijking`,
		add: 'Vergelijk',
		in: 'In vergelijking',
	},
	en: {
		title: 'Is like',
		what: (level: string) => `the ${level} most and least like it`,
		on: (metrics: string) => `On the same figures as the profile: ${metrics}.`,
		distance:
			'Distance: the mean difference over these figures, in standard deviations. Under 0.5 two areas are much alike.',
		most: 'Most like',
		least: 'Least like',
		none: 'There are no areas with enough figures in common.',
		leftOut: (n: string) =>
			n === '1' ? '1 area with too few figures is left out.' : `${n} areas with too few figures are left out.`,
		compare: (name: string) => `Compare ${name}`,
		compared: (name: string) => `${name} is in the comparison`,
		add: 'Compare',
		in: 'In comparison',
	},
})

/** Which areas are most and least like this one on the chosen metrics, how far, and in what they differ. */
export function LikenessSection({ profile }: { profile: AreaProfile }) {
	const t = useMessages(messages)
	const term = useMessages(terms)
	if (profile.level === 'gemeente') return null
	return (
		<FoldedSection name="likeness" title={t.title} summary={t.what(term.levelsPlural[profile.level])}>
			<Likeness profile={profile} />
		</FoldedSection>
	)
}

const MOST = 5
const LEAST = 3

function Likeness({ profile }: { profile: AreaProfile }) {
	const t = useMessages(messages)
	const text = useText()
	const format = useFormat()
	const { view } = useView()
	const { asked } = useMetricSet(profile.level)
	const similar = useQuery({
		...similarQuery(profile.code, viewAtLevel(asked ?? view, profile.level)),
		enabled: asked !== null,
	})
	if (similar.error) return <Failure error={similar.error} retry={() => void similar.refetch()} />
	if (!similar.data) return <Loading lines={6} />
	const { metrics, most, least, leftOut } = similar.data
	const sources = [...new Set(metrics.map(({ source }) => source.name))]
	return (
		<SectionBody source={sources.join('; ')}>
			<p className={css.quiet}>
				{t.on(format.list(metrics.map(({ label }) => text(label))))} {t.distance}
				{leftOut > 0 && ` ${t.leftOut(format.integer(leftOut))}`}
			</p>
			{most.length === 0 && <p>{t.none}</p>}
			{most.length > 0 && <List title={t.most} items={most.slice(0, MOST)} answer={similar.data} profile={profile} />}
			{least.length > 0 && (
				<List title={t.least} items={least.slice(0, LEAST)} answer={similar.data} profile={profile} />
			)}
		</SectionBody>
	)
}

interface ListProps {
	title: string
	items: Similar['most']
	answer: Similar
	profile: AreaProfile
}

function List({ title, items, answer, profile }: ListProps) {
	const t = useMessages(messages)
	const words = useMessages(likenessWords)
	const text = useText()
	const format = useFormat()
	const { view, update } = useView()
	const { setHovered } = useHover()
	const names = useQuery(areasQuery(profile.level)).data
	const labels = answer.metrics.map(({ label }) => text(label))
	const toggle = (code: string) =>
		update((now) => {
			if (now.compare.includes(code)) return { compare: now.compare.filter((other) => other !== code) }
			// Comparing is between at least two: the area itself comes along.
			return { compare: [...new Set([...now.compare, profile.code, code])].slice(0, MAXIMUM_COMPARED) }
		})
	return (
		<div>
			<h4 className={css.heading}>{title}</h4>
			<ul className={css.list}>
				{items.map((item) => {
					const name = names?.areas.find(({ code }) => code === item.area)?.name ?? item.area
					const inComparison = view.compare.includes(item.area)
					const room = new Set([...view.compare, profile.code, item.area]).size <= MAXIMUM_COMPARED
					return (
						<li key={item.area}>
							<span className={css.name}>
								<ViewLink
									patch={{ area: item.area }}
									onPointerEnter={() => setHovered(item.area)}
									onPointerLeave={() => setHovered(null)}
								>
									{name}
								</ViewLink>{' '}
								<span className={css.quiet}>{words.distance(format.decimal(item.distance, 1))}</span>
							</span>
							<Button
								variant="text"
								data-screen-only=""
								className={css.compare}
								aria-pressed={inComparison}
								aria-label={inComparison ? t.compared(name) : t.compare(name)}
								isDisabled={!inComparison && !room}
								onPress={() => toggle(item.area)}
							>
								{inComparison ? t.in : t.add}
							</Button>
							<span className={css.words}>{likenessText(item.differences, labels, words, format)}</span>
						</li>
					)
				})}
			</ul>
		</div>
	)
}
