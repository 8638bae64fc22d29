import { useQuery } from '@tanstack/react-query'
import { ApiError } from '../api.ts'
import { defineMessages, useMessages } from '../i18n/language.tsx'
import { datasetQuery, metricsQuery } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { useErrorText } from '../ui/use-error-text.ts'
import styles from './unavailable.module.css'

const messages = defineMessages({
	nl: {
		noAnswer: 'De server van Regiekaart antwoordt niet.',
		noAnswerHelp: 'Is hij gestart, en heb je verbinding? De kaart komt vanzelf zodra het weer lukt.',
		failed: 'De server kan de gegevens niet geven.',
		empty: 'Dit bestand heeft nog geen cijfers.',
		emptyHelp:
			'Er zijn wel gebieden, maar geen meldingen, statistieken of investeringen. Voeg ze toe met het importprogramma.',
		again: 'Probeer opnieuw',
	},
	en: {
		noAnswer: 'The Regiekaart server does not answer.',
		noAnswerHelp: 'Has it been started, and are you connected? The map appears as soon as it works again.',
		failed: 'The server cannot give the data.',
		empty: 'This file holds no figures yet.',
		emptyHelp: 'There are areas, but no reports, statistics or investments. Add them with the importer.',
		again: 'Try again',
	},
})

/** What stands in the middle of the screen when there is nothing to draw: never an empty map without a word. */
export function Unavailable() {
	const t = useMessages(messages)
	const errorText = useErrorText()
	const asleep = {
		refetchInterval: (query: { state: { status: string } }) => (query.state.status === 'error' ? 5000 : false),
	} as const
	const dataset = useQuery({ ...datasetQuery, ...asleep })
	const metrics = useQuery({ ...metricsQuery, ...asleep })
	const error = dataset.error ?? metrics.error
	const again = () => {
		void dataset.refetch()
		void metrics.refetch()
	}
	// Then it is said above, with the way back.
	if (error instanceof ApiError && error.status === 401) return null
	if (error) {
		const silent = error instanceof ApiError && (error.status === 0 || (error.status >= 500 && error.problem === null))
		return (
			<div className={styles.centre}>
				<Notice
					kind="negative"
					title={silent ? t.noAnswer : t.failed}
					action={<Button onPress={again}>{t.again}</Button>}
				>
					{silent ? t.noAnswerHelp : errorText(error)}
				</Notice>
			</div>
		)
	}
	if (metrics.data?.metrics.length === 0) {
		return (
			<div className={styles.centre}>
				<Notice title={t.empty}>{t.emptyHelp}</Notice>
			</div>
		)
	}
	return null
}
