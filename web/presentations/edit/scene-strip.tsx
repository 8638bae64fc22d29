import { memo, useEffect, useRef } from 'react'
import { GridList, GridListItem, Button as GripButton } from 'react-aria-components/GridList'
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop'
import type { Language } from '../../../server/contract/common.ts'
import { kindNames } from '../../../server/contract/presentation/kind-names.ts'
import { isBroken, type OpenedScene } from '../../../server/contract/presentation/presentation.ts'
import { useMessages } from '../../i18n/language.tsx'
import { Icon } from '../../ui/icon.tsx'
import { SceneThumb } from '../scene-thumb.tsx'
import { editorMessages } from './editor-messages.ts'
import styles from './scene-strip.module.css'
import { placeOf } from './use-edit.ts'
import { useSceneFlags } from './use-scene-flags.ts'

interface SceneStripProps {
	scenes: readonly OpenedScene[]
	language: Language
	selected: string | null
	onSelect: (id: string) => void
	/** Left out: nothing may be moved. */
	onPlace?: (ids: ReadonlySet<string>, target: string, where: 'before' | 'after') => void
	onShift?: (id: string, by: -1 | 1) => void
	onRemove?: (id: string) => void
}

/** The scenes in order as thumbnails: to choose, and to put in another order by dragging or with keys. */
export const SceneStrip = memo(function SceneStrip(props: SceneStripProps) {
	const { scenes, language, selected, onSelect, onPlace, onShift, onRemove } = props
	const t = useMessages(editorMessages)
	const titleOf = useSceneTitle()
	const list = useRef<HTMLDivElement>(null)
	const { dragAndDropHooks } = useDragAndDrop<OpenedScene>({
		getItems: (keys) =>
			[...keys].map((key) => ({
				'text/plain': titleOf(scenes.find(({ id }) => id === key)),
				'regiekaart/scene': String(key),
			})),
		acceptedDragTypes: ['regiekaart/scene'],
		onReorder: ({ keys, target }) => {
			if (target.dropPosition === 'on') return
			onPlace?.(new Set([...keys].map(String)), String(target.key), target.dropPosition)
		},
		isDisabled: onPlace === undefined,
	})
	useEffect(() => {
		const item = selected === null ? null : list.current?.querySelector(`[data-key="${selected}"]`)
		item?.scrollIntoView({ block: 'nearest' })
	}, [selected])
	return (
		<div
			className={styles.strip}
			onKeyDownCapture={(event) => {
				if (selected === null) return
				const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
				if (event.altKey && by !== null) {
					event.preventDefault()
					event.stopPropagation()
					onShift?.(selected, by)
				} else if (event.key === 'Delete') onRemove?.(selected)
			}}
		>
			<GridList
				ref={list}
				aria-label={t.strip}
				items={scenes}
				// What an item shows besides its own scene: its number, and whether it may be moved. Typing in one draws no other.
				dependencies={[
					scenes.map((scene) => `${scene.id}${isBroken(scene) || scene.hidden}`).join(),
					language,
					onPlace === undefined,
					t,
				]}
				className={styles.list ?? ''}
				selectionMode="single"
				selectionBehavior="replace"
				disallowEmptySelection
				selectedKeys={selected === null ? [] : [selected]}
				onSelectionChange={(keys) => {
					const [key] = keys === 'all' ? [] : [...keys]
					if (key !== undefined) onSelect(String(key))
				}}
				{...(onPlace === undefined ? {} : { dragAndDropHooks })}
			>
				{(scene) => (
					<GridListItem id={scene.id} textValue={titleOf(scene)} className={styles.item ?? ''}>
						<Item
							scene={scene}
							{...placeOf(scenes, scene.id)}
							language={language}
							title={titleOf(scene)}
							movable={onPlace !== undefined}
						/>
					</GridListItem>
				)}
			</GridList>
		</div>
	)
})

/** What a scene is called where its title is asked. */
export function useSceneTitle(): (scene: OpenedScene | undefined) => string {
	const t = useMessages(editorMessages)
	const names = useMessages(kindNames)
	return (scene) => {
		if (!scene) return ''
		return isBroken(scene) ? t.brokenScene : scene.title || scene.message || names[scene.kind]
	}
}

interface ItemProps {
	scene: OpenedScene
	language: Language
	number: number
	total: number
	title: string
	movable: boolean
}

function Item({ scene, language, number, total, title, movable }: ItemProps) {
	const t = useMessages(editorMessages)
	const broken = isBroken(scene)
	const hidden = !broken && scene.hidden
	const { notices, stale } = useSceneFlags(broken ? null : scene, language)
	return (
		<div className={styles.scene} data-hidden={hidden || broken}>
			<span className={styles.number}>{hidden || broken ? '–' : number}</span>
			<div className={styles.sheet} aria-hidden="true" inert>
				{broken ? (
					<Icon name="warning" className={styles.broken} />
				) : (
					<SceneThumb scene={scene} language={language} number={number} total={total} />
				)}
			</div>
			<span className={styles.title}>{title}</span>
			<span className={styles.flags}>
				{hidden && (
					<span className={styles.flag}>
						<Icon name="eyeOff" /> {t.hidden}
					</span>
				)}
				{notices.length + stale.length > 0 && (
					<span className={styles.flag} data-kind="warning">
						<Icon name="warning" /> {t.somethingGone}
					</span>
				)}
			</span>
			{movable && (
				<GripButton slot="drag" className={styles.grip ?? ''} aria-label={t.drag(title)}>
					<Icon name="grip" />
				</GripButton>
			)}
		</div>
	)
}
