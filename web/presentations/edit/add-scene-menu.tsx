import { kindNames } from '../../../server/contract/presentation/kind-names.ts'
import { type SceneKind, sceneKinds } from '../../../server/contract/presentation/scene.ts'
import { useMessages } from '../../i18n/language.tsx'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { kindIcons, kindMessages } from '../kind-messages.ts'
import { editorMessages } from './editor-messages.ts'

/** A new scene of one of the kinds, each with what it is for. */
export function AddSceneMenu({ full, onAdd }: { full: boolean; onAdd: (kind: SceneKind) => void }) {
	const t = useMessages(editorMessages)
	const names = useMessages(kindNames)
	const explained = useMessages(kindMessages)
	return (
		<Menu
			label={t.add}
			trigger={
				<Button icon="plus" isDisabled={full}>
					{t.add}
				</Button>
			}
			entries={sceneKinds.map((kind) => ({
				key: kind,
				label: names[kind],
				description: explained[kind],
				icon: kindIcons[kind],
				run: () => onAdd(kind),
			}))}
		/>
	)
}
