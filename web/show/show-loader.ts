import { sceneQuery } from '../presentations/queries.ts'
import { loadGround, loadView, viewIn } from './load-view.ts'
import { loadChunks } from './preload-chunks.ts'
import { viewsOf } from './scene-views.ts'
import type { Loader } from './use-preload.ts'

/** All that the window of the show needs, exploring included. */
export const showLoader: Loader = {
	async scene(client, scene, language, theme) {
		const answer = await client.fetchQuery(sceneQuery(scene, language))
		const views = viewsOf(scene, answer)
		if (views.length === 0) return
		const known = await loadGround(client)
		for (const text of views) await loadView(client, viewIn(text, known, { language }), known, theme)
	},
	shared: (client) => Promise.all([loadGround(client), loadChunks()]),
}
