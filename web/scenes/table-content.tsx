import { periodText } from '../../server/contract/period-text.ts'
import type { Scene } from '../../server/contract/presentation/scene.ts'
import type { SceneAnswer } from '../../server/contract/presentation/scene-answer.ts'
import { makeScale } from '../../server/contract/scale.ts'
import { terms } from '../../server/contract/terms.ts'
import type { ValuesAnswer } from '../../server/contract/values.ts'
import { useFormat, useMessages, useText } from '../i18n/language.tsx'
import { Swatch } from '../scale/swatch.tsx'
import { useTheme } from '../theme/use-theme.tsx'
import { HighlightSign } from './highlight-sign.tsx'
import { fitRows, isGap, isLast, type RankRow, rankRows } from './rank-rows.ts'
import { sceneWords } from './scene-words.ts'
import css from './table-content.module.css'
import { EM, usePlace } from './use-place.ts'
import { useSceneReading } from './use-scene-reading.ts'

/** A row of the table, in em. */
const LINE = 1.62

/** The areas in order with their figures, and what a reading says of each. */
export function TableContent({ scene, answer }: { scene: Scene; answer: SceneAnswer }) {
	const t = useMessages(sceneWords)
	const term = useMessages(terms)
	const text = useText()
	const format = useFormat()
	const theme = useTheme()
	const [ref, place] = usePlace<HTMLDivElement>()
	const [picture] = answer.pictures
	const reading = useSceneReading(picture, answer.names)
	if (!picture || answer.shown.length === 0) return <p className={css.nothing}>{t.nothing}</p>
	const { values, read } = picture
	const second = read?.kind === 'bivariate' ? read.second : null
	const { rows, ranked } = rankRows(values, answer, scene.highlights)
	// The heads of the columns take two lines, the caption one.
	const room = place ? Math.floor((place.height / EM - 3.4) / LINE) : 10
	const lines = fitRows(rows, ranked, Math.max(room, 3))
	const scale = makeScale(values, theme)
	const heads = [values, ...(second ? [second] : [])]
	const says = reading !== null && second === null
	const columns = 2 + heads.length + (says ? 1 : 0)
	const gapText = (i: number, gap: number) =>
		(i === 0 ? t.before : isLast(lines, i) ? t.after : t.gap)(
			`${format.integer(gap)} ${term.levelsPlural[answer.level]}`,
		)
	return (
		<div ref={ref} className={css.place}>
			<table className={css.table}>
				<caption>
					{text(values.metric.label)}, {periodText(values, format, term.allYears)}
				</caption>
				<thead>
					<tr>
						<th scope="col" className={css.number}>
							{t.rank}
						</th>
						<th scope="col">{term.levels[answer.level]}</th>
						{heads.map(({ metric }) => (
							<th key={metric.id} scope="col" className={css.number}>
								{text(metric.label)}
							</th>
						))}
						{says && <th scope="col">{reading.title}</th>}
					</tr>
				</thead>
				<tbody>
					{lines.map((line, i) =>
						isGap(line) ? (
							<tr key={`gap${i === 0 ? 'Before' : (lines[i - 1] as RankRow).code}`} className={css.gap}>
								<td />
								<td colSpan={columns - 1}>{gapText(i, line.gap)}</td>
							</tr>
						) : (
							<tr key={line.code} data-marked={line.label !== null || undefined}>
								<td className={css.number}>{line.rank === null ? '' : format.integer(line.rank)}</td>
								<th scope="row">
									{line.label !== null && <HighlightSign />}
									{line.name}
									{line.label && line.label !== line.name && <span className={css.label}> {line.label}</span>}
								</th>
								{heads.map((of) => (
									<Figure key={of.metric.id} of={of} code={line.code} first={of === values} />
								))}
								{says && <Says code={line.code} />}
							</tr>
						),
					)}
				</tbody>
			</table>
		</div>
	)

	function Figure({ of, code, first }: { of: ValuesAnswer; code: string; first: boolean }) {
		const i = of.areas.indexOf(code)
		const [value, status] = [of.values[i] ?? null, of.status[i] ?? 'missing']
		const color = first && !reading && value !== null && status === 'ok' ? scale.colorOf(value) : null
		return (
			<td className={css.number} data-status={status === 'ok' ? undefined : status}>
				<span className={css.figure}>
					{color !== null && <Swatch color={color} theme={theme} size={14} />}
					{status !== 'ok' && <Swatch status={status} theme={theme} size={14} />}
					{value === null
						? term.valueStatuses[status]
						: `${format.value(of.metric, value)}${status === 'ok' ? '' : ` ${term.valueStatuses[status]}`}`}
				</span>
			</td>
		)
	}

	function Says({ code }: { code: string }) {
		const read = reading?.classOf(code)
		return (
			<td>
				{read && (
					<span className={css.figure}>
						<Swatch color={read.color} status={read.pattern} theme={theme} size={14} />
						{read.label}
					</span>
				)}
			</td>
		)
	}
}
