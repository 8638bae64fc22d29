import { useQuery } from '@tanstack/react-query'
import { terms } from '../../server/contract/terms.ts'
import { addsUp, rankedCount } from '../answer.ts'
import { defineMessages, useFormat, useMessages, useText } from '../i18n/language.tsx'
import { datasetQuery, metricsQuery } from '../queries.ts'
import { Select } from '../ui/select.tsx'
import { levelOfCode } from '../view/resolve.ts'
import { usePeopleText } from '../view/use-people-text.ts'
import { useView } from '../view/use-view.tsx'
import { CompareFigures } from './compare-figures.tsx'
import { CompareHeadCell } from './compare-head-cell.tsx'
import { CompareInvestments } from './compare-investments.tsx'
import { CompareLine, Quiet } from './compare-line.tsx'
import css from './compare-panel.module.css'
import { CompareSignals } from './compare-signals.tsx'
import { useAnswerRows } from './use-answer-rows.ts'
import { useCompared } from './use-compared.ts'
import { useGapText } from './use-gap-text.ts'
import { useWhenText } from './use-when-text.ts'

const messages = defineMessages({
	nl: {
		table: 'Gekozen gebieden naast elkaar',
		what: 'Gegeven',
		rank: 'Plaats (1e = hoogste)',
		rankOf: (rank: string, count: string) => `${rank} van ${count}`,
		noRank: 'telt niet mee',
		inhabitants: 'Inwoners',
		against: 'Verschil met gemeente',
		part: 'Deel van gemeente',
		add: 'Cijfer toevoegen',
		choose: 'Kies een cijfer',
		source: 'Bronnen',
	},
	en: {
		table: 'Chosen areas side by side',
		what: 'Figure',
		rank: 'Place (1st = highest)',
		rankOf: (rank: string, count: string) => `${rank} of ${count}`,
		noRank: 'not ranked',
		inhabitants: 'Inhabitants',
		against: 'Difference with municipality',
		part: 'Part of municipality',
		add: 'Add a figure',
		choose: 'Choose a figure',
		source: 'Sources',
	},
})

/** The comparison as a table: areas in columns, each with its colour and mark; bars in a row share one scale. */
export function CompareTable() {
	const t = useMessages(messages)
	const term = useMessages(terms)
	const people = usePeopleText()
	const text = useText()
	const format = useFormat()
	const whenText = useWhenText()
	const gapText = useGapText()
	const { view, update } = useView()
	const compared = useCompared(view.compare)
	const dataset = useQuery(datasetQuery).data
	const catalogue = useQuery(metricsQuery).data?.metrics ?? []
	const answers = {
		buurt: useAnswerRows(view, 'buurt'),
		wijk: useAnswerRows(view, 'wijk'),
		gemeente: useAnswerRows(view, 'gemeente'),
	}
	const main = view.compare.map((code) => answers[levelOfCode(code)])
	const rows = view.compare.map((code, i) => main[i]?.byCode.get(code) ?? null)
	const answer = main.find((entry) => entry.answer)?.answer ?? null
	const metric = answer?.metric
	const gemeente = dataset?.gemeente ?? null
	const failed = { shown: <Quiet>{term.notFetched}</Quiet> }
	const absent = { shown: <Quiet>{term.valueStatuses.missing}</Quiet> }
	const whole = gemeente ? (answers.gemeente.byCode.get(gemeente.code)?.value ?? null) : null
	const extra = view.compareMetrics.flatMap((id) => catalogue.filter((entry) => entry.id === id && id !== view.metric))
	const others = catalogue.filter((entry) => entry.id !== view.metric && !extra.includes(entry))
	const ofFamily = (family: string) => catalogue.find((entry) => entry.family === family)
	const sources = [
		...new Set(
			[metric, ...extra, ofFamily('signals'), ofFamily('investments')].flatMap((entry) =>
				entry ? [entry.source.name] : [],
			),
		),
	]
	return (
		<div>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
			<section className={css.scroll} aria-label={t.table} tabIndex={0}>
				<table className={css.table}>
					<thead>
						<tr>
							<th scope="col" className={css.first}>
								{t.what}
							</th>
							{compared.map(({ code, profile }, i) => (
								<CompareHeadCell key={code} code={code} profile={profile} place={i} />
							))}
						</tr>
					</thead>
					<tbody>
						<CompareLine
							label={
								<>
									<b>{metric ? text(metric.label) : '…'}</b> <Quiet>{answer && whenText(answer)}</Quiet>
								</>
							}
							cells={rows.map((row, i) =>
								main[i]?.unavailable
									? absent
									: !row && main[i]?.error
										? failed
										: row &&
											metric && {
												shown: (
													<>
														{row.value !== null && <b>{format.value(metric, row.value)} </b>}
														{row.status !== 'ok' && <Quiet>{term.valueStatuses[row.status]}</Quiet>}
													</>
												),
												value: row.value,
											},
							)}
						/>
						<CompareLine
							label={t.rank}
							cells={rows.map(
								(row, i) =>
									(row || main[i]?.unavailable || null) && {
										shown:
											!row || row.rank === null ? (
												<Quiet>{t.noRank}</Quiet>
											) : (
												t.rankOf(format.ordinal(row.rank), format.integer(rankedCount(main[i]?.rows ?? [])))
											),
									},
							)}
						/>
						{gemeente && (
							<CompareLine
								label={
									<>
										{metric && addsUp(metric) ? t.part : t.against} <Quiet>{gemeente.name}</Quiet>
									</>
								}
								cells={rows.map((row, i) =>
									main[i]?.unavailable
										? { shown: '–' }
										: row && metric && { shown: gapText(row.status === 'ok' ? row.value : null, whole, metric) },
								)}
							/>
						)}
						<CompareLine
							label={t.inhabitants}
							cells={compared.map(
								({ profile }) =>
									profile && {
										shown: people(profile.inhabitants),
									},
							)}
						/>
						<CompareFigures metrics={extra} />
					</tbody>
					{dataset?.signals && <CompareSignals />}
					{dataset?.investments && <CompareInvestments />}
				</table>
			</section>
			<div className={css.below}>
				{others.length > 0 && view.compareMetrics.length < 8 && (
					<div data-screen-only="">
						<Select
							label={t.add}
							options={[
								{ key: '', label: t.choose },
								...others.map((entry) => ({ key: entry.id, label: text(entry.label) })),
							]}
							value=""
							onChange={(id) => id !== '' && update({ compareMetrics: [...extra.map((entry) => entry.id), id] })}
						/>
					</div>
				)}
				<p className={css.quiet}>
					{t.source}: {sources.join('; ')}
				</p>
			</div>
		</div>
	)
}
