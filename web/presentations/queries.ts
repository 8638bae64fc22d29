import { queryOptions } from '@tanstack/react-query'
import type { Language } from '../../server/contract/common.ts'
import type { PresentationAnswer, PresentationsAnswer } from '../../server/contract/presentation/presentation.ts'
import { hasAnswer, type Scene } from '../../server/contract/presentation/scene.ts'
import type { SceneAnswer } from '../../server/contract/presentation/scene-answer.ts'
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

/** What a scene asks, and nothing of its words: writing asks nothing again. */
export const sceneParameters = ({ kind, view, beside, highlights }: Scene, language: Language) => ({
	kind,
	view: view === '' ? undefined : view,
	beside: kind === 'compare' ? (beside ?? undefined) : undefined,
	areas: highlights.length > 0 ? highlights.map(({ area }) => area).join(',') : undefined,
	language,
})

/** The Answer of a scene; null of those that hold no figures. A Dataset does not change while it is served. */
export const sceneQuery = (scene: Scene, language: Language) => {
	const query = sceneParameters(scene, language)
	return queryOptions({
		queryKey: ['scene', query],
		queryFn: async (): Promise<SceneAnswer | null> =>
			hasAnswer(scene.kind) ? await read<SceneAnswer>(ask('scene', query)) : null,
		staleTime: Number.POSITIVE_INFINITY,
	})
}
