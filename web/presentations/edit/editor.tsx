import { useCallback, useDeferredValue, useLayoutEffect, useRef } from 'react'
import {
	isBroken,
	MAXIMUM_SCENES,
	type OpenedPresentation,
} from '../../../server/contract/presentation/presentation.ts'
import { blankScene, hasAnswer, type SceneKind } from '../../../server/contract/presentation/scene.ts'
import { EditionsPanel } from '../../editions/editions-panel.tsx'
import { useMessages } from '../../i18n/language.tsx'
import buttons from '../../ui/button.module.css'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { PageHeader } from '../page-header.tsx'
import { say, Toasts } from '../toasts.tsx'
import { usePageHref } from '../use-page-href.ts'
import { AddSceneMenu } from './add-scene-menu.tsx'
import { ConflictDialog } from './conflict-dialog.tsx'
import { conflictMessages } from './conflict-messages.ts'
import { addScene, newSceneId, placeScenes, putBackScene, removeScene, shiftScene } from './edit-scenes.ts'
import styles from './editor.module.css'
import { editorMessages } from './editor-messages.ts'
import { formMessages } from './form-messages.ts'
import { HeadForm } from './head-form.tsx'
import { MoreMenu } from './more-menu.tsx'
import { SaveStatus } from './save-status.tsx'
import { SceneForm } from './scene-form.tsx'
import { SceneStage } from './scene-stage.tsx'
import { SceneStrip, useSceneTitle } from './scene-strip.tsx'
import { SceneTools } from './scene-tools.tsx'
import { SessionOver } from './session-over.tsx'
import { type Edit, placeOf, useEdit, useEditKeys } from './use-edit.ts'
import { useSaving } from './use-saving.ts'

interface EditorProps {
	id: string
	/** What is edited. */
	document: OpenedPresentation
	/** What it was made from. */
	revision: string
	/** What the server has as that revision; null: not known. */
	base: OpenedPresentation | null
}

/** A presentation to change: the scenes, the one in sight, and its words; saved as one goes. */
export function Editor({ id, document: opened, revision, base }: EditorProps) {
	const t = useMessages(editorMessages)
	const conflict = useMessages(conflictMessages)
	const pageHref = usePageHref()
	const edit = useEdit(opened)
	const { document, scene, make, undo, redo } = edit
	const [saver, saving] = useSaving({ id, revision, base }, document)
	const save = useCallback(() => saver.now(), [saver])
	useEditKeys({ undo, redo, save })
	return (
		<div className={styles.page}>
			<PageHeader
				documentTitle={document.title}
				title={document.title}
				back={{ href: pageHref({ kind: 'presentations' }), label: t.all }}
				plain
			>
				<SaveStatus state={saving} onSave={save} />
				<IconButton icon="undo" label={t.undo} shortcut="Ctrl Z" isDisabled={!edit.canUndo} onPress={undo} />
				<IconButton icon="redo" label={t.redo} shortcut="Ctrl Shift Z" isDisabled={!edit.canRedo} onPress={redo} />
				<MoreMenu id={id} document={document} />
				<a
					className={`${buttons.button} ${buttons.primary} ${styles.present}`}
					href={pageHref({ kind: 'show', id }, scene && !isBroken(scene) && !scene.hidden ? { scene: scene.id } : {})}
				>
					<Icon name="present" />
					{t.present}
				</a>
			</PageHeader>
			<div className={styles.body}>
				<Strip edit={edit} />
				<main className={styles.stage}>
					<SessionOver state={saving} />
					<Stage edit={edit} />
				</main>
				<section className={styles.form} aria-label={scene ? t.form : t.headForm}>
					{scene === null ? (
						<>
							<HeadForm edit={edit} />
							<EditionsPanel id={id} editable />
						</>
					) : isBroken(scene) ? (
						<p>{t.brokenHelp}</p>
					) : (
						<SceneForm key={scene.id} scene={scene} language={document.language} edit={edit} />
					)}
				</section>
			</div>
			{saving.kind === 'conflict' && (
				<ConflictDialog
					id={id}
					mine={document}
					base={saver.base?.document ?? null}
					theirs={saving.theirs}
					onTheirs={({ presentation, revision }, copy) => {
						make(() => presentation)
						saver.rebase({ revision, document: presentation }, presentation)
						say({
							text: conflict.mineKept,
							actions: [{ label: conflict.openCopy, href: pageHref({ kind: 'presentation', id: copy }) }],
						})
					}}
					onMine={(theirs, copy) => {
						saver.rebase(theirs, document)
						if (copy === null) return
						say({
							text: conflict.theirsKept,
							actions: [{ label: conflict.openCopy, href: pageHref({ kind: 'presentation', id: copy }) }],
						})
					}}
					onLeave={() => {
						saver.abandon()
						window.location.assign(pageHref({ kind: 'presentations' }))
					}}
				/>
			)}
			<Toasts />
		</div>
	)
}

