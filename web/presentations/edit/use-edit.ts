import { useCallback, useEffect, useMemo, useReducer } from 'react'
import {
	isBroken,
	type OpenedPresentation,
	type OpenedScene,
} from '../../../server/contract/presentation/presentation.ts'
import type { Scene } from '../../../server/contract/presentation/scene.ts'
import { changeHead, changeScene } from './edit-scenes.ts'
import { beginEdit, editReducer } from './edit-state.ts'

export type Edit = ReturnType<typeof useEdit>

/** A document that is being edited, the scene in sight, and the ways to change them. */
export function useEdit(document: OpenedPresentation) {
	const [state, dispatch] = useReducer(editReducer, null, () => beginEdit(document, document.scenes[0]?.id ?? null))
	const make = useCallback(
		(change: (document: OpenedPresentation) => OpenedPresentation, select?: string | null) =>
			dispatch({ type: 'change', change, ...(select === undefined ? {} : { select }) }),
		[],
	)
	/** `field`: what is typed in, so that a sentence is one step to undo. */
	const patchScene = useCallback(
		(id: string, patch: Partial<Scene> | ((scene: Scene) => Partial<Scene>), field?: string) =>
			dispatch({
				type: 'change',
				change: changeScene(id, patch),
				...(field === undefined ? {} : { field: `${id}:${field}`, at: Date.now() }),
			}),
		[],
	)
	const patchHead = useCallback(
		(patch: Parameters<typeof changeHead>[0], field?: string) =>
			dispatch({
				type: 'change',
				change: changeHead(patch),
				...(field === undefined ? {} : { field: `head:${field}`, at: Date.now() }),
			}),
		[],
	)
	const select = useCallback((selected: string | null) => dispatch({ type: 'select', selected }), [])
	const undo = useCallback(() => dispatch({ type: 'undo' }), [])
	const redo = useCallback(() => dispatch({ type: 'redo' }), [])
	const scene: OpenedScene | null = state.document.scenes.find(({ id }) => id === state.selected) ?? null
	return useMemo(
		() => ({
			document: state.document,
			selected: state.selected,
			/** The scene in sight; null: the presentation itself. */
			scene,
			canUndo: state.past.length > 0,
			canRedo: state.future.length > 0,
			make,
			patchScene,
			patchHead,
			select,
			undo,
			redo,
		}),
		[state, scene, make, patchScene, patchHead, select, undo, redo],
	)
}

/** Place of a scene among those that are shown, from 1; a hidden one has the place it would have. */
export function placeOf(scenes: readonly OpenedScene[], id: string): { number: number; total: number } {
	const shown = (scene: OpenedScene) => !isBroken(scene) && !scene.hidden
	const before = scenes
		.slice(
			0,
			scenes.findIndex((scene) => scene.id === id),
		)
		.filter(shown)
	return { number: before.length + 1, total: scenes.filter(shown).length }
}

/** The keys of every editor: Ctrl or ⌘ with Z, Shift+Z or Y, S. The history here is the only one, also while typing. */
export function useEditKeys({ undo, redo, save }: { undo: () => void; redo: () => void; save: () => void }): void {
	useEffect(() => {
		const listen = (event: KeyboardEvent) => {
			if (!(event.ctrlKey || event.metaKey) || event.altKey) return
			const key = event.key.toLowerCase()
			const run = key === 's' ? save : key === 'y' || (key === 'z' && event.shiftKey) ? redo : key === 'z' ? undo : null
			if (!run) return
			event.preventDefault()
			// What is open over the editor has its own words to undo.
			if (key === 's' || !document.querySelector('[role="dialog"], #root[inert]')) run()
		}
		window.addEventListener('keydown', listen)
		return () => window.removeEventListener('keydown', listen)
	}, [undo, redo, save])
}
