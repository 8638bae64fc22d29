import {
	isBroken,
	MAXIMUM_SCENES,
	type OpenedPresentation,
	type OpenedScene,
} from '../../../server/contract/presentation/presentation.ts'
import type { Scene } from '../../../server/contract/presentation/scene.ts'

/** An id that no scene of this or of another's version has: two people add scenes at the same time. */
export const newSceneId = (): string => crypto.randomUUID().replaceAll('-', '').slice(0, 8)

type Change = (document: OpenedPresentation) => OpenedPresentation

const withScenes =
	(change: (scenes: OpenedScene[]) => OpenedScene[]): Change =>
	(document) => {
		const scenes = change(document.scenes)
		return scenes.length === document.scenes.length && scenes.every((scene, i) => scene === document.scenes[i])
			? document
			: { ...document, scenes }
	}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** Other words or choices in one scene. A broken one cannot be written in. */
export const changeScene = (id: string, patch: Partial<Scene> | ((scene: Scene) => Partial<Scene>)): Change =>
	withScenes((scenes) =>
		scenes.map((scene) => {
			if (scene.id !== id || isBroken(scene)) return scene
			const next = { ...scene, ...(typeof patch === 'function' ? patch(scene) : patch) }
			return same(next, scene) ? scene : next
		}),
	)

/** The title, day and the like. */
export const changeHead =
	(patch: Partial<Omit<OpenedPresentation, 'scenes' | 'schema'>>): Change =>
	(document) => {
		const next = { ...document, ...patch }
		return same(next, document) ? document : next
	}

/** After another scene; null: at the end. A presentation that is full stays as it is. */
export const addScene = (scene: OpenedScene, after: string | null): Change =>
	withScenes((scenes) => {
		if (scenes.length >= MAXIMUM_SCENES) return scenes
		const at = after === null ? -1 : scenes.findIndex(({ id }) => id === after)
		return at < 0 ? [...scenes, scene] : scenes.toSpliced(at + 1, 0, scene)
	})

/** Back at the place it had, from 0; a scene that is there again stays as it is. */
export const putBackScene = (scene: OpenedScene, at: number): Change =>
	withScenes((scenes) => (scenes.some(({ id }) => id === scene.id) ? scenes : scenes.toSpliced(at, 0, scene)))

export const removeScene = (id: string): Change => withScenes((scenes) => scenes.filter((scene) => scene.id !== id))

/** One place up (-1) or down (1); at the end it stays. */
export const shiftScene = (id: string, by: -1 | 1): Change =>
	withScenes((scenes) => {
		const from = scenes.findIndex((scene) => scene.id === id)
		const to = from + by
		const scene = scenes[from]
		if (!scene || to < 0 || to >= scenes.length) return scenes
		return scenes.toSpliced(from, 1).toSpliced(to, 0, scene)
	})

/** Scenes before or after another one, in the order they had. */
export const placeScenes = (ids: ReadonlySet<string>, target: string, where: 'before' | 'after'): Change =>
	withScenes((scenes) => {
		if (ids.has(target)) return scenes
		const rest = scenes.filter(({ id }) => !ids.has(id))
		const at = rest.findIndex(({ id }) => id === target)
		if (at < 0) return scenes
		return rest.toSpliced(where === 'before' ? at : at + 1, 0, ...scenes.filter(({ id }) => ids.has(id)))
	})
