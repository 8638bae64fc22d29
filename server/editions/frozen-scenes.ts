import { type OpenedPresentation, shownScenes } from '../contract/presentation/presentation.ts'
import type { Scene } from '../contract/presentation/scene.ts'
import type { SceneAnswer } from '../contract/presentation/scene-answer.ts'
import { questionOf } from '../contract/presentation/scene-question.ts'
import { readScene } from '../scenes/read-scene.ts'
import type { Served } from '../served.ts'

export type Answers = Record<string, SceneAnswer>

/** The Answers of the scenes that are shown and have one, by id of the scene. One after the other: each uses all processors. */
export async function readAnswers(served: Served, presentation: OpenedPresentation): Promise<Answers> {
	const answers: Answers = {}
	for (const scene of shownScenes(presentation)) {
		const question = questionOf(scene, presentation.language)
		if (question) answers[scene.id] = await readScene(served, question)
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
