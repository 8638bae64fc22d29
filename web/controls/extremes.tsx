import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Button } from 'react-aria-components/Button'
import { type AnswerRow, answerRows } from '../answer.ts'
import { defineMessages, useFormat, useMessages } from '../i18n/language.tsx'
import { areasQuery, valuesQuery } from '../queries.ts'
import { makeScale } from '../scale/scale.ts'
import { useTheme } from '../theme/use-theme.tsx'
import { useHover } from '../view/use-hover.tsx'
import { useView } from '../view/use-view.tsx'
import { extremeRows } from './extreme-rows.ts'
import styles from './extremes.module.css'

const messages = defineMessages({
	nl: { title: 'Waar is het anders?' },
	en: { title: 'Where does it differ?' },
})

/** The areas with the highest and the lowest value, in the map's own colours: where to look first. */
export function Extremes() {
	const t = useMessages(messages)
	const format = useFormat()
	const theme = useTheme()
	const { view, update } = useView()
	const { hovered, setHovered } = useHover()
	const answer = useQuery(valuesQuery(view)).data
	const areas = useQuery(areasQuery(view.level)).data
	const scale = useMemo(() => (answer ? makeScale(answer, theme) : null), [answer, theme])
	const { highest, lowest } = useMemo(
		() =>
			answer && areas && answer.query.level === areas.level
				? extremeRows(answerRows(answer, areas.areas, []))
				: { highest: [], lowest: null },
		[answer, areas],
	)
	if (!answer || !scale || !lowest) return null
	const row = ({ code, name, rank, value }: AnswerRow) => (
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
				<i
					className={styles.dot}
					style={{ background: value === null ? undefined : (scale.colorOf(value) ?? undefined) }}
				/>
				<span className={styles.rank}>{rank !== null && format.ordinal(rank)}</span>
				<span className={styles.name}>{name}</span>
				<span className={styles.value}>{value !== null && format.value(answer.metric, value)}</span>
			</Button>
		</li>
	)
	return (
		<section>
			<h3 className={styles.heading}>{t.title}</h3>
			<ul className={styles.list}>
				{highest.map(row)}
				<li className={styles.gap} aria-hidden="true">
					…
				</li>
				{row(lowest)}
			</ul>
		</section>
	)
}
