import { deviation, mean as meanOf } from 'd3-array'
import { useMemo } from 'react'
import { terms } from '../../server/contract/terms.ts'
import { addsUp, rankedCount } from '../answer.ts'
import { Swarm } from '../charts/swarm.tsx'
import { ContrastPairs } from '../differences/contrast-pairs.tsx'
import { defineMessages, useFormat, useMessages, useText } from '../i18n/language.tsx'
import { PrintHead } from '../panels/print-head.tsx'
import { Failure, Loading } from '../panels/section.tsx'
import { useAnswerRows } from '../panels/use-answer-rows.ts'
import { useWhenText } from '../panels/use-when-text.ts'
import { pickArea } from '../tasks/pick-area.ts'
import { useView } from '../view/use-view.tsx'
import { BrushStatus } from './brush-status.tsx'
import css from './distribution-view.module.css'
import { Figure } from './figure.tsx'
import { FiguresNav } from './figures-nav.tsx'
import { FunnelSection } from './funnel-section.tsx'
import { Histogram } from './histogram.tsx'
import { MarkSelect } from './mark-select.tsx'
import { RankedBars } from './ranked-bars.tsx'
import { RankedColumns } from './ranked-columns.tsx'
import { ScatterSection } from './scatter-section.tsx'
import { useAreaLook } from './use-area-look.ts'
import { useMarked } from './use-marked.ts'
import { WhenNear } from './when-near.tsx'
import '../panels/print.css'

const messages = defineMessages({
	nl: {
		ranked: (what: string) => `Alle ${what}, van hoog naar laag`,
		swarm: (what: string) => `Hoe ver de ${what} uiteen liggen`,
		histogram: (what: string) => `Hoeveel ${what} in elke klasse`,
		nav: {
			ranked: 'Van hoog naar laag',
			swarm: 'Spreiding',
			histogram: 'Klassen',
			funnel: 'Afwijkend voor de grootte',
			scatter: 'Twee cijfers',
			contrasts: 'Buren die verschillen',
		},
		counted: (n: string, all: string, what: string) =>
			n === all
				? `${n} ${what}.`
				: `${n} van ${all} ${what} hebben een bruikbare waarde; de andere staan niet in deze figuren, wel in de tabel.`,
		mean: 'gemeente',
		meanLine: (name: string, value: string) => `Stippellijn: ${name}, ${value}.`,
		marked: (wijk: string) => `Gemarkeerd: gebieden in ${wijk}.`,
		spread: (what: string, mean: string, sd: string, within: string, all: string) =>
			`Grijze banden: één en twee standaardafwijkingen (${sd}) rond het gemiddelde van deze ${what} (${mean}). ${within} van de ${all} liggen in de binnenste band.`,
		none: 'Geen enkel gebied heeft een bruikbare waarde voor deze periode.',
		equal: (what: string) => `Alle ${what} hebben dezelfde waarde: er zijn geen verschillen te zien.`,
	},
	en: {
		ranked: (what: string) => `All ${what}, from high to low`,
		swarm: (what: string) => `How far the ${what} lie apart`,
		histogram: (what: string) => `How many ${what} in each class`,
		nav: {
			ranked: 'From high to low',
			swarm: 'Spread',
			histogram: 'Classes',
			funnel: 'Unusual for its size',
			scatter: 'Two figures',
			contrasts: 'Neighbours that differ',
		},
		counted: (n: string, all: string, what: string) =>
			n === all
				? `${n} ${what}.`
				: `${n} of ${all} ${what} have a dependable value; the others are not in these figures but are in the table.`,
		mean: 'municipality',
		meanLine: (name: string, value: string) => `Dashed line: ${name}, ${value}.`,
		marked: (wijk: string) => `Marked: areas in ${wijk}.`,
		spread: (what: string, mean: string, sd: string, within: string, all: string) =>
			`Grey bands: one and two standard deviations (${sd}) around the mean of these ${what} (${mean}). ${within} of the ${all} lie in the inner band.`,
		none: 'No area has a dependable value for this period.',
		equal: (what: string) => `All ${what} have the same value: there are no differences to see.`,
	},
})

/** Up to so many areas each has its own bar with name and number; above it they are thin columns. */
const MOST_BARS = 120
const ids = {
	ranked: 'rank',
	swarm: 'spread',
	histogram: 'classes',
	funnel: 'funnel',
	scatter: 'scatter',
	contrasts: 'contrasts',
} as const

