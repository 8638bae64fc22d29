import type { Language } from '../contract/common.ts'
import { type OpenedPresentation, shownScenes } from '../contract/presentation/presentation.ts'
import type { Scene } from '../contract/presentation/scene.ts'
import type { SceneAnswer } from '../contract/presentation/scene-answer.ts'
import { questionOf } from '../contract/presentation/scene-question.ts'
import type { topologies } from '../picture/topologies.ts'
import { readScene } from '../scenes/read-scene.ts'
import type { Served } from '../served.ts'
import { drawPictures, readingOf } from './draw-pictures.ts'
import type { SlideScene } from './slide-scene.ts'
import { writePptx } from './write-pptx.ts'

/** The Answer of a scene, as the screen asks for it; null of those that hold no figures. */
export async function answerOf(served: Served, scene: Scene, language: Language): Promise<SceneAnswer | null> {
	const question = questionOf(scene, language)
	return question && readScene(served, question)
}

async function slideScene(
	served: Served,
	geometry: ReturnType<typeof topologies>,
	scene: Scene,
	language: Language,
): Promise<SlideScene> {
	const answer = await answerOf(served, scene, language)
	if (answer === null) return { scene, answer, pictures: [], reading: null }
	const [pictures, reading] = await Promise.all([
		drawPictures(served, geometry, { scene, answer, language }),
		scene.kind === 'table' && answer.pictures[0] ? readingOf(served, answer.pictures[0], language) : null,
	])
	return { scene, answer, pictures, reading }
}

export interface MadePptx {
	bytes: Uint8Array
	/** Of every shown scene, in order: its Answer, for who wants to know what could not be shown. */
	answers: { scene: Scene; answer: SceneAnswer | null }[]
}

/**
 * The shown scenes of a presentation as slides (PPTX) with native text, tables and charts, all of it made of the Answers of the scenes;
 * `told` hears after each scene how many are done.
 */
export async function makePptx(
	served: Served,
	geometry: ReturnType<typeof topologies>,
	presentation: OpenedPresentation,
	{ notes, told = () => {} }: { notes: boolean; told?: (done: number) => void },
): Promise<MadePptx> {
	const slides: SlideScene[] = []
	for (const scene of shownScenes(presentation)) {
		slides.push(await slideScene(served, geometry, scene, presentation.language))
		told(slides.length)
	}
	return {
		bytes: await writePptx(presentation, slides, { notes }),
		answers: slides.map(({ scene, answer }) => ({ scene, answer })),
	}
}
