import type { OpenedPresentation, OpenedScene } from '../../../server/contract/presentation/presentation.ts'
import { blankScene, type Scene } from '../../../server/contract/presentation/scene.ts'
import { newDocument } from '../../../web/presentations/new-document.ts'

/** A scene with a few words. */
export const sceneWith = (id: string, words: Partial<Scene> = {}): Scene => ({ ...blankScene(id, 'map'), ...words })

/** A presentation of these scenes; a text is the id of a blank one. */
export const documentOf = (...scenes: (string | OpenedScene)[]): OpenedPresentation => ({
	...newDocument('Zwerfvuil', 'nl', 'Markerwaard'),
	scenes: scenes.map((one) => (typeof one === 'string' ? sceneWith(one) : one)),
})

export const idsOf = ({ scenes }: OpenedPresentation): string => scenes.map(({ id }) => id).join('')
