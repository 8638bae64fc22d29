import { useQuery } from '@tanstack/react-query'
import type { AreaProfile } from '../../server/contract/area.ts'
import { beforeUnit } from '../../server/contract/format.ts'
import { terms } from '../../server/contract/terms.ts'
import { addsUp, rankedCount } from '../answer.ts'
import { Strip } from '../charts/strip.tsx'
import { useColors } from '../charts/use-colors.ts'
import { defineMessages, useFormat, useMessages, useText } from '../i18n/language.tsx'
import { datasetQuery, metricsQuery } from '../queries.ts'
import { Icon } from '../ui/icon.tsx'
import { usePeopleText } from '../view/use-people-text.ts'
import { useView } from '../view/use-view.tsx'
import { Failure, Loading, Section } from './section.tsx'
import type { References } from './use-references.ts'
import { useWhenText } from './use-when-text.ts'
import css from './value-section.module.css'

const messages = defineMessages({
	nl: {
		value: 'Waarde',
		rank: (rank: string, count: string, what: string) => `${rank} van ${count} ${what}`,
		first: {
			moreIsWorse: '1e = hoogste waarde; hoger is minder gunstig',
			moreIsBetter: '1e = hoogste waarde; hoger is gunstiger',
			neutral: '1e = hoogste waarde',
		},
		reports: (n: string) => (n === '1' ? '1 melding' : `${n} meldingen`),
		unavailable: (level: string, known: string) => `Dit cijfer is er niet per ${level}, wel per ${known}.`,
		why: {
			missing: 'Voor dit gebied en deze periode is geen waarde bekend. Dat is iets anders dan nul.',
			suppressed: 'De bron kent de waarde, maar publiceert die niet omdat het om weinig mensen of woningen gaat.',
			notApplicable: 'Deze waarde heeft hier geen betekenis, bijvoorbeeld omdat er niemand woont.',
		},
		tooFew: (threshold: string, inhabitants: string) =>
			`Het gaat om minder dan ${threshold}, er wonen minder dan ${inhabitants} mensen, of het cijfer zou een ander klein cijfer verraden. Dat is iets anders dan nul.`,
		unreliable: (inhabitants: string, minimum: string) =>
			`Onbetrouwbaar: ${inhabitants} inwoners, minder dan ${minimum}. Telt niet mee in kleuren en rangorde.`,
		strip: (what: string) => `Waar dit gebied ligt tussen alle ${what}, van laag naar hoog`,
		stripAll: (what: string) => `Alle ${what}, van laag naar hoog`,
		hint: (what: string) => `Elke stip is een ${what}. Kies een stip om daarheen te gaan.`,
		aggregation: {
			measured: null,
			sum: 'opgeteld uit de buurten',
			inhabitants: 'gemiddelde van de buurten, gewogen naar inwoners',
			households: 'gemiddelde van de buurten, gewogen naar huishoudens',
		},
		wijk: 'wijk',
		gemeente: 'gemeente',
		similar: 'vergelijkbaar',
		divided: (label: string, period: string) => `gedeeld door ${label.toLowerCase()} (${period})`,
	},
	en: {
		value: 'Value',
		rank: (rank: string, count: string, what: string) => `${rank} of ${count} ${what}`,
		first: {
			moreIsWorse: '1st = highest value; higher is less favourable',
			moreIsBetter: '1st = highest value; higher is more favourable',
			neutral: '1st = highest value',
		},
		reports: (n: string) => (n === '1' ? '1 report' : `${n} reports`),
		unavailable: (level: string, known: string) => `This figure is not known per ${level}, but it is per ${known}.`,
		why: {
			missing: 'No value is known for this area and period. That is not the same as zero.',
			suppressed: 'The source knows the value but does not publish it, because it is about few people or dwellings.',
			notApplicable: 'This value has no meaning here, for instance because nobody lives here.',
		},
		tooFew: (threshold: string, inhabitants: string) =>
			`It is about fewer than ${threshold}, fewer than ${inhabitants} people live here, or the figure would give another small one away. That is not the same as zero.`,
		unreliable: (inhabitants: string, minimum: string) =>
			`Unreliable: ${inhabitants} inhabitants, fewer than ${minimum}. Takes no part in colours and ranks.`,
		strip: (what: string) => `Where this area lies among all ${what}, from low to high`,
		stripAll: (what: string) => `All ${what}, from low to high`,
		hint: (what: string) => `Every dot is a ${what}. Choose a dot to go there.`,
		aggregation: {
			measured: null,
			sum: 'summed over buurten',
			inhabitants: 'mean of buurten, weighted by inhabitants',
			households: 'mean of buurten, weighted by households',
		},
		wijk: 'wijk',
		gemeente: 'municipality',
		similar: 'similar',
		divided: (label: string, period: string) => `divided by ${label.toLowerCase()} (${period})`,
	},
})

