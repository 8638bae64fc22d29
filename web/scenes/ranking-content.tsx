import type { CSSProperties } from 'react'
import { isCount } from '../../server/contract/is-count.ts'
import type { Scene } from '../../server/contract/presentation/scene.ts'
import type { SceneAnswer } from '../../server/contract/presentation/scene-answer.ts'
import { makeScale } from '../../server/contract/scale.ts'
import { terms } from '../../server/contract/terms.ts'
import { barAxis, barSpan } from '../charts/bar-span.ts'
import { useFormat, useMessages, useText } from '../i18n/language.tsx'
import { Swatch } from '../scale/swatch.tsx'
import { useTheme } from '../theme/use-theme.tsx'
import { HighlightSign } from './highlight-sign.tsx'
import { fitRows, isGap, isLast, type RankRow, rankRows } from './rank-rows.ts'
import css from './ranking-content.module.css'
import { sceneWords } from './scene-words.ts'
import { EM, usePlace } from './use-place.ts'
import { useSceneReading } from './use-scene-reading.ts'

/** A line of the list, in em. */
const LINE = 1.55
/** A list that is short takes more room, up to this. */
const WIDE = 2.1
/** Of the axis stays free for the number behind the longest bar. */
const NUMBERS = 0.16

/** The areas in order as bars, in the colours of the map; who is highlighted stays in it, however far down. */
export function RankingContent({ scene, answer }: { scene: Scene; answer: SceneAnswer }) {
	const t = useMessages(sceneWords)
	const term = useMessages(terms)
	const text = useText()
	const format = useFormat()
	const theme = useTheme()
	const [ref, place] = usePlace<HTMLDivElement>()
	const [picture] = answer.pictures
	const reading = useSceneReading(picture, answer.names)
	if (!picture || answer.shown.length === 0) return <p className={css.nothing}>{t.nothing}</p>
	const { values } = picture
	const { metric } = values
	const { rows, ranked } = rankRows(values, answer, scene.highlights)
	const reference = !isCount(values) && values.reference?.value != null ? values.reference : null
	const room = place ? Math.floor(place.height / EM / LINE) - (reference ? 1 : 0) : 12
	const lines = fitRows(rows, ranked, Math.max(room, 3))
	const taken = lines.length + (reference ? 1 : 0)
	const line = place ? Math.max(LINE, Math.min(WIDE, place.height / EM / taken)) : LINE
	const scale = makeScale(values, theme)
	const [low, high] = barAxis([
		...rows.map(({ value, status }) => (status === 'ok' ? value : null)),
		reference?.value ?? null,
	])
	const free = (high - low) * NUMBERS
	const axis = [low < 0 ? low - free : low, high > 0 ? high + free : high] as const
	const percent = (part: number) => `${(part * 100).toFixed(2)}%`
	const at = (value: number) => (value - axis[0]) / (axis[1] - axis[0])
	const colorOf = ({ code, value, status }: RankRow) =>
		reading ? reading.classOf(code)?.color : status === 'ok' && value !== null ? scale.colorOf(value) : null
	const gapText = (i: number, gap: number) =>
		(i === 0 ? t.before : isLast(lines, i) ? t.after : t.gap)(
			`${format.integer(gap)} ${term.levelsPlural[answer.level]}`,
		)
	return (
		<div ref={ref} className={css.place}>
			<ol
				className={css.list}
				aria-label={t.ranked(text(metric.label), term.levelsPlural[answer.level])}
				style={
					{
						'--rk-line': `${line.toFixed(3)}em`,
						'--rk-at': reference?.value == null ? undefined : percent(at(reference.value)),
					} as CSSProperties
				}
			>
				{reference?.value != null && (
					<li className={css.row}>
						<span className={css.track}>
							<span className={css.reference} data-far={at(reference.value) > 0.4 || undefined}>
								{t.gemeente(reference.name)} <b>{format.value(metric, reference.value)}</b>
							</span>
						</span>
					</li>
				)}
				{lines.map((line, i) =>
					isGap(line) ? (
						<li key={`gap${i === 0 ? 'Before' : (lines[i - 1] as RankRow).code}`} className={css.gap}>
							<span className={css.skipped}>{gapText(i, line.gap)}</span>
							{reference && <span className={css.track} />}
						</li>
					) : (
						<li key={line.code} className={css.row} data-marked={line.label !== null || undefined}>
							<span className={css.rank}>{line.rank === null ? '' : format.integer(line.rank)}</span>
							<span className={css.name}>
								{line.label !== null && <HighlightSign />}
								{line.name}
								{line.label && line.label !== line.name && <span className={css.label}>{line.label}</span>}
							</span>
							<Bar line={line} />
						</li>
					),
				)}
			</ol>
		</div>
	)

	function Bar({ line }: { line: RankRow }) {
		const { value, status } = line
		if (value === null || status !== 'ok') {
			return (
				<span className={css.track}>
					<span className={css.status}>
						{status !== 'ok' && <Swatch status={status} theme={theme} size={14} />}
						{status !== 'ok' && term.valueStatuses[status]}
						{value !== null && ` ${format.value(metric, value)}`}
					</span>
				</span>
			)
		}
		const { start, length } = barSpan(value, axis)
		const read = reading?.classOf(line.code)
		return (
			<span className={css.track}>
				<span
					className={css.bar}
					style={{
						insetInlineStart: percent(start),
						inlineSize: percent(length),
						background: colorOf(line) ?? 'transparent',
					}}
				/>
				<span
					className={css.value}
					style={value < 0 ? { insetInlineEnd: percent(1 - start) } : { insetInlineStart: percent(start + length) }}
				>
					{format.value(metric, value)}
					{read && read.kind !== 'mix' && <span className={css.says}> {read.label}</span>}
				</span>
			</span>
		)
	}
}
