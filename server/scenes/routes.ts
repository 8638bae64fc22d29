import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { sceneAnswer, sceneQuestion } from '../contract/presentation/scene-answer.ts'
import { problems } from '../http/responses.ts'
import { onceEachOf } from '../once.ts'
import type { Served } from '../served.ts'
import { readScene } from './read-scene.ts'

/** Answers kept in memory: those of a long presentation, and of the one before. */
const KEPT = 128

const scene = createRoute({
	method: 'get',
	path: '/scene',
	operationId: 'getScene',
	summary: 'Everything that a scene of a presentation draws and says besides its own words',
	description:
		'Pictures, lines or agreements by its kind, with the names of areas, a caption, sources and every number that its words may name. What the View asks and this Dataset does not have is told in `notices`; the rest is answered.',
	request: { query: sceneQuestion },
	responses: {
		200: { description: 'The Answer of the scene', content: { 'application/json': { schema: sceneAnswer } } },
		...problems,
	},
})

/** GET /scene. */
export function scenesRoutes(served: Served) {
	const answers = onceEachOf(KEPT, (key) => readScene(served, JSON.parse(key)))
	return new OpenAPIHono().openapi(scene, async (c) => c.json(await answers(JSON.stringify(c.req.valid('query'))), 200))
}
