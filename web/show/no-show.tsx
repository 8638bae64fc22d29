import { isBroken, type OpenedPresentation } from '../../server/contract/presentation/presentation.ts'
import { ApiError } from '../api.ts'
import { defineMessages, useFormat, useMessages } from '../i18n/language.tsx'
import { pageHref } from '../pages.ts'
import { Button } from '../ui/button.tsx'
import { useErrorText } from '../ui/use-error-text.ts'
import styles from './show.module.css'

const messages = defineMessages({
	nl: {
		unknown: 'Deze presentatie is er niet.',
		unknownHelp: (id: string) => `Er is geen presentatie met de naam “${id}”. Misschien is ze hernoemd of weggehaald.`,
		newer: 'Deze presentatie is gemaakt met een nieuwere Regiekaart.',
		newerHelp: 'Het bestand blijft zoals het is. Werk Regiekaart bij om deze presentatie te openen.',
		broken: 'Deze presentatie is niet te lezen.',
		brokenHelp: 'Het bestand blijft zoals het is. Wat er mis is:',
		failed: 'De presentatie kon niet worden opgehaald.',
		empty: 'In deze presentatie staan nog geen scènes.',
		hidden: (n: string) => `Alle ${n} scènes van deze presentatie zijn verborgen of onleesbaar.`,
		emptyHelp: 'Voeg scènes toe, of maak er een zichtbaar, en presenteer opnieuw.',
		toList: 'Naar de presentaties',
		toEditor: 'Bewerken',
		again: 'Probeer opnieuw',
	},
	en: {
		unknown: 'This presentation is not here.',
		unknownHelp: (id: string) => `There is no presentation by the name “${id}”. It may have been renamed or removed.`,
		newer: 'This presentation was made with a newer Regiekaart.',
		newerHelp: 'The file stays as it is. Update Regiekaart to open this presentation.',
		broken: 'This presentation cannot be read.',
		brokenHelp: 'The file stays as it is. What is wrong:',
		failed: 'The presentation could not be fetched.',
		empty: 'There are no scenes in this presentation yet.',
		hidden: (n: string) => `All ${n} scenes of this presentation are hidden or unreadable.`,
		emptyHelp: 'Add scenes, or make one visible, and present again.',
		toList: 'To the presentations',
		toEditor: 'Edit',
		again: 'Try again',
	},
})

interface NoShowProps {
	id: string
	/** It was opened and has nothing to show. */
	presentation?: OpenedPresentation
	/** It was not opened. */
	error?: unknown
	retry?: () => void
}

/** Why there is nothing to present, and what to do. */
export function NoShow({ id, presentation, error, retry }: NoShowProps) {
	const t = useMessages(messages)
	const format = useFormat()
	const errorText = useErrorText()
	const problem = error instanceof ApiError ? error.problem : null
	const status = error instanceof ApiError ? error.status : null
	const kind = presentation ? 'empty' : status === 404 ? 'unknown' : faultOf(status, problem?.detail)
	const count = presentation?.scenes.length ?? 0
	const [title, help] = {
		empty: [count === 0 ? t.empty : t.hidden(format.integer(count)), t.emptyHelp],
		unknown: [t.unknown, t.unknownHelp(id)],
		newer: [t.newer, t.newerHelp],
		broken: [t.broken, t.brokenHelp],
		failed: [t.failed, errorText(error)],
	}[kind]
	const faults = presentation?.scenes.filter(isBroken).map(({ fault }) => fault) ?? []
	const details = kind === 'broken' && problem ? [problem.detail] : faults
	return (
		<main className={styles.notice}>
			<h1>{title}</h1>
			<p>{help}</p>
			{details.length > 0 && (
				<ul lang="en">
					{[...new Set(details)].map((detail) => (
						<li key={detail}>{detail}</li>
					))}
				</ul>
			)}
			<p className={styles.choices}>
				{kind === 'failed' && retry && (
					<Button variant="primary" onPress={retry}>
						{t.again}
					</Button>
				)}
				{kind === 'empty' && <a href={pageHref({ kind: 'presentation', id })}>{t.toEditor}</a>}
				<a href={pageHref({ kind: 'presentations' })}>{t.toList}</a>
			</p>
		</main>
	)
}

/** What a refusal says of the file: one of a later version, or one that cannot be read. */
function faultOf(status: number | null, detail: string | undefined): 'newer' | 'broken' | 'failed' {
	if (status === null || status < 400 || status >= 500 || status === 401 || status === 429) return 'failed'
	return /later version/.test(detail ?? '') ? 'newer' : 'broken'
}
