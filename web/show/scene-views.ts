import { hasAnswer, type Scene, type SceneKind } from '../../server/contract/presentation/scene.ts'
import type { SceneAnswer } from '../../server/contract/presentation/scene-answer.ts'

/** Scenes that are maps which one can fly over. */
export const isMap = (kind: SceneKind): kind is 'map' | 'compare' => kind === 'map' || kind === 'compare'

/** Whether what a map of a scene asks is gone: a live map would show its default, another picture under the same title. */
export const lacksPicture = ({ kind }: Pick<Scene, 'kind'>, answer: SceneAnswer | null | undefined): boolean =>
	isMap(kind) && answer != null && answer.pictures.length < (kind === 'compare' ? 2 : 1)

/** Which maps a show has. */
export const mapKinds = (scenes: readonly Pick<Scene, 'kind'>[]): ('map' | 'compare')[] =>
	(['map', 'compare'] as const).filter((kind) => scenes.some((scene) => scene.kind === kind))

/**
 * The Views of a scene as they can be shown, with the period that the Answer is about, so that the picture, its caption and its
 * table have the same figures; before the Answer is there, as they were written. Empty: the scene has no figures.
 */
export function viewsOf(
	{ kind, view, beside }: Pick<Scene, 'kind' | 'view' | 'beside'>,
	answer: SceneAnswer | null | undefined,
): string[] {
	if (!hasAnswer(kind)) return []
	const written = kind === 'compare' ? [view, beside ?? view] : [view]
	return written.map((text, i) => answer?.pictures[i]?.view ?? text)
}
