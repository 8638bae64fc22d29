import { defineMessages, useFormat, useMessages } from '../../i18n/language.tsx'
import type { By, DocumentDifference } from '../compare-documents.ts'
import styles from './difference-list.module.css'

const messages = defineMessages({
	nl: {
		by: {
			mine: 'door jou gewijzigd',
			theirs: 'door de ander gewijzigd',
			both: 'door jullie allebei gewijzigd',
			unknown: 'verschilt',
		} satisfies Record<By, string> as Record<By, string>,
		head: 'Titel en datum',
		order: 'De volgorde van de scènes',
		scene: (title: string) => (title === '' ? 'Een scène zonder titel' : title),
		onlyMine: {
			mine: 'door jou toegevoegd',
			theirs: 'door de ander verwijderd',
			both: 'door de ander verwijderd, door jou gewijzigd',
			unknown: 'staat alleen bij jou',
		} satisfies Record<By, string> as Record<By, string>,
		onlyTheirs: {
			mine: 'door jou verwijderd',
			theirs: 'door de ander toegevoegd',
			both: 'door jou verwijderd, door de ander gewijzigd',
			unknown: 'staat alleen bij de ander',
		} satisfies Record<By, string> as Record<By, string>,
		fields: {
			title: 'titel',
			subtitle: 'ondertitel',
			author: 'maker',
			date: 'datum',
			language: 'taal',
			dataset: 'gegevensbron',
			kind: 'soort',
			message: 'boodschap',
			body: 'toelichting',
			notes: 'notities',
			hidden: 'verborgen',
			view: 'beeld',
			beside: 'tweede beeld',
			layout: 'indeling',
			highlights: 'markeringen',
			caption: 'bijschrift',
			decisions: 'besluiten',
		} as Record<string, string>,
	},
	en: {
		by: { mine: 'changed by you', theirs: 'changed by the other', both: 'changed by both of you', unknown: 'differs' },
		head: 'Title and date',
		order: 'The order of the scenes',
		scene: (title: string) => (title === '' ? 'An untitled scene' : title),
		onlyMine: {
			mine: 'added by you',
			theirs: 'removed by the other',
			both: 'removed by the other, changed by you',
			unknown: 'only in yours',
		},
		onlyTheirs: {
			mine: 'removed by you',
			theirs: 'added by the other',
			both: 'removed by you, changed by the other',
			unknown: 'only in the other',
		},
		fields: {
			title: 'title',
			subtitle: 'subtitle',
			author: 'author',
			date: 'date',
			language: 'language',
			dataset: 'data',
			kind: 'kind',
			message: 'message',
			body: 'body',
			notes: 'notes',
			hidden: 'hidden',
			view: 'picture',
			beside: 'second picture',
			layout: 'layout',
			highlights: 'highlights',
			caption: 'caption',
			decisions: 'decisions',
		} as Record<string, string>,
	},
})

/** In what two versions differ, scene by scene, and who did it where that is known. */
export function DifferenceList({ differences }: { differences: readonly DocumentDifference[] }) {
	const t = useMessages(messages)
	const format = useFormat()
	const fields = (names: readonly string[]) => {
		const words = names.flatMap((name) => t.fields[name] ?? [])
		return words.length === 0 ? '' : ` (${format.list(words)})`
	}
	return (
		<ul className={styles.list}>
			{differences.map((one) => {
				switch (one.kind) {
					case 'head':
						return (
							<li key="head">
								<b>{t.head}</b>: {t.by[one.by]}
								{fields(one.fields)}
							</li>
						)
					case 'order':
						return (
							<li key="order">
								<b>{t.order}</b>: {t.by[one.by]}
							</li>
						)
					case 'scene':
						return (
							<li key={one.id}>
								<b>{t.scene(one.title)}</b>: {t.by[one.by]}
								{fields(one.fields)}
							</li>
						)
					default:
						return (
							<li key={one.id}>
								<b>{t.scene(one.title)}</b>: {t[one.kind][one.by]}
							</li>
						)
				}
			})}
		</ul>
	)
}
