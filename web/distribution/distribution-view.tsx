import { useCallback } from 'react'
import { type AnswerRow, addsUp, rankedCount } from '../answer.ts'
import { useColors } from '../charts/use-colors.ts'
import { defineMessages, useFormat, useMessages, useText } from '../i18n/language.tsx'
import { terms } from '../i18n/terms.ts'
import { periodText } from '../panels/period-text.ts'
import { PrintHead } from '../panels/print-head.tsx'
import { Failure, Loading } from '../panels/section.tsx'
import { useAnswerRows } from '../panels/use-answer-rows.ts'
import { inBins } from '../table/in-bins.ts'
import { useView } from '../view/use-view.tsx'
import css from './distribution-view.module.css'
import { Histogram } from './histogram.tsx'
import { RankedColumns } from './ranked-columns.tsx'
import '../panels/print.css'

const messages = defineMessages({
	nl: {
		ranked: (what: string) => `Alle ${what} naast elkaar, van hoog naar laag`,
		histogram: (what: string) => `Hoeveel ${what} liggen waar`,
		counted: (n: string, all: string, what: string) =>
			n === all
				? `${n} ${what}.`
				: `${n} van ${all} ${what} hebben een bruikbare waarde; de andere staan niet in deze figuren, wel in de tabel.`,
		mean: 'gemeente',
		none: 'Geen enkel gebied heeft een bruikbare waarde voor deze periode.',
	},
	en: {
		ranked: (what: string) => `All ${what} side by side, from high to low`,
		histogram: (what: string) => `How many ${what} lie where`,
		counted: (n: string, all: string, what: string) =>
			n === all
				? `${n} ${what}.`
				: `${n} of ${all} ${what} have a dependable value; the others are not in these figures but are in the table.`,
		mean: 'municipality',
		none: 'No area has a dependable value for this period.',
	},
})

/** The same Answer as its distribution: every area as a column in order, and how many lie in each class. */
export function DistributionView() {
	const t = useMessages(messages)
	const term = useMessages(terms)
	const text = useText()
	const format = useFormat()
	const { view } = useView()
	const { answer, rows, stale, error, retry } = useAnswerRows(view)
	const { scale, colorOf } = useColors(answer)
	const isChosen = useCallback((row: AnswerRow) => inBins(row, view.bins, scale), [view.bins, scale])
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
	const { metric, query, reference } = answer
	const what = term.levelsPlural[query.level]
	const mean =
		reference && reference.value !== null && !addsUp(metric)
			? { value: reference.value, label: `${t.mean} ${reference.name}` }
			: null
	const ranked = rankedCount(rows)
	return (
		<div
			className={css.view}
			data-stale={stale || undefined}
			data-print-root={view.area === null && view.compare.length === 0 ? '' : undefined}
		>
			<PrintHead />
			<div>
				<h2 className={css.title}>{text(metric.label)}</h2>
				<p className={css.quiet}>
					{[text(metric.unit), periodText(answer, format, term.allYears)].filter(Boolean).join(', ')}.{' '}
					{t.counted(format.integer(ranked), format.integer(rows.length), what)} {term.source}: {metric.source.name}
				</p>
			</div>
			{ranked === 0 ? (
				<p>{t.none}</p>
			) : (
				<>
					<section className={css.figure}>
						<h3 className={css.heading}>{t.ranked(what)}</h3>
						<RankedColumns
							rows={rows}
							metric={metric}
							colorOf={colorOf}
							isChosen={isChosen}
							mean={mean}
							label={t.ranked(what)}
						/>
					</section>
					<section className={css.figure}>
						<h3 className={css.heading}>{t.histogram(what)}</h3>
						<Histogram rows={rows} metric={metric} scale={scale} mean={mean} what={what} />
					</section>
				</>
			)}
		</div>
	)
}
