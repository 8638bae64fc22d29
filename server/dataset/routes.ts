import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { datasetAnswer } from '../contract/dataset.ts'
import { refuseQuery } from '../http/refuse-query.ts'
import { problems } from '../http/responses.ts'
import type { Served } from '../served.ts'

const route = createRoute({
	method: 'get',
	path: '/dataset',
	operationId: 'getDataset',
	middleware: refuseQuery,
	summary: 'What is served: title, period, levels, geometry hashes, import runs',
	description:
		'Asked first: says which levels and periods there are, under which hashes the geometry may be kept, and where everything came from.',
	responses: {
		200: { description: 'The Dataset', content: { 'application/json': { schema: datasetAnswer } } },
		...problems,
	},
})

export const datasetRoutes = (served: Served) =>
	new OpenAPIHono().openapi(route, async (c) => c.json(await served.dataset(), 200))
