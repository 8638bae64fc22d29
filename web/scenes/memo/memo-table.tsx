import { isCount } from '../../../server/contract/is-count.ts'
import type { Metric } from '../../../server/contract/metric.ts'
import { periodText } from '../../../server/contract/period-text.ts'
import { terms } from '../../../server/contract/terms.ts'
import { useFormat, useMessages, useText } from '../../i18n/language.tsx'
import css from './memo.module.css'
import type { MemoFigure } from './memo-figures.ts'
import { memoWords } from './memo-words.ts'

/** The figures of the area beside those of the gemeente, with its rank and what a test says. */
export function MemoTable({ figures, left }: { figures: readonly MemoFigure[]; left: number }) {
	const t = useMessages(memoWords)
	const term = useMessages(terms)
	const text = useText()
	const format = useFormat()
	const saysUnit = ({ label, unit }: Metric) => text(label).toLowerCase().includes(text(unit).toLowerCase())
	const tested = figures.some(({ explanation }) => explanation !== null)
	return (
		<>
			<table className={css.table}>
				<thead>
					<tr>
						<th scope="col">{t.figure}</th>
						<th scope="col" className={css.number}>
							{t.here}
						</th>
						<th scope="col" className={css.number}>
							{t.gemeente}
						</th>
						<th scope="col" className={css.number}>
							{t.rank}
						</th>
						{tested && <th scope="col">{t.says}</th>}
					</tr>
				</thead>
				<tbody>
					{figures.map(({ key, answer, choices, value, status, rank, ranked, explanation }) => {
						const { metric, reference } = answer
						const when = periodText(answer, format, term.allYears)
						return (
							<tr key={key}>
								<th scope="row">
									{text(metric.label)}
									<span className={css.quiet}>
										{' '}
										{[...(choices.length > 0 ? [format.list(choices)] : []), when].join(' · ')}
									</span>
								</th>
								<td className={css.number}>
									{value === null ? (
										term.valueStatuses[status]
									) : (
										<b>{(saysUnit(metric) ? format.value : format.valueWithUnit)(metric, value)}</b>
									)}
									{value !== null && status !== 'ok' && ` (${term.valueStatuses[status]})`}
								</td>
								<td className={css.number}>
									{reference === null
										? '–'
										: reference.value === null
											? term.valueStatuses[reference.status]
											: format.value(metric, reference.value)}
									{reference?.value != null && isCount(answer) && ` ${t.total}`}
								</td>
								<td className={css.number}>
									{rank === null ? '–' : t.rankOf(format.ordinal(rank), format.integer(ranked))}
								</td>
								{tested && <td>{explanation?.verdict ?? <span className={css.quiet}>–</span>}</td>}
							</tr>
						)
					})}
				</tbody>
			</table>
			<p className={css.quiet}>
				{left > 0 && `${t.moreFigures(format.integer(left), left === 1)}. `}
				{t.highIs}
			</p>
		</>
	)
}
