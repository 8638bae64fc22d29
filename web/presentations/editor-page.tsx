import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PresentationAnswer } from '../../server/contract/presentation/presentation.ts'
import { ApiError } from '../api.ts'
import { defineMessages, useMessages } from '../i18n/language.tsx'
import { SessionEnded } from '../layout/session-ended.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useErrorText } from '../ui/use-error-text.ts'
import { dropDraft, readDraft, sameDocument } from './edit/draft.ts'
import { DraftOffer } from './edit/draft-offer.tsx'
import { Editor } from './edit/editor.tsx'
import { Reader } from './edit/reader.tsx'
import styles from './editor-page.module.css'
import { PageHeader } from './page-header.tsx'
import { presentationQuery } from './queries.ts'
import { useLanguageInAddress, usePageHref } from './use-page-href.ts'
import { useWhyNotOpen } from './why-not-open.ts'

const messages = defineMessages({
	nl: {
		title: 'Presentatie',
		all: 'Presentaties',
		absent: 'Deze presentatie is er niet.',
		absentHelp: 'Misschien is hij verwijderd, of klopt de link niet.',
		fault: 'Deze presentatie kan niet worden geopend.',
		failed: 'De presentatie kon niet worden opgehaald.',
		again: 'Probeer opnieuw',
	},
	en: {
		title: 'Presentation',
		all: 'Presentations',
		absent: 'This presentation does not exist.',
		absentHelp: 'It may have been deleted, or the link is wrong.',
		fault: 'This presentation cannot be opened.',
		failed: 'The presentation could not be fetched.',
		again: 'Try again',
	},
})

/** A presentation to change; to look at for who may not. */
export function EditorPage({ id }: { id: string }) {
	const t = useMessages(messages)
	const pageHref = usePageHref()
	// Read once, whatever else this window has read: from here on the editor knows what the server has.
	const { data, error, refetch } = useQuery({
		...presentationQuery(id),
		staleTime: Number.POSITIVE_INFINITY,
		refetchOnReconnect: false,
	})
	useLanguageInAddress()
	if (data) return <Opened answer={data} />
	return (
		<div className={styles.page}>
			<PageHeader
				documentTitle={t.title}
				title={t.title}
				back={{ href: pageHref({ kind: 'presentations' }), label: t.all }}
			/>
			<main className={styles.main}>
				{error ? <Failed error={error} again={() => void refetch()} /> : <Skeleton height="60vh" />}
			</main>
		</div>
	)
}

function Failed({ error, again }: { error: Error; again: () => void }) {
	const t = useMessages(messages)
	const errorText = useErrorText()
	const whyNotOpen = useWhyNotOpen()
	const status = error instanceof ApiError ? error.status : 0
	if (status === 401) return <SessionEnded />
	if (status === 404 || status === 400) return <Notice title={t.absent}>{t.absentHelp}</Notice>
	if (status === 422) {
		const { text, detail } = whyNotOpen(error)
		return (
			<Notice kind="negative" title={t.fault}>
				<p>{text}</p>
				{detail !== null && <p lang="en">{detail}</p>}
			</Notice>
		)
	}
	return (
		<Notice kind="negative" title={t.failed} action={<Button onPress={again}>{t.again}</Button>}>
			{errorText(error)}
		</Notice>
	)
}

/** Work that was not saved the last time is offered first: editing would put another draft in its place. */
function Opened({ answer }: { answer: PresentationAnswer }) {
	const { id, editable, revision, presentation } = answer
	const [draft] = useState(() => {
		const kept = editable ? readDraft(id) : null
		return kept && !sameDocument(kept.document, presentation) ? kept : null
	})
	const [choice, setChoice] = useState<'asking' | 'draft' | 'saved'>(draft ? 'asking' : 'saved')
	if (!editable) return <Reader id={id} document={presentation} />
	if (draft && choice === 'asking') {
		return (
			<DraftOffer
				draft={draft}
				saved={presentation}
				onUse={() => setChoice('draft')}
				onDrop={() => {
					dropDraft(id)
					setChoice('saved')
				}}
			/>
		)
	}
	if (draft && choice === 'draft') {
		// Made from an older one: then saving meets a conflict, and both are kept.
		const base = draft.revision === revision ? presentation : null
		return <Editor id={id} document={draft.document} revision={draft.revision} base={base} />
	}
	return <Editor id={id} document={presentation} revision={revision} base={presentation} />
}