/** The same Answer as its differences: every area in order, how far they lie apart, which are remarkable, and against a second metric. */
export function DistributionView() {
	const t = useMessages(messages)
	const term = useMessages(terms)
	const text = useText()
	const format = useFormat()
	const whenText = useWhenText()
	const { view, update } = useView()
	const { answer, rows, stale, error, retry } = useAnswerRows(view)
	const { scale, colorOf, isChosen } = useAreaLook(answer)
	const marked = useMarked(rows)
	const spread = useMemo(() => {
		const ok = rows.flatMap((row) => (row.status === 'ok' && row.value !== null ? [row.value] : []))
		const [mean, sd] = [meanOf(ok), deviation(ok)]
		if (mean === undefined || sd === undefined || ok.length < 8) return null
		return { mean, sd, within: ok.filter((value) => Math.abs(value - mean) <= sd).length }
	}, [rows])
	const reference = answer?.reference ?? null
	const total = answer ? addsUp(answer.metric) : false
	const mean = useMemo(
		() =>
			reference && reference.value !== null && !total
				? { value: reference.value, label: `${t.mean} ${reference.name}` }
				: null,
		[reference, total, t],
	)
	if (error && !answer)
		return (
			<div className={css.view}>
				<Failure error={error} retry={retry} />
			</div>
		)
	if (!answer || !scale)
		return (
			<div className={css.view}>
				<Loading lines={12} />
			</div>
		)
	const { metric, query } = answer
	const what = term.levelsPlural[query.level]
	const ranked = rankedCount(rows)
	// Of a single area there is nothing to spread or to count.
	const several = ranked > 1
	const pick = (code: string) => update((now) => pickArea(now, code))
	const markedText = marked.parent ? t.marked(marked.parent.name) : null
	return (
		<div
			className={css.view}
			data-figures=""
			data-stale={stale || undefined}
			data-print-root={view.area === null && view.compare.length === 0 ? '' : undefined}
		>
			<PrintHead />
			<div>
				<h2 className={css.title}>{text(metric.label)}</h2>
				<p className={css.quiet}>
					{[text(metric.unit), whenText(answer)].filter(Boolean).join(', ')}.{' '}
					{t.counted(
						format.integer(ranked),
						format.integer(rows.length),
						rows.length === 1 ? term.levels[query.level].toLowerCase() : what,
					)}{' '}
					{term.source}: {metric.source.name}
				</p>
			</div>
			{ranked === 0 ? (
				<p>{t.none}</p>
			) : (
				<>
					<FiguresNav
						figures={(Object.keys(ids) as (keyof typeof ids)[])
							.filter((key) => several || (key !== 'swarm' && key !== 'histogram'))
							.map((key) => ({ id: ids[key], label: t.nav[key] }))}
					/>
					<BrushStatus of={rows.length} />
					<Figure id={ids.ranked} title={t.ranked(what)} tools={<MarkSelect marked={marked} />} long>
						{(mean || markedText) && (
							<p className={css.quiet}>
								{[mean && t.meanLine(mean.label, format.valueWithUnit(metric, mean.value)), markedText]
									.filter(Boolean)
									.join(' ')}
							</p>
						)}
						{ranked <= MOST_BARS ? (
							<RankedBars
								rows={rows}
								metric={metric}
								colorOf={colorOf}
								isChosen={isChosen}
								marked={marked.codes}
								mean={mean}
								label={t.ranked(what)}
							/>
						) : (
							<RankedColumns
								rows={rows}
								metric={metric}
								colorOf={colorOf}
								isChosen={isChosen}
								marked={marked.codes}
								mean={mean}
								label={t.ranked(what)}
							/>
						)}
					</Figure>
					{several && (
						<>
							<Figure id={ids.swarm} title={t.swarm(what)}>
								<Swarm
									rows={rows}
									metric={metric}
									selected={view.area}
									marked={marked.codes}
									isChosen={isChosen}
									colorOf={colorOf}
									mean={mean}
									spread={spread}
									label={t.swarm(what)}
									onPick={pick}
								/>
								<p className={css.quiet}>
									{[
										spread?.sd === 0
											? t.equal(what)
											: spread &&
												t.spread(
													what,
													format.valueWithUnit(metric, spread.mean),
													metric.currency
														? format.euro(spread.sd)
														: format.decimal(spread.sd, Math.max(1, metric.decimals)),
													format.integer(spread.within),
													format.integer(ranked),
												),
										markedText,
									]
										.filter(Boolean)
										.join(' ')}
								</p>
							</Figure>
							<Figure id={ids.histogram} title={t.histogram(what)}>
								<Histogram rows={rows} metric={metric} scale={scale} mean={mean} what={what} />
							</Figure>
						</>
					)}
					<WhenNear id={ids.funnel} height="32rem">
						<FunnelSection id={ids.funnel} metric={metric} rows={rows} isChosen={isChosen} />
					</WhenNear>
					<WhenNear id={ids.scatter} height="34rem">
						<ScatterSection id={ids.scatter} />
					</WhenNear>
					<WhenNear id={ids.contrasts} height="30rem">
						<ContrastPairs id={ids.contrasts} />
					</WhenNear>
				</>
			)}
		</div>
	)
}