function Strip({ edit }: { edit: Edit }) {
	const t = useMessages(editorMessages)
	const { document, selected, scene, make, select } = edit
	const remove = useRemove(edit)
	// While somebody types the letters come first; sheets follow when there is time.
	const scenes = useDeferredValue(document.scenes)
	const place = useCallback(
		(ids: ReadonlySet<string>, target: string, where: 'before' | 'after') => make(placeScenes(ids, target, where)),
		[make],
	)
	const shift = useCallback((id: string, by: -1 | 1) => make(shiftScene(id, by)), [make])
	const add = (kind: SceneKind) => {
		const made = blankScene(newSceneId(), kind)
		// The next scene is most often about the same: it begins with the picture of the one in sight.
		const like = scene && !isBroken(scene) && hasAnswer(scene.kind) && hasAnswer(kind) ? scene.view : ''
		make(addScene({ ...made, view: like, beside: kind === 'compare' ? like : null }, selected), made.id)
	}
	return (
		<nav className={styles.strip} aria-label={t.strip}>
			<Button
				variant="quiet"
				icon="settings"
				className={`${styles.head} ${selected === null ? styles.chosen : ''}`}
				aria-pressed={selected === null}
				onPress={() => select(null)}
			>
				{t.head}
			</Button>
			<div className={styles.scenes}>
				<SceneStrip
					scenes={scenes}
					language={document.language}
					selected={selected}
					onSelect={select}
					onPlace={place}
					onShift={shift}
					onRemove={remove}
				/>
			</div>
			<div className={styles.add}>
				<AddSceneMenu full={document.scenes.length >= MAXIMUM_SCENES} onAdd={add} />
				{document.scenes.length >= MAXIMUM_SCENES && <p>{t.full}</p>}
			</div>
		</nav>
	)
}

/** Takes a scene out, with the next one in sight, and offers the way back. */
function useRemove({ document, make }: Edit): (id: string) => void {
	const t = useMessages(editorMessages)
	const titleOf = useSceneTitle()
	const remove = (id: string) => {
		const { scenes } = document
		const at = scenes.findIndex((scene) => scene.id === id)
		const scene = scenes[at]
		if (!scene) return
		make(removeScene(id), (scenes[at + 1] ?? scenes[at - 1])?.id ?? null)
		// What was done since stays: the scene alone comes back.
		say({
			text: t.removed(titleOf(scene)),
			actions: [{ label: t.putBack, run: () => make(putBackScene(scene, at), id) }],
		})
	}
	const latest = useRef(remove)
	useLayoutEffect(() => {
		latest.current = remove
	})
	return useCallback((id) => latest.current(id), [])
}

function Stage({ edit }: { edit: Edit }) {
	const t = useMessages(editorMessages)
	const form = useMessages(formMessages)
	const pageHref = usePageHref()
	const { document, scene, selected, make, patchScene } = edit
	const { scenes, language } = document
	const remove = useRemove(edit)
	const shown = scene ?? scenes[0]
	const calm = useDeferredValue(shown)
	if (!shown || !calm) {
		return (
			<div className={styles.empty}>
				<Icon name="slides" />
				<h2>{t.noScenes}</h2>
				<p>{t.noScenesHow}</p>
				<a className={`${buttons.button} ${buttons.outline}`} href={pageHref({ kind: 'map' })}>
					<Icon name="map" />
					{t.toMap}
				</a>
			</div>
		)
	}
	const index = scenes.indexOf(shown)
	return (
		<>
			{selected === null ? (
				<div className={styles.noTools} />
			) : (
				<SceneTools
					scene={shown}
					index={index}
					count={scenes.length}
					where={t.place(index + 1, scenes.length)}
					onShift={(by) => make(shiftScene(shown.id, by))}
					onDuplicate={() => {
						const copy = { ...shown, id: newSceneId() }
						make(addScene(copy, shown.id), copy.id)
					}}
					onHide={(hidden) => patchScene(shown.id, { hidden })}
					onRemove={() => remove(shown.id)}
				/>
			)}
			<SceneStage scene={calm} language={language} {...placeOf(scenes, calm.id)} />
			{selected !== null && !isBroken(shown) && (
				<div className={styles.notes} lang={language}>
					<TextInput
						key={shown.id}
						label={form.notes}
						placeholder={form.notesHint}
						lines={3}
						value={shown.notes}
						maxLength={6000}
						onChange={(notes) => patchScene(shown.id, { notes }, 'notes')}
					/>
				</div>
			)}
		</>
	)
}
