import {
	MAXIMUM_SCENES,
	type OpenedPresentation,
	type SavedAnswer,
} from '../../../server/contract/presentation/presentation.ts'
import type { Scene } from '../../../server/contract/presentation/scene.ts'
import { ApiError } from '../../api.ts'
import { addScene, removeScene } from '../edit/edit-scenes.ts'
import { fetchPresentation, savePresentation } from '../queries.ts'

export class PresentationFull extends Error {
	override readonly name = 'PresentationFull'
}

/** Others may be saving: then theirs is read again and the change made in it; not for ever. */
const ATTEMPTS = 5

/** The calls behind it. */
interface Calls {
	fetch: typeof fetchPresentation
	save: typeof savePresentation
}
const ofServer: Calls = { fetch: fetchPresentation, save: savePresentation }

/** Makes one change in a presentation as it lies on the server, whoever is editing it. Rejects with ApiError when it cannot. */
async function changeSaved(
	id: string,
	change: (document: OpenedPresentation) => OpenedPresentation,
	calls: Calls,
): Promise<SavedAnswer> {
	for (let attempt = 1; ; attempt++) {
		const { presentation, revision } = await calls.fetch(id)
		try {
			return await calls.save(id, change(presentation), revision)
		} catch (error) {
			if (!(error instanceof ApiError && error.status === 412) || attempt === ATTEMPTS) throw error
		}
	}
}

/** Puts a scene behind the others. Rejects with PresentationFull when there are a hundred. */
export const appendScene = (id: string, scene: Scene, calls = ofServer): Promise<SavedAnswer> =>
	changeSaved(
		id,
		(document) => {
			if (document.scenes.length >= MAXIMUM_SCENES) throw new PresentationFull()
			return addScene(scene, null)(document)
		},
		calls,
	)

/** Takes it out again, whatever was done to the others since. */
export const withdrawScene = (id: string, scene: string, calls = ofServer): Promise<SavedAnswer> =>
	changeSaved(id, removeScene(scene), calls)
