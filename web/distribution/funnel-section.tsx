import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { FunnelAnswer } from '../../server/contract/funnel.ts'
import type { Metric } from '../../server/contract/metric.ts'
import { outsideColor } from '../../server/contract/reading/outside-color.ts'
import { terms } from '../../server/contract/terms.ts'
import type { AnswerRow } from '../answer.ts'
import { FunnelChart } from '../charts/funnel-chart.tsx'
import { usePrinting } from '../charts/use-printing.ts'
import { defineMessages, useFormat, useMessages, useText } from '../i18n/language.tsx'
import { Failure, Loading } from '../panels/section.tsx'
import { ViewLink } from '../panels/view-link.tsx'
import { funnelQuery, metricsQuery } from '../queries.ts'
import { pickArea } from '../tasks/pick-area.ts'
import { useTheme } from '../theme/use-theme.tsx'
import { Button } from '../ui/button.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { changeMetric } from '../view/resolve.ts'
import { useView } from '../view/use-view.tsx'
import css from './distribution-view.module.css'
import { Figure } from './figure.tsx'

const messages = defineMessages({
	nl: {
		title: 'Afwijkend voor de grootte',
		explain: (what: string) =>
			`In kleine ${what} schommelt een aantal door toeval meer dan in grote. De trechter laat zien hoeveel er bij elke grootte gewoon is: 19 van de 20 ${what} vallen binnen de ononderbroken lijn, 998 van de 1.000 binnen de stippellijn. Wat erbuiten valt, is opvallend voor zijn grootte.`,
		noCluster: 'Dit gaat over één gebied tegelijk: of ook de buren hoog of laag liggen, laten de hotspots zien.',
		counts: (all: string, above: string, below: string, what: string) =>
			`Van ${all} getoetste ${what} liggen er ${above} boven en ${below} onder de trechter.`,
		left: (n: string, what: string) => `${n} ${what} zijn niet te toetsen (te weinig inwoners of geen gegevens).`,
		onMap: 'Zet dit op de kaart',
		how: 'Hoe is dit berekend?',
		method: (rate: string, denominator: string) =>
			`Verwacht = ${rate} per 1.000 inwoners, het gemiddelde van alle getoetste gebieden samen, maal het aantal inwoners${denominator}.`,
		spread: (phi: string, tau2: string) =>
			`Gebieden verschillen meer dan door toeval alleen (φ = ${phi}). De grenzen zijn daarom verruimd met de gewone verschillen tussen gebieden (τ² = ${tau2}), na het inperken van de uiterste 10% aan elke kant (Spiegelhalter 2005).`,
		noSpread: (phi: string) =>
			`Gebieden verschillen niet meer dan door toeval alleen (φ = ${phi}); de grenzen zijn die van toeval (Poisson).`,
		limits: 'Grenzen: 95% en 99,8%, exact bij kleine aantallen en volgens Byar bij grotere.',
		noEvents:
			'Een trechter kan alleen bij gebeurtenissen die je telt, zoals meldingen en misdrijven. Dit onderwerp is zo geen telling.',
		withEvents: 'Wel een trechter hebben:',
		inference: {
			noData: 'Er zijn voor deze periode geen gegevens om een trechter van te maken.',
			tooFewAreas: 'Er zijn te weinig gebieden om met elkaar te vergelijken.',
			noEvents: 'In deze periode is er niets geteld. Kies een langere periode.',
		} as Record<string, string>,
		chart: (what: string) => `Trechter: ${what} naar grootte en naar hoe vaak zo veel als verwacht`,
	},
	en: {
		title: 'Unusual for its size',
		explain: (what: string) =>
			`In small ${what} chance makes a count swing more than in large ones. The funnel shows what is ordinary at each size: 19 in 20 ${what} fall within the solid line, 998 in 1,000 within the dashed line. What falls outside is remarkable for its size.`,
		noCluster:
			'This looks at one area at a time: whether the neighbours are high or low too is what the hotspots show.',
		counts: (all: string, above: string, below: string, what: string) =>
			`Of ${all} tested ${what} ${above} lie above and ${below} below the funnel.`,
		left: (n: string, what: string) => `${n} ${what} cannot be tested (too few inhabitants or no data).`,
		onMap: 'Put this on the map',
		how: 'How is this computed?',
		method: (rate: string, denominator: string) =>
			`Expected = ${rate} per 1,000 inhabitants, the mean of all tested areas together, times the number of inhabitants${denominator}.`,
		spread: (phi: string, tau2: string) =>
			`Areas differ more than by chance alone (φ = ${phi}). The limits are therefore widened by the ordinary differences between areas (τ² = ${tau2}), after pulling in the outermost 10% on each side (Spiegelhalter 2005).`,
		noSpread: (phi: string) =>
			`Areas differ no more than by chance alone (φ = ${phi}); the limits are those of chance (Poisson).`,
		limits: 'Limits: 95% and 99.8%, exact for small counts and after Byar for larger ones.',
		noEvents: 'A funnel needs events that are counted, such as reports and crimes. This subject is no such count.',
		withEvents: 'These do have a funnel:',
		inference: {
			noData: 'There are no data for this period to make a funnel of.',
			tooFewAreas: 'There are too few areas to hold against each other.',
			noEvents: 'Nothing was counted in this period. Choose a longer one.',
		} as Record<string, string>,
		chart: (what: string) => `Funnel: ${what} by size and by how many times as many as expected`,
	},
})

