import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import type { PresentationFault } from '../../server/contract/presentation/presentation.ts'
import { ApiError } from '../api.ts'
import { useLanguage, useMessages } from '../i18n/language.tsx'
import { SessionEnded } from '../layout/session-ended.tsx'
import { datasetQuery } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Notice } from '../ui/notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useErrorText } from '../ui/use-error-text.ts'
import { faultMessages, faultText } from './fault-messages.ts'
import { listMessages } from './list/list-messages.ts'
import { PresentationRow } from './list/presentation-row.tsx'
import { useFileDrop } from './list/use-file-drop.ts'
import { useListActions } from './list/use-list-actions.ts'
import { newDocument } from './new-document.ts'
import { PageHeader } from './page-header.tsx'
import styles from './presentations-page.module.css'
import { makePresentation, presentationsQuery } from './queries.ts'
import { TitleDialog } from './title-dialog.tsx'
import { Toasts } from './toasts.tsx'
import { useLanguageInAddress, usePageHref } from './use-page-href.ts'
import { useReadOnlyReason } from './use-read-only-reason.ts'

interface Refused {
	name: string
	fault: PresentationFault
}

/** The list of presentations: to open, to make, to take in and to pass on. */
export function PresentationsPage() {
	const t = useMessages(listMessages)
	const pageHref = usePageHref()
	const { data, error, refetch } = useQuery({ ...presentationsQuery, refetchOnWindowFocus: true })
	const editable = data?.editable ?? false
	const actions = useListActions()
	const [refused, setRefused] = useState<readonly Refused[]>([])
	const importFiles = async (files: readonly File[]) => setRefused(await actions.importFiles(files))
	const over = useFileDrop(editable ? (files) => void importFiles(files) : null)
	useLanguageInAddress()
	return (
		<div className={styles.page}>
			<PageHeader documentTitle={t.title} title={t.title} back={{ href: pageHref({ kind: 'map' }), label: t.toMap }} />
			<main className={styles.main}>
				<div className={styles.head}>
					<p className={styles.explain}>{t.explain}</p>
					{editable && <Actions onFiles={importFiles} />}
				</div>
				{data && !editable && <ReadOnly />}
				<RefusedFiles refused={refused} onClose={() => setRefused([])} />
				{error ? (
					<Failed error={error} again={() => void refetch()} />
				) : data === undefined ? (
					<Loading />
				) : data.presentations.length === 0 ? (
					<div className={styles.empty}>
						<Icon name="slides" className={styles.emptyIcon} />
						<h2>{t.empty}</h2>
						<p>{editable ? t.emptyHow : t.emptyReadOnly}</p>
					</div>
				) : (
					<ul className={styles.list}>
						{data.presentations.map((entry) => (
							<PresentationRow key={entry.id} entry={entry} editable={editable} actions={actions} />
						))}
					</ul>
				)}
			</main>
			{over && (
				<div className={styles.drop}>
					<p className={styles.dropTitle}>{t.dropHere}</p>
					<p>{t.dropHint}</p>
				</div>
			)}
			<Toasts />
		</div>
	)
}

function Actions({ onFiles }: { onFiles: (files: readonly File[]) => Promise<void> }) {
	const t = useMessages(listMessages)
	const language = useLanguage()
	const pageHref = usePageHref()
	const dataset = useQuery(datasetQuery).data
	const [asking, setAsking] = useState(false)
	return (
		<div className={styles.actions}>
			<FileTrigger
				acceptedFileTypes={['application/json', '.json']}
				allowsMultiple
				onSelect={(files) => files && void onFiles([...files])}
			>
				<Button icon="upload">{t.importFile}</Button>
			</FileTrigger>
			<Button variant="primary" icon="plus" onPress={() => setAsking(true)}>
				{t.make}
			</Button>
			<TitleDialog
				isOpen={asking}
				onOpenChange={setAsking}
				onMake={async (title) => {
					const { id } = await makePresentation(newDocument(title, language, dataset?.title ?? ''))
					window.location.assign(pageHref({ kind: 'presentation', id }))
				}}
			/>
		</div>
	)
}

function ReadOnly() {
	const t = useMessages(listMessages)
	return <Notice title={t.readOnly}>{useReadOnlyReason()}</Notice>
}

function RefusedFiles({ refused, onClose }: { refused: readonly Refused[]; onClose: () => void }) {
	const t = useMessages(listMessages)
	const faults = useMessages(faultMessages)
	if (refused.length === 0) return null
	return (
		<Notice kind="negative" title={refused.map(({ name }) => t.notImported(name)).join(' ')} onClose={onClose}>
			{refused.map(({ name, fault }) => (
				<p key={name}>
					{faultText(fault, faults)} <span lang="en">({fault.detail})</span>
				</p>
			))}
		</Notice>
	)
}

function Failed({ error, again }: { error: Error; again: () => void }) {
	const t = useMessages(listMessages)
	const errorText = useErrorText()
	const dataset = useQuery(datasetQuery).data
	if (error instanceof ApiError && error.status === 401) return <SessionEnded />
	if (dataset?.publication) return <Notice title={t.publicFace} />
	return (
		<Notice kind="negative" title={t.failed} action={<Button onPress={again}>{t.again}</Button>}>
			{errorText(error)}
		</Notice>
	)
}

function Loading() {
	return (
		<div className={styles.loading} aria-busy="true">
			{[0, 1, 2].map((row) => (
				<Skeleton key={row} height="6.75rem" />
			))}
		</div>
	)
}
