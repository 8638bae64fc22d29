import { type OpenedPresentation, shownScenes } from '../contract/presentation/presentation.ts'
import { hasAnswer, type Scene } from '../contract/presentation/scene.ts'
import type { SceneAnswer, SceneQuestion } from '../contract/presentation/scene-answer.ts'
import { readScene } from '../scenes/read-scene.ts'
import type { Served } from '../served.ts'

export type Answers = Record<string, SceneAnswer>

/** What a scene asks, in the language of its presentation; as sceneParameters in web/presentations/queries.ts. */
export const questionOf = (
	{ kind, view, beside, highlights }: Scene,
	language: SceneQuestion['language'],
): SceneQuestion => ({
	kind,
	view,
	...(kind === 'compare' && beside !== null ? { beside } : {}),
	...(highlights.length > 0 ? { areas: highlights.map(({ area }) => area) } : {}),
	language,
})

/** The Answers of the scenes that are shown and have one, by id of the scene. One after the other: each uses all processors. */
export async function readAnswers(served: Served, presentation: OpenedPresentation): Promise<Answers> {
	const answers: Answers = {}
	for (const scene of shownScenes(presentation)) {
		if (hasAnswer(scene.kind)) answers[scene.id] = await readScene(served, questionOf(scene, presentation.language))
	}
	return answers
}

/**
 * The presentation as it is frozen: the scenes that are shown, their Views with the period or days that the Dataset suggests filled
 * in, so that they never move. Notes of the speaker stay with the team.
 */
export async function freezeScenes(
	served: Served,
	presentation: OpenedPresentation,
	{ notes }: { notes: boolean },
): Promise<OpenedPresentation & { scenes: Scene[] }> {
	const answers = await readAnswers(served, presentation)
	const scenes = shownScenes(presentation).map((scene): Scene => {
		const pictures = answers[scene.id]?.pictures ?? []
		const [first, second] = pictures
		// Of two maps of which one cannot be shown it is not told which.
		const known = pictures.length === (scene.kind === 'compare' ? 2 : 1)
		return {
			...scene,
			...(notes ? {} : { notes: '' }),
			...(known && first ? { view: first.view } : {}),
			...(known && scene.kind === 'compare' && second ? { beside: second.view } : {}),
		}
	})
	return { ...presentation, scenes }
}
