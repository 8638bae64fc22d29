import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { answerRows } from '../answer.ts'
import { defineMessages, useFormat, useLanguage, useMessages, useText } from '../i18n/language.tsx'
import { terms } from '../i18n/terms.ts'
import { areasQuery, valuesQuery } from '../queries.ts'
import { Notice } from '../ui/notice.tsx'
import { useView } from '../view/use-view.tsx'
import styles from './view-notices.module.css'

const messages = defineMessages({
	nl: {
		title: (metric: string) => `${metric}: waar is het anders?`,
		highest: 'Hoogst',
		lowest: 'Laagst',
		reference: (name: string, value: string) => `${name}: ${value}.`,
		next: (level: string) => `Klik een van de ${level} aan voor het verhaal erachter.`,
	},
	en: {
		title: (metric: string) => `${metric}: where is it different?`,
		highest: 'Highest',
		lowest: 'Lowest',
		reference: (name: string, value: string) => `${name}: ${value}.`,
		next: (level: string) => `Click one of the ${level} for the story behind it.`,
	},
})

/** Whether the hint was closed before: kept in localStorage under `regiekaart.hint`, which holds nothing else. */
const store = 'regiekaart.hint'
const wasClosed = () => {
	try {
		return localStorage.getItem(store) === 'closed'
	} catch {
		return false
	}
}

/** On a first visit: in two lines where the figure is highest and lowest, and what to do next. Gone once something is chosen. */
export function FirstHint() {
	const t = useMessages(messages)
	const words = useMessages(terms)
	const language = useLanguage()
	const text = useText()
	const format = useFormat()
	const { view, settled, update } = useView()
	const [closed, setClosed] = useState(wasClosed)
	const shown =
		settled && !closed && view.area === null && view.compare.length === 0 && view.display === 'map' && view.panels
	const answer = useQuery({ ...valuesQuery(view), enabled: shown }).data
	const areas = useQuery({ ...areasQuery(view.level), enabled: shown }).data
	if (!shown || !answer || !areas || answer.query.level !== areas.level) return null

	const ranked = answerRows(answer, areas.areas, [])
		.filter((row) => row.rank !== null)
		.sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || a.name.localeCompare(b.name, language))
	const [highest, second, lowest] = [ranked[0], ranked[1], ranked.at(-1)]
	if (!highest || !second || !lowest || ranked.length < 3) return null
	const link = (row: typeof highest) => (
		<button type="button" className={styles.name} onClick={() => update({ area: row.code })}>
			{row.name} {format.value(answer.metric, row.value ?? 0)}
		</button>
	)
	const close = () => {
		setClosed(true)
		try {
			localStorage.setItem(store, 'closed')
		} catch {
			// Then it comes back on the next visit.
		}
	}
	const { reference } = answer
	return (
		<div>
			<Notice title={t.title(text(answer.metric.label))} onClose={close}>
				{t.highest}: {link(highest)}, {link(second)}. {t.lowest}: {link(lowest)}.{' '}
				{reference?.value != null && t.reference(reference.name, format.value(answer.metric, reference.value))}{' '}
				{t.next(words.levelsPlural[view.level])}
			</Notice>
		</div>
	)
}
