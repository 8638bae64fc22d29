import { queryOptions } from '@tanstack/react-query'
import type { Language } from '../../server/contract/common.ts'
import type {
	OpenedPresentation,
	PresentationAnswer,
	PresentationsAnswer,
	SavedAnswer,
} from '../../server/contract/presentation/presentation.ts'
import type { Scene } from '../../server/contract/presentation/scene.ts'
import type { SceneAnswer } from '../../server/contract/presentation/scene-answer.ts'
import { questionOf } from '../../server/contract/presentation/scene-question.ts'
import { checked } from '../api.ts'
import { ask } from '../transport.ts'

const read = async <T>(call: Promise<Response>): Promise<T> => (await (await checked(call)).json()) as T

export const presentationsQuery = queryOptions({
	queryKey: ['presentations'],
	queryFn: () => read<PresentationsAnswer>(ask('presentations')),
})

export const presentationQuery = (id: string) =>
	queryOptions({
		queryKey: ['presentation', id],
		queryFn: () => read<PresentationAnswer>(ask(`presentations/${id}`)),
	})

/** The Answer of a scene; null of those that hold no figures. A Dataset does not change while it is served. */
export const sceneQuery = (scene: Scene, language: Language) => {
	const question = questionOf(scene, language)
	return queryOptions({
		queryKey: ['scene', question],
		queryFn: async (): Promise<SceneAnswer | null> =>
			question &&
			(await read<SceneAnswer>(
				ask('scene', { ...question, view: question.view || undefined, areas: question.areas?.join() }),
			)),
		staleTime: Number.POSITIVE_INFINITY,
	})
}

/** What an edit is based on, as the server asks it back. */
const ifMatch = (revision: string) => ({ 'If-Match': `"${revision}"` })
const written = (method: 'PUT' | 'POST', document: OpenedPresentation, headers: Record<string, string> = {}) => ({
	method,
	headers: { 'Content-Type': 'application/json', ...headers },
	body: JSON.stringify(document),
})

export const fetchPresentation = (id: string) => read<PresentationAnswer>(ask(`presentations/${id}`))

/** Over what was read as `revision`. Rejects with 412 when it has become another. */
export const savePresentation = (id: string, document: OpenedPresentation, revision: string) =>
	read<SavedAnswer>(ask(`presentations/${id}`, {}, written('PUT', document, ifMatch(revision))))

/** Under an id that follows from its title. */
export const makePresentation = (document: OpenedPresentation) =>
	read<SavedAnswer>(ask('presentations', {}, written('POST', document)))

/** Under this id; rejects with 412 when there is one. Puts back what was removed. */
export const restorePresentation = (id: string, document: OpenedPresentation) =>
	read<SavedAnswer>(ask(`presentations/${id}`, {}, written('PUT', document, { 'If-None-Match': '*' })))

export async function removePresentation(id: string, revision: string): Promise<void> {
	await checked(ask(`presentations/${id}`, {}, { method: 'DELETE', headers: ifMatch(revision) }))
}
