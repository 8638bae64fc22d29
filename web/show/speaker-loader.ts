import { sceneQuery } from '../presentations/queries.ts'
import { datasetQuery } from '../queries.ts'
import { fetchScenePicture } from '../scenes/fetch-scene-picture.ts'
import type { Loader } from './use-preload.ts'

/** All that the sheets in the speaker's window need. */
export const speakerLoader: Loader = {
	async scene(client, scene, language, theme) {
		const answer = await client.fetchQuery(sceneQuery(scene, language))
		// The pictures are drawn when they are looked at, of answers that are then in memory.
		for (const picture of answer?.pictures ?? [])
			await fetchScenePicture(client, picture, scene.highlights, { theme, language })
	},
	shared: (client) => client.fetchQuery(datasetQuery),
}
