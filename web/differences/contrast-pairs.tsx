import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { capital } from '../../server/contract/explain/explanation.ts'
import { periodText } from '../../server/contract/period-text.ts'
import { terms } from '../../server/contract/terms.ts'
import { Bar } from '../charts/bar.tsx'
import { Figure } from '../distribution/figure.tsx'
import { defineMessages, useFormat, useMessages, useText } from '../i18n/language.tsx'
import { Failure, Loading } from '../panels/section.tsx'
import { areasQuery, type Differences, differencesParameters, differencesQuery } from '../queries.ts'
import { CsvLink } from '../tasks/csv-link.tsx'
import { Button } from '../ui/button.tsx'
import { useView } from '../view/use-view.tsx'
import css from './contrast-pairs.module.css'
import { ContrastRow } from './contrast-row.tsx'
import { MetricSet } from './metric-set.tsx'
import { onceEach } from './once-each.ts'
import { useMetricSet } from './use-metric-set.ts'

const messages = defineMessages({
	nl: {
		title: (what: string) => `Aangrenzende ${what} die het meest verschillen`,
		about: (n: number, within: string | null) =>
			`Afstand in standaardafwijkingen${n > 1 ? ', het kwadratisch gemiddelde over de gekozen cijfers die beide hebben' : ''}${within === null ? '' : `, binnen ${within}`}. Elk cijfer telt even zwaar. Kies een paar om het op de kaart te vergelijken.`,
		list: 'Paren, het grootste verschil eerst',
		all: (n: string) => `Toon alle ${n} paren`,
		once: (what: string) =>
			`${what} die van al hun buren verschillen, zouden de lijst vullen: elk gebied staat er daarom hoogstens één keer in.`,
		fewer: 'Toon minder',
		leftOut: (n: string, one: boolean) =>
			`${n} ${one ? 'paar deelt' : 'paren delen'} minder dan de helft van de cijfers en ${one ? 'telt' : 'tellen'} niet mee.`,
		alone: 'Er is hier maar één gebied: er zijn geen buren om te vergelijken.',
		noNeighbours: 'Van deze gebieden zijn geen buren bekend.',
		equal: 'Op deze cijfers verschillen de gebieden niet van elkaar. Kies andere cijfers.',
		noMetrics: 'Op dit niveau zijn er geen cijfers om op te vergelijken. Voeg een cijfer toe.',
		csv: 'de paren',
	},
	en: {
		title: (what: string) => `Bordering ${what} that differ most`,
		about: (n: number, within: string | null) =>
			`Distance in standard deviations${n > 1 ? ', the root mean square over the chosen figures that both have' : ''}${within === null ? '' : `, within ${within}`}. Every figure weighs the same. Choose a pair to compare it on the map.`,
		list: 'Pairs, the largest difference first',
		all: (n: string) => `Show all ${n} pairs`,
		once: (what: string) =>
			`${what} that differ from all their neighbours would fill the list: so each area is in it once at most.`,
		fewer: 'Show fewer',
		leftOut: (n: string, one: boolean) =>
			`${n} ${one ? 'pair shares' : 'pairs share'} fewer than half of the figures and ${one ? 'does' : 'do'} not count.`,
		alone: 'There is only one area here: there are no neighbours to compare.',
		noNeighbours: 'No neighbours are known of these areas.',
		equal: 'On these figures the areas do not differ. Choose other figures.',
		noMetrics: 'There are no figures to compare on at this level. Add a figure.',
		csv: 'the pairs',
	},
})

const FIRST = 8

/** Why there are no pairs to show; null when there are. */
function emptiness(answer: Differences): 'alone' | 'equal' | 'noNeighbours' | null {
	if (answer.pairs.length > 0) return null
	if (answer.rows.length < 2) return 'alone'
	return answer.metrics.every(({ sd }) => !sd) ? 'equal' : 'noNeighbours'
}

/** Pairs of neighbouring areas that differ most on the chosen set of metrics; one of them goes to the comparison on the map. */
export function ContrastPairs({ id }: { id: string }) {
	const t = useMessages(messages)
	const term = useMessages(terms)
	const text = useText()
	const format = useFormat()
	const { view } = useView()
	const { asked, used, known } = useMetricSet()
	const [all, setAll] = useState(false)
	const query = useQuery({ ...differencesQuery(asked ?? view), enabled: asked !== null })
	const places = useQuery(areasQuery(view.level)).data?.areas
	const names = useMemo(() => new Map(places?.map(({ code, name }) => [code, name])), [places])
	const answer = asked === null ? undefined : query.data
	const valuesOf = useMemo(() => new Map(answer?.rows.map(({ area, values }) => [area, values])), [answer])
	const empty = answer ? emptiness(answer) : null
	const few = useMemo(() => onceEach(answer?.pairs ?? []).slice(0, FIRST), [answer])
	const shown = all ? (answer?.pairs ?? []) : few
	const sources = [...new Set(answer?.metrics.map(({ source }) => source.name))].join('; ')
	const periods = answer?.metrics.map(
		({ label, ...query }) => `${text(label)} (${periodText({ query }, format, term.allYears)})`,
	)
	return (
		<Figure
			id={id}
			title={t.title(term.levelsPlural[view.level])}
			stale={query.isPlaceholderData}
			tools={
				asked && answer && empty === null ? (
					<CsvLink table="differences.csv" query={{ ...differencesParameters(asked), table: 'pairs' }} what={t.csv} />
				) : undefined
			}
			long
		>
			<MetricSet />
			{known && asked === null ? (
				<p>{t.noMetrics}</p>
			) : query.error && !answer ? (
				<Failure error={query.error} retry={() => void query.refetch()} />
			) : !answer ? (
				<Loading lines={8} />
			) : empty !== null ? (
				<p>{t[empty]}</p>
			) : (
				<>
					<p className={css.quiet}>
						{t.about(answer.metrics.length, answer.universe?.name ?? null)}
						{shown.length < answer.pairs.length && ` ${t.once(capital(term.levelsPlural[view.level]))}`}
					</p>
					<ol className={css.pairs} aria-label={t.list}>
						{shown.map((pair) => (
							<ContrastRow
								key={`${pair.a} ${pair.b}`}
								pair={pair}
								names={[names.get(pair.a) ?? pair.a, names.get(pair.b) ?? pair.b]}
								values={[valuesOf.get(pair.a) ?? [], valuesOf.get(pair.b) ?? []]}
								metrics={answer.metrics}
								catalogue={used}
								bar={<Bar value={pair.distance} axis={[0, answer.pairs[0]?.distance ?? 1]} />}
							/>
						))}
					</ol>
					{answer.pairs.length > few.length && (
						<div data-screen-only="">
							<Button small variant="text" onPress={() => setAll(!all)}>
								{all ? t.fewer : t.all(format.integer(answer.pairs.length))}
							</Button>
						</div>
					)}
					<p className={css.quiet}>
						{answer.leftOut > 0 && `${t.leftOut(format.integer(answer.leftOut), answer.leftOut === 1)} `}
						{periods?.join(', ')}. {term.source}: {sources}
					</p>
				</>
			)}
		</Figure>
	)
}
