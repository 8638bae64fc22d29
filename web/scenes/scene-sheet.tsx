import type { Scene } from '../../server/contract/presentation/scene.ts'
import type { SceneAnswer } from '../../server/contract/presentation/scene-answer.ts'

export interface SceneSheetProps {
	scene: Scene
	/** Undefined while it is on its way; null of text and closing. */
	answer: SceneAnswer | null | undefined
	/** Its place among the scenes that are shown, from 1. */
	number: number
	total: number
}

/**
 * A whole scene as a still sheet of 16 : 9: title, message, picture, body, caption, sources, page number. For paper, thumbnails and
 * the speaker's next scene; it grows and shrinks with its place.
 */
export function SceneSheet({ scene }: SceneSheetProps) {
	return <section data-scene={scene.id}>{scene.title}</section>
}
