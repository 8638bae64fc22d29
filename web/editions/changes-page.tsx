import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ChangesAnswer } from '../../server/contract/presentation/edition.ts'
import { editionMessages } from '../../server/contract/presentation/edition-words.ts'
import { ApiError } from '../api.ts'
import { useFormat, useLanguage, useMessages } from '../i18n/language.tsx'
import { SessionEnded } from '../layout/session-ended.tsx'
import { PageHeader } from '../presentations/page-header.tsx'
import { presentationQuery } from '../presentations/queries.ts'
import { useLanguageInAddress, usePageHref } from '../presentations/use-page-href.ts'
import { useWhyNotOpen } from '../presentations/why-not-open.ts'
import { datasetQuery } from '../queries.ts'
import { Notice } from '../ui/notice.tsx'
import { Select } from '../ui/select.tsx'
import { useErrorText } from '../ui/use-error-text.ts'
import { changesMessages } from './changes-messages.ts'
import styles from './changes-page.module.css'
import { EditionsPanel } from './editions-panel.tsx'
import { changesQuery, editionsQuery } from './queries.ts'
import { SceneChanges } from './scene-changes.tsx'

/** What changed since the previous edition, scene by scene, as a list and on the map. */
export function ChangesPage({ id }: { id: string }) {
	const t = useMessages(changesMessages)
	const pageHref = usePageHref()
	const [since, setSince] = useState<string | null>(null)
	const opened = useQuery(presentationQuery(id))
	const presentation = opened.data
	const { data, error } = useQuery(changesQuery(id, since))
	useLanguageInAddress()
	const title = presentation?.presentation.title
	return (
		<div className={styles.page}>
			<PageHeader
				documentTitle={[t.title, title].filter(Boolean).join(' · ')}
				title={t.title}
				back={{ href: pageHref({ kind: 'presentation', id }), label: title ?? t.back }}
			/>
			<main className={styles.main}>
				{opened.error ? (
					<NotOpened error={opened.error} />
				) : error ? (
					<Failed id={id} error={error} editable={presentation?.editable ?? false} />
				) : data === undefined ? (
					<p aria-busy="true">{t.loading}</p>
				) : (
					<>
						<Head id={id} answer={data} onSince={setSince} />
						<ol className={styles.scenes}>
							{data.scenes.map((scene) => (
								<SceneChanges key={scene.scene} change={scene} />
							))}
						</ol>
					</>
				)}
			</main>
		</div>
	)
}

function Head({ id, answer, onSince }: { id: string; answer: ChangesAnswer; onSince: (hash: string) => void }) {
	const t = useMessages(changesMessages)
	const language = useLanguage()
	const format = useFormat()
	const edition = useQuery(datasetQuery).data?.edition
	const { data: all } = useQuery(editionsQuery)
	const { before, scenes } = answer
	const own = all?.editions.flatMap(({ edition: one }) => (one?.presentation === id ? [one] : [])) ?? []
	const changed = scenes.filter(({ kind }) => kind !== 'same').length
	return (
		<div className={styles.head}>
			<div>
				<p>
					{edition ? t.frozen(format.day(edition.madeOn), format.day(before.madeOn)) : t.now(format.day(before.madeOn))}
				</p>
				<p className={styles.summary}>{t.changed(changed, scenes.length)}</p>
			</div>
			{!edition && own.length > 1 && (
				<Select
					label={t.since}
					options={own.map(({ hash, madeOn, level }) => ({
						key: hash,
						label: `${format.day(madeOn)} · ${editionMessages[language].levels[level]} · ${hash.slice(0, 4)}`,
					}))}
					value={before.hash}
					onChange={onSince}
				/>
			)}
		</div>
	)
}

/** Without the presentation itself there is nothing to compare, nor to freeze. */
function NotOpened({ error }: { error: Error }) {
	const t = useMessages(changesMessages)
	const { text, detail } = useWhyNotOpen()(error)
	if (error instanceof ApiError && error.status === 401) return <SessionEnded />
	return (
		<Notice kind="negative" title={t.failed}>
			<p>{text}</p>
			{detail !== null && <p lang="en">{detail}</p>}
		</Notice>
	)
}

function Failed({ id, error, editable }: { id: string; error: Error; editable: boolean }) {
	const t = useMessages(changesMessages)
	const errorText = useErrorText()
	const edition = useQuery(datasetQuery).data?.edition
	const status = error instanceof ApiError ? error.status : 0
	if (status === 401) return <SessionEnded />
	if (status !== 404) {
		return (
			<Notice kind="negative" title={t.failed}>
				{errorText(error)}
			</Notice>
		)
	}
	return (
		<>
			<Notice title={edition ? t.first : t.none}>{!edition && t.how}</Notice>
			<EditionsPanel id={id} editable={editable} />
		</>
	)
}
