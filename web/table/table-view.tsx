import { useMemo } from 'react'
import { terms } from '../../server/contract/terms.ts'
import { addsUp, rankedCount } from '../answer.ts'
import { useColors } from '../charts/use-colors.ts'
import { useBrushed } from '../distribution/use-brushed.ts'
import { defineMessages, useFormat, useMessages, useText } from '../i18n/language.tsx'
import { PrintHead } from '../panels/print-head.tsx'
import { Failure, Loading } from '../panels/section.tsx'
import { useAnswerRows } from '../panels/use-answer-rows.ts'
import { useWhenText } from '../panels/use-when-text.ts'
import { readingParameters, valuesParameters } from '../queries.ts'
import { useReading } from '../reading/use-reading.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { SearchInput } from '../ui/search-input.tsx'
import { useView } from '../view/use-view.tsx'
import { AnswerTable } from './answer-table.tsx'
import { csvHref } from './csv-href.ts'
import { inBins } from './in-bins.ts'
import { filterRows, sortRows } from './table-rows.ts'
import css from './table-view.module.css'
import '../panels/print.css'

const messages = defineMessages({
	nl: {
		filter: 'Filter op naam',
		shown: (n: string, all: string, what: string) => (n === all ? `${n} ${what}` : `${n} van ${all} ${what}`),
		ranked: (n: string) => `${n} met een plaats in de rangorde; 1e = hoogste waarde`,
		bins: 'Alleen de gekozen klassen van de legenda.',
		allBins: 'Toon alle klassen',
		csv: 'Download CSV',
		csvOf: (what: string) => `Download ${what} als CSV-bestand, met periode, bron en licentie`,
		nothing: 'Geen gebied voldoet aan dit filter.',
		clear: 'Wis filter',
		unplaced: (n: string) => `${n} meldingen liggen in geen enkel gebied en staan niet in deze tabel.`,
		unplacedMoney: (n: string) => `${n} hoort bij geen enkel gebied en staat niet in deze tabel.`,
	},
	en: {
		filter: 'Filter by name',
		shown: (n: string, all: string, what: string) => (n === all ? `${n} ${what}` : `${n} of ${all} ${what}`),
		ranked: (n: string) => `${n} with a place in the ranking; 1st = highest value`,
		bins: 'Only the chosen classes of the legend.',
		allBins: 'Show all classes',
		csv: 'Download CSV',
		csvOf: (what: string) => `Download ${what} as a CSV file, with period, source and licence`,
		nothing: 'No area meets this filter.',
		clear: 'Clear filter',
		unplaced: (n: string) => `${n} reports lie in no area and are not in this table.`,
		unplacedMoney: (n: string) => `${n} belongs to no area and is not in this table.`,
	},
})

/** The table twin of the map: the same Answer, the same colours, to sort, filter and download. */
export function TableView() {
	const t = useMessages(messages)
	const term = useMessages(terms)
	const text = useText()
	const format = useFormat()
	const whenText = useWhenText()
	const { view, update } = useView()
	const { answer, rows, stale, error, retry } = useAnswerRows(view)
	const { scale, colorOf } = useColors(answer)
	const { reading } = useReading()
	const brushed = useBrushed().codes
	const shown = useMemo(
		() =>
			sortRows(
				filterRows(
					rows.filter((row) => inBins(row, view.bins, scale, reading) && brushed?.has(row.code) !== false),
					view.filter,
				),
				view.sort,
				view.language,
				reading,
			),
		[rows, scale, reading, brushed, view.bins, view.filter, view.sort, view.language],
	)
	if (error && !answer)
		return (
			<div className={css.view}>
				<Failure error={error} retry={retry} />
			</div>
		)
	if (!answer)
		return (
			<div className={css.view}>
				<Loading lines={12} />
			</div>
		)
	const { metric, query, reference } = answer
	const label = text(metric.label)
	const what = term.levelsPlural[query.level]
	const written = { language: view.language, decimal: view.language === 'nl' ? 'comma' : 'point' }
	const csv = reading?.csv
		? csvHref({ ...readingParameters(view, reading.kind), ...written }, reading.csv)
		: csvHref({
				...valuesParameters({ ...view, metric: query.metric, level: query.level, period: query.period }),
				...written,
			})
	// A server names the file itself, and rightly; a copy without one has the name from here.
	const csvName = [query.metric, query.level, query.period].filter(Boolean).join('_').concat('.csv')
	return (
		<div
			className={css.view}
			data-stale={stale || undefined}
			data-print-root={view.area === null && view.compare.length === 0 ? '' : undefined}
		>
			<PrintHead />
			<div className={css.head}>
				<div className={css.about}>
					<h2 className={css.title}>{reading?.headline ?? label}</h2>
					<p className={css.quiet}>
						{[text(metric.unit), whenText(answer)].filter(Boolean).join(', ')}. {term.source}: {metric.source.name}
					</p>
				</div>
				<div className={css.tools} data-screen-only="">
					<SearchInput
						label={t.filter}
						placeholder={t.filter}
						value={view.filter}
						onChange={(filter) => update({ filter }, { replace: true })}
					/>
					{csv !== null && (
						<a className={css.download} href={csv} download={csvName} aria-label={t.csvOf(label)}>
							<Icon name="download" />
							{t.csv}
						</a>
					)}
				</div>
			</div>
			<p className={css.quiet} role="status">
				{t.shown(format.integer(shown.length), format.integer(rows.length), what)},{' '}
				{t.ranked(format.integer(rankedCount(rows)))}.{' '}
				{view.bins.length > 0 && (
					<>
						{t.bins}{' '}
						<Button variant="text" small onPress={() => update({ bins: [] })}>
							{t.allBins}
						</Button>
					</>
				)}
			</p>
			{shown.length === 0 ? (
				<p className={css.empty}>
					{t.nothing}{' '}
					<Button variant="text" onPress={() => update({ filter: '', bins: [] })}>
						{t.clear}
					</Button>
				</p>
			) : (
				<AnswerTable
					answer={answer}
					rows={shown}
					whole={reference && !(addsUp(metric) && query.level === 'gemeente') ? reference.value : null}
					colorOf={colorOf}
					reading={reading}
				/>
			)}
			{answer.unplaced !== null && answer.unplaced > 0 && (
				<p className={css.quiet}>
					{metric.family === 'investments'
						? t.unplacedMoney(format.euro(answer.unplaced))
						: t.unplaced(format.integer(answer.unplaced))}
				</p>
			)}
		</div>
	)
}
