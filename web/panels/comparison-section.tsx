import type { AreaProfile } from '../../server/contract/area.ts'
import { terms } from '../../server/contract/terms.ts'
import { addsUp } from '../answer.ts'
import { BarList, type ListedBar } from '../charts/bar-list.tsx'
import { defineMessages, useFormat, useMessages, useText } from '../i18n/language.tsx'
import css from './comparison-section.module.css'
import { difference } from './difference.ts'
import { percentText } from './percent-text.ts'
import { Section } from './section.tsx'
import { useDifferenceText } from './use-difference-text.ts'
import type { Reference, References } from './use-references.ts'

const messages = defineMessages({
	nl: {
		title: 'Vergeleken met',
		wijk: (name: string) => `Wijk ${name}`,
		gemeente: (name: string) => `Gemeente ${name}`,
		similar: (what: string) => `Vergelijkbare ${what}`,
		like: (what: string, urbanity: string | null, period: string | null) =>
			`andere ${what} met dezelfde ${[urbanity && `stedelijkheid (${urbanity})`, period && `bouwperiode (${period})`]
				.filter(Boolean)
				.join(' en ')}`,
		rule: (like: string, n: string, all: string) =>
			`Gemiddelde van ${n === all ? n : `${n} van de ${all}`} ${like}.${n === all ? '' : ' De rest heeft geen bruikbare waarde.'}`,
		noneUsable: (like: string) => `Geen van de ${like} heeft een bruikbare waarde.`,
		noSimilar: (what: string) => `Er zijn geen andere ${what} met dezelfde stedelijkheid en bouwperiode.`,
		aggregation: {
			measured: null,
			sum: 'opgeteld uit de buurten',
			inhabitants: 'gemiddelde van de buurten, gewogen naar inwoners',
			households: 'gemiddelde van de buurten, gewogen naar huishoudens',
		},
		share: (share: string, what: string) => `${share}% van de ${what}`,
	},
	en: {
		title: 'Compared with',
		wijk: (name: string) => `Wijk ${name}`,
		gemeente: (name: string) => `Municipality ${name}`,
		similar: (what: string) => `Similar ${what}`,
		like: (what: string, urbanity: string | null, period: string | null) =>
			`other ${what} with the same ${[urbanity && `urbanity (${urbanity})`, period && `building period (${period})`]
				.filter(Boolean)
				.join(' and ')}`,
		rule: (like: string, n: string, all: string) =>
			`Mean of ${n === all ? n : `${n} of the ${all}`} ${like}.${n === all ? '' : ' The rest have no dependable value.'}`,
		noneUsable: (like: string) => `None of the ${like} has a dependable value.`,
		noSimilar: (what: string) => `There are no other ${what} with the same urbanity and building period.`,
		aggregation: {
			measured: null,
			sum: 'summed over buurten',
			inhabitants: 'mean of buurten, weighted by inhabitants',
			households: 'mean of buurten, weighted by households',
		},
		share: (share: string, what: string) => `${share}% of the ${what}`,
	},
})

/** The area against its wijk, its gemeente and the mean of similar areas, in bars and in words. */
export function ComparisonSection({ profile, references }: { profile: AreaProfile; references: References }) {
	const t = useMessages(messages)
	const term = useMessages(terms)
	const text = useText()
	const format = useFormat()
	const words = useDifferenceText()
	const { own, similar, wijk, gemeente } = references
	const row = own.byCode.get(profile.code)
	if (!own.answer || !row) return null
	const { metric } = own.answer
	const total = addsUp(metric)
	const level = term.levelsPlural[profile.level]
	// Of an undependable value nothing is said in words: its bar stands there, a judgement does not.
	const ownValue = row.status === 'ok' ? row.value : null
	const shown = (value: number | null, status: keyof typeof term.valueStatuses) =>
		value === null ? term.valueStatuses[status] : format.value(metric, value)
	const wholeBar = (reference: Reference, label: string, what: string): ListedBar => {
		if (total) {
			const share =
				row.value !== null && reference.value !== null && reference.value > 0
					? t.share(percentText(row.value / reference.value, format), what)
					: null
			return { key: reference.code, label, value: null, text: shown(reference.value, reference.status), note: share }
		}
		const made = metric.evaluation.kind === 'statistic' ? t.aggregation[reference.aggregation] : null
		return {
			key: reference.code,
			label,
			value: reference.value,
			text: shown(reference.value, reference.status),
			note: (
				<>
					{words(difference(ownValue, reference.value, metric), metric, profile.name)}
					{made && <span className={css.made}> ({made})</span>}
				</>
			),
		}
	}
	const bars: ListedBar[] = [
		{ key: profile.code, label: profile.name, value: row.value, text: shown(row.value, row.status), emphasis: true },
	]
	if (wijk && wijk.code !== profile.code) bars.push(wholeBar(wijk, t.wijk(wijk.name), term.levels.wijk.toLowerCase()))
	if (gemeente && gemeente.code !== profile.code)
		bars.push(wholeBar(gemeente, t.gemeente(gemeente.name), term.levels.gemeente.toLowerCase()))
	if (similar && similar.mean !== null) {
		bars.push({
			key: 'similar',
			label: t.similar(level),
			value: similar.mean,
			text: format.value(metric, similar.mean),
			note: words(difference(ownValue, similar.mean, metric), metric, profile.name),
		})
	}
	if (bars.length === 1) return null
	const likeness = () => {
		const rule = profile.similar?.rule
		if (!rule || !similar) return null
		if (similar.similar === 0) return t.noSimilar(level)
		const like = t.like(
			level,
			rule.urbanity === null ? null : (term.urbanity[rule.urbanity] ?? null),
			rule.buildingPeriod === null ? null : term.buildingPeriods[rule.buildingPeriod],
		)
		return similar.mean === null
			? t.noneUsable(like)
			: t.rule(like, format.integer(similar.counted), format.integer(similar.similar))
	}
	const rule = likeness()
	return (
		<Section title={t.title} stale={own.stale}>
			<BarList bars={bars} label={text(metric.label)} />
			{rule && <p className={css.rule}>{rule}</p>}
		</Section>
	)
}
