import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { kindNames } from '../../../server/contract/presentation/kind-names.ts'
import type { PresentationEntry } from '../../../server/contract/presentation/presentation.ts'
import type { SceneKind } from '../../../server/contract/presentation/scene.ts'
import { useFormat, useLanguage, useMessages } from '../../i18n/language.tsx'
import { useHeadline } from '../../layout/use-headline.ts'
import { datasetQuery } from '../../queries.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Select } from '../../ui/select.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useErrorText } from '../../ui/use-error-text.ts'
import { useView } from '../../view/use-view.tsx'
import { newSceneId } from '../edit/edit-scenes.ts'
import { renewCitations } from '../edit/renew-citations.ts'
import { kindMessages } from '../kind-messages.ts'
import { newDocument } from '../new-document.ts'
import { presentationsQuery, sceneQuery } from '../queries.ts'
import { SceneThumb } from '../scene-thumb.tsx'
import { useReadOnlyReason } from '../use-read-only-reason.ts'
import styles from './add-dialog.module.css'
import { addMessages } from './add-messages.ts'
import { PresentationFull } from './append-scene.ts'
import { kindOfView, kindsOfView, sceneOfView } from './scene-of-view.ts'
import { useAdd } from './use-add.ts'

/** Asks into which presentation what is on screen goes, as what, and under which words. */
export function AddDialog({ isOpen, onOpenChange }: { isOpen: boolean; onOpenChange: (open: boolean) => void }) {
	const t = useMessages(addMessages)
	return (
		<Dialog title={t.add} isOpen={isOpen} onOpenChange={onOpenChange} wide>
			{(close) => <Asked close={close} />}
		</Dialog>
	)
}

function Asked({ close }: { close: () => void }) {
	const t = useMessages(addMessages)
	const errorText = useErrorText()
	const { data, error } = useQuery({ ...presentationsQuery, staleTime: 0 })
	if (error) {
		return (
			<Notice kind="negative" title={t.listFailed}>
				{errorText(error)}
			</Notice>
		)
	}
	if (!data) return <Skeleton height="16rem" />
	if (!data.editable) return <ReadOnly />
	return <Content entries={data.presentations.filter(({ fault }) => fault === null)} close={close} />
}

function ReadOnly() {
	const t = useMessages(addMessages)
	return <Notice title={t.readOnly}>{useReadOnlyReason()}</Notice>
}

const FRESH = ' new'
/** The presentation that was added to last, while the page is open. */
let last: string | null = null

const newest = (entries: readonly PresentationEntry[]) =>
	entries.toSorted((a, b) => (a.modified < b.modified ? 1 : -1))[0]?.id ?? FRESH

function Content({ entries, close }: { entries: readonly PresentationEntry[]; close: () => void }) {
	const t = useMessages(addMessages)
	const kindLabels = useMessages(kindNames)
	const explained = useMessages(kindMessages)
	const language = useLanguage()
	const format = useFormat()
	const errorText = useErrorText()
	const { view } = useView()
	const headline = useHeadline()
	const dataset = useQuery(datasetQuery).data
	const add = useAdd()
	const [target, setTarget] = useState(() =>
		last !== null && entries.some(({ id }) => id === last) ? last : newest(entries),
	)
	const [freshTitle, setFreshTitle] = useState('')
	const [kind, setKind] = useState<SceneKind>(() => kindOfView(view))
	// As the picture is called, until somebody writes.
	const [title, setTitle] = useState<string | null>(null)
	const [message, setMessage] = useState('')
	const [id] = useState(newSceneId)
	const [state, setState] = useState<'asking' | 'noTitle' | 'adding' | { error: unknown }>('asking')

	const scene = sceneOfView(id, view, kind, { title: (title ?? headline.title).slice(0, 160), message })
	const answer = useQuery(sceneQuery(scene, language)).data
	const names = scene.highlights.map(({ area }) => answer?.names[area] ?? area)
	const submit = (event: FormEvent) => {
		event.preventDefault()
		const fresh = target === FRESH
		if (fresh && freshTitle.trim() === '') return setState('noTitle')
		setState('adding')
		const citations = answer ? renewCitations(scene, answer, language) : []
		add(
			fresh
				? { make: newDocument(freshTitle.trim(), language, dataset?.title ?? '') }
				: { id: target, title: entries.find((entry) => entry.id === target)?.title ?? target },
			{ ...scene, citations },
		)
			.then((id) => {
				last = id
				close()
			})
			.catch((error: unknown) => setState({ error }))
	}
	return (
		<form className={styles.add} onSubmit={submit} noValidate>
			<div className={styles.fields}>
				<Select
					label={t.into}
					value={target}
					onChange={setTarget}
					options={[...entries.map((entry) => ({ key: entry.id, label: entry.title })), { key: FRESH, label: t.fresh }]}
				/>
				{target === FRESH && (
					<TextInput
						label={t.freshTitle}
						value={freshTitle}
						onChange={setFreshTitle}
						maxLength={160}
						autoFocus
						{...(state === 'noTitle' ? { fault: t.noTitle } : {})}
					/>
				)}
				<Select
					label={t.kind}
					value={kind}
					onChange={setKind}
					options={kindsOfView(view).map((key) => ({
						key,
						label: kindLabels[key],
						description: explained[key],
					}))}
				/>
				<TextInput label={t.title} value={scene.title} onChange={setTitle} maxLength={160} />
				<TextInput
					label={t.message}
					hint={t.messageHint}
					lines={2}
					value={message}
					onChange={(text) => setMessage(text.replaceAll('\n', ' '))}
					maxLength={300}
				/>
			</div>
			<figure className={styles.preview}>
				<figcaption>
					{t.preview}
					{names.length > 0 && <> · {t.marked(format.list(names))}</>}
				</figcaption>
				<div className={styles.sheet} aria-hidden="true" inert>
					<SceneThumb scene={scene} language={language} number={1} total={1} eager />
				</div>
			</figure>
			{typeof state === 'object' && (
				<div className={styles.whole}>
					<Notice kind="negative" title={t.failed}>
						{state.error instanceof PresentationFull ? t.full : errorText(state.error)}
					</Notice>
				</div>
			)}
			<div className={`${styles.whole} ${styles.actions}`}>
				<Button type="submit" variant="primary" icon="plus" isDisabled={state === 'adding'}>
					{t.submit}
				</Button>
				<Button onPress={close}>{t.cancel}</Button>
			</div>
		</form>
	)
}
