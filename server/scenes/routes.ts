import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { sceneAnswer, sceneQuestion } from '../contract/presentation/scene-answer.ts'
import { problems } from '../http/responses.ts'
import { once, onceEachOf } from '../once.ts'
import type { Served } from '../served.ts'
import { readScene } from './read-scene.ts'

/** Answers kept in memory: those of a long presentation and of the one before; fewer where each is of thousands of areas. */
const KEPT = { most: 128, least: 8, areas: 200_000 } as const

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
	const memory = once(async () => {
		const { codes } = (await served.division()).levels.buurt
		const kept = Math.min(KEPT.most, Math.max(KEPT.least, Math.floor(KEPT.areas / Math.max(1, codes.length))))
		return onceEachOf(kept, (key) => readScene(served, JSON.parse(key)))
	})
	return new OpenAPIHono().openapi(scene, async (c) => {
		const answers = await memory()
		return c.json(await answers(JSON.stringify(c.req.valid('query'))), 200)
	})
}
