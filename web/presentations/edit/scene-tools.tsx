import { isBroken, type OpenedScene } from '../../../server/contract/presentation/presentation.ts'
import { useMessages } from '../../i18n/language.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { editorMessages } from './editor-messages.ts'
import styles from './scene-tools.module.css'

interface SceneToolsProps {
	scene: OpenedScene
	/** Its place among all scenes, from 0. */
	index: number
	count: number
	where: string
	onShift: (by: -1 | 1) => void
	onDuplicate: () => void
	onHide: (hidden: boolean) => void
	onRemove: () => void
}

/** What can be done with the whole scene in sight. */
export function SceneTools(props: SceneToolsProps) {
	const { scene, index, count, where, onShift, onDuplicate, onHide, onRemove } = props
	const t = useMessages(editorMessages)
	const hidden = !isBroken(scene) && scene.hidden
	return (
		<div className={styles.tools} role="toolbar" aria-label={t.form}>
			<span className={styles.where}>{hidden ? t.isHidden : where}</span>
			<IconButton icon="up" label={t.up} shortcut="Alt ↑" isDisabled={index === 0} onPress={() => onShift(-1)} />
			<IconButton
				icon="down"
				label={t.down}
				shortcut="Alt ↓"
				isDisabled={index === count - 1}
				onPress={() => onShift(1)}
			/>
			{!isBroken(scene) && (
				<>
					<IconButton icon="copy" label={t.duplicate} onPress={onDuplicate} />
					<IconButton
						icon={hidden ? 'eye' : 'eyeOff'}
						label={hidden ? t.show : t.hide}
						onPress={() => onHide(!hidden)}
					/>
				</>
			)}
			<IconButton icon="trash" label={t.remove} onPress={onRemove} />
		</div>
	)
}
