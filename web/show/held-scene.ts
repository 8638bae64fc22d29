import type { Scene, SceneKind } from '../../server/contract/presentation/scene.ts'

/**
 * The scene that the map of a kind holds while scene `index` is on the screen: that one, else the next of its kind, so that it
 * stands ready, else the last before. Null: there is none. Pure.
 */
export function heldScene(scenes: readonly Pick<Scene, 'kind'>[], index: number, kind: SceneKind): number | null {
	const places = scenes.flatMap((scene, i) => (scene.kind === kind ? [i] : []))
	return places.find((place) => place >= index) ?? places.at(-1) ?? null
}