interface FunnelSectionProps {
	id: string
	metric: Metric
	rows: readonly AnswerRow[]
	isChosen: (row: AnswerRow) => boolean
}

/** Single areas that are high or low for their size; for a metric that counts no events, why not and what does. */
export function FunnelSection(props: FunnelSectionProps) {
	const t = useMessages(messages)
	return props.metric.events ? (
		<Funnel {...props} />
	) : (
		<Figure id={props.id} title={t.title}>
			<NoEvents />
		</Figure>
	)
}

function NoEvents() {
	const t = useMessages(messages)
	const text = useText()
	const { view } = useView()
	const metrics = useQuery(metricsQuery).data?.metrics ?? []
	const events = metrics.filter((metric) => metric.events && metric.levels.includes(view.level))
	return (
		<>
			<p>
				{t.noEvents} {events.length > 0 && t.withEvents}
			</p>
			<ul className={css.links}>
				{events.map((metric) => (
					<li key={metric.id}>
						<ViewLink patch={changeMetric(view, metric)}>{text(metric.label)}</ViewLink>
					</li>
				))}
			</ul>
		</>
	)
}

function Funnel({ id, rows, isChosen }: FunnelSectionProps) {
	const t = useMessages(messages)
	const term = useMessages(terms)
	const format = useFormat()
	const chosenTheme = useTheme()
	const theme = usePrinting() ? 'light' : chosenTheme
	const { view, update } = useView()
	const { data: answer, error, refetch, isPlaceholderData } = useQuery(funnelQuery(view))
	const byCode = useMemo(() => new Map(rows.map((row) => [row.code, row])), [rows])
	const outside = useMemo(() => new Map(answer?.rows.map((row) => [row.area, row.outside])), [answer])
	const nameOf = useCallback((code: string) => byCode.get(code)?.name ?? code, [byCode])
	const what = term.levelsPlural[view.level]
	// An answer to the question before may be about areas of another level: it has no place here.
	const shown = answer && answer.query.level === view.level ? answer : null
	const testedRows = shown?.rows.filter((row) => row.outside !== null) ?? []
	const left = (shown?.rows.length ?? 0) - testedRows.length
	const count = (side: number) =>
		format.integer(testedRows.filter((row) => Math.sign(row.outside ?? 0) === side).length)
	return (
		<Figure
			id={id}
			title={t.title}
			stale={isPlaceholderData}
			tools={
				view.reading !== 'funnel' && shown?.inference === 'ok' ? (
					<Button small variant="text" onPress={() => update({ reading: 'funnel', display: 'map', bins: [] })}>
						{t.onMap}
					</Button>
				) : undefined
			}
		>
			{error && !shown ? (
				<Failure error={error} retry={() => void refetch()} />
			) : !shown ? (
				<Loading lines={8} />
			) : shown.inference !== 'ok' ? (
				<p>{t.inference[shown.inference]}</p>
			) : (
				<>
					<p>
						{t.counts(format.integer(testedRows.length), count(1), count(-1), what)}{' '}
						{left > 0 && t.left(format.integer(left), what)}
					</p>
					<FunnelChart
						answer={shown}
						nameOf={nameOf}
						colorOf={(code) => outsideColor(outside.get(code) ?? 0, theme)}
						isChosen={(code) => {
							const row = byCode.get(code)
							return !row || isChosen(row)
						}}
						selected={view.area}
						label={`${t.chart(what)}. ${t.counts(format.integer(testedRows.length), count(1), count(-1), what)}`}
						onPick={(code) => update((now) => pickArea(now, code))}
					/>
					<p className={css.quiet}>
						{t.explain(what)} {t.noCluster}
					</p>
					<How answer={shown} />
				</>
			)}
		</Figure>
	)
}

function How({ answer: { parameters } }: { answer: FunnelAnswer }) {
	const t = useMessages(messages)
	const text = useText()
	const format = useFormat()
	const { rate, phi, tau2, denominator } = parameters
	const number = (value: number | null) => (value === null ? '–' : format.decimal(value, value < 0.1 ? 4 : 2))
	const of = denominator
		? ` (${text(denominator.label).toLowerCase()} ${denominator.period}, ${denominator.source.name})`
		: ''
	const printing = usePrinting()
	const content = (
		<div className={css.quiet}>
			<p>{t.method(rate === null ? '–' : format.decimal(rate * 1000, 1), of)}</p>
			<p>{tau2 !== null && tau2 > 0 ? t.spread(number(phi), number(tau2)) : t.noSpread(number(phi))}</p>
			<p>{t.limits}</p>
		</div>
	)
	// Paper cannot be unfolded.
	return printing ? (
		content
	) : (
		<Disclosure title={t.how} level={4}>
			{content}
		</Disclosure>
	)
}
