import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Button } from 'react-aria-components/Button'
import { type AnswerRow, answerRows } from '../answer.ts'
import { useColors } from '../charts/use-colors.ts'
import { defineMessages, useFormat, useMessages } from '../i18n/language.tsx'
import { areasQuery, valuesQuery } from '../queries.ts'
import { useHover } from '../view/use-hover.tsx'
import { useView } from '../view/use-view.tsx'
import { extremeRows } from './extreme-rows.ts'
import styles from './extremes.module.css'

const messages = defineMessages({
	nl: {
		title: 'Waar is het anders?',
		order: {
			moreIsWorse: 'Hoogste eerst: hoger is minder gunstig',
			moreIsBetter: 'Laagste eerst: lager is minder gunstig',
			neutral: 'Hoogste eerst',
		},
		alike: (n: string) => `en ${n} andere`,
	},
	en: {
		title: 'Where does it differ?',
		order: {
			moreIsWorse: 'Highest first: higher is less favourable',
			moreIsBetter: 'Lowest first: lower is less favourable',
			neutral: 'Highest first',
		},
		alike: (n: string) => `and ${n} more`,
	},
})

/** The areas at both ends, the end that asks attention first, in the map's own colours: where to look first. */
export function Extremes() {
	const t = useMessages(messages)
	const format = useFormat()
	const { view, update } = useView()
	const { hovered, setHovered } = useHover()
	const answer = useQuery(valuesQuery(view)).data
	const areas = useQuery(areasQuery(view.level)).data
	const { colorOf } = useColors(answer ?? null)
	const { first, last, alike } = useMemo(
		() =>
			answer && areas && answer.query.level === areas.level
				? extremeRows(answerRows(answer, areas.areas, []), answer.metric.direction)
				: { first: [], last: null, alike: 0 },
		[answer, areas],
	)
	if (!answer || !last) return null
	const row = (entry: AnswerRow, others = 0) => {
		const { code, name, rank, value } = entry
		return (
			<li key={code}>
				<Button
					className={styles.row ?? ''}
					data-lit={hovered === code}
					onPress={() => update({ area: code })}
					onHoverStart={() => setHovered(code)}
					onHoverEnd={() => setHovered(null)}
					onFocus={() => setHovered(code)}
					onBlur={() => setHovered(null)}
				>
					<i className={styles.dot} style={{ background: colorOf(entry) ?? undefined }} />
					<span className={styles.rank}>{rank !== null && format.ordinal(rank)}</span>
					<span className={styles.name}>
						{name}
						{others > 0 && <span className={styles.quiet}> {t.alike(format.integer(others))}</span>}
					</span>
					<span className={styles.value}>{value !== null && format.value(answer.metric, value)}</span>
				</Button>
			</li>
		)
	}
	return (
		<section>
			<h3 className={styles.heading}>{t.title}</h3>
			<p className={styles.quiet}>{t.order[answer.metric.direction]}</p>
			<ul className={styles.list}>
				{first.map((entry) => row(entry))}
				<li className={styles.gap} aria-hidden="true">
					…
				</li>
				{row(last, alike)}
			</ul>
		</section>
	)
}