/** The current metric for one area: value, rank, status in words, and its place among all areas. */
export function ValueSection({ profile, references }: { profile: AreaProfile; references: References }) {
	const t = useMessages(messages)
	const term = useMessages(terms)
	const people = usePeopleText()
	const text = useText()
	const format = useFormat()
	const whenText = useWhenText()
	const { view, update } = useView()
	const catalogue = useQuery(metricsQuery)
	const rules = useQuery(datasetQuery).data?.publication?.rules
	const { own } = references
	const ranked = rankedCount(own.rows)
	const strip = ranked > 1 || profile.level === 'buurt' ? own : references.buurten
	const { colorOf } = useColors(strip.answer)
	if (own.error)
		return (
			<Section title={t.value}>
				<Failure error={own.error} retry={own.retry} />
			</Section>
		)
	const asked = catalogue.data?.metrics.find(({ id }) => id === view.metric)
	if (own.unavailable && asked)
		return (
			<Section title={text(asked.label)} source={asked.source.name}>
				<p>
					{t.unavailable(
						term.levels[profile.level].toLowerCase(),
						format.list(asked.levels.map((level) => term.levels[level].toLowerCase())),
					)}
				</p>
			</Section>
		)
	const { answer } = own
	if (!answer)
		return (
			<Section title={t.value}>
				<Loading lines={4} />
			</Section>
		)
	const { metric } = answer
	const row = own.byCode.get(profile.code)
	const total = addsUp(metric)
	const numeratorText = () => {
		if (row?.numerator == null) return null
		if (metric.evaluation.kind === 'investments') return format.euro(row.numerator)
		if (metric.evaluation.kind === 'signals') return t.reports(format.integer(row.numerator))
		if (metric.evaluation.kind !== 'ratio') return null
		const { numerator } = metric.evaluation
		const counted = catalogue.data?.metrics.find((entry) => entry.id === numerator)
		return `${format.integer(row.numerator)} ${counted ? text(counted.unit) : ''}`.trim()
	}
	const marks = [
		{ label: t.wijk, value: total ? null : (references.wijk?.value ?? null) },
		{ label: t.gemeente, value: total ? null : (references.gemeente?.value ?? null) },
		{ label: t.similar, value: references.similar?.mean ?? null },
	]
	const made =
		metric.evaluation.kind === 'statistic' && profile.level !== 'buurt' ? t.aggregation[answer.aggregation] : null
	const stripWhat = term.levelsPlural[strip.answer?.query.level ?? profile.level]
	return (
		<Section
			title={text(metric.label)}
			period={whenText(answer)}
			stale={own.stale}
			source={
				<>
					{metric.source.name}
					{made && `; ${made}`}
					{answer.denominator && `; ${t.divided(text(answer.denominator.label), answer.denominator.period)}`}
				</>
			}
		>
			{row && row.value !== null ? (
				<div>
					<p className={css.value} data-status={row.status}>
						<b data-testid="panel-value">{format.edge(metric, row.value)}</b>
						{beforeUnit(text(metric.unit))}
						<span>
							{text(metric.unit)}
							{format.orMore(metric, row.value)}
						</span>
					</p>
					<p className={css.words}>
						{numeratorText()}
						{row.rank !== null && ranked > 1 && (
							<span>
								{t.rank(format.ordinal(row.rank), format.integer(ranked), term.levelsPlural[profile.level])}
								<span className={css.quiet}> ({t.first[metric.direction]})</span>
							</span>
						)}
					</p>
					{row.status === 'unreliable' && (
						<p className={css.unreliable}>
							<Icon name="info" />
							{t.unreliable(people(row.inhabitants), format.integer(metric.minimumInhabitants ?? 0))}
						</p>
					)}
				</div>
			) : (
				<div>
					<p className={css.none}>{capital(term.valueStatuses[row?.status ?? 'missing'])}</p>
					<p className={css.quiet}>
						{row?.status === 'suppressed' && rules
							? t.tooFew(format.integer(rules.threshold), format.integer(rules.minimumInhabitants))
							: t.why[row?.status === 'suppressed' || row?.status === 'notApplicable' ? row.status : 'missing']}
					</p>
				</div>
			)}
			{strip.rows.length > 1 && (
				<>
					<Strip
						rows={strip.rows}
						metric={metric}
						selected={profile.code}
						marks={marks}
						colorOf={colorOf}
						label={strip === own ? t.strip(stripWhat) : t.stripAll(stripWhat)}
						onPick={(area) => update({ area })}
					/>
					<p className={css.hint}>{t.hint(term.levels[strip.answer?.query.level ?? profile.level].toLowerCase())}</p>
				</>
			)}
		</Section>
	)
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
