import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { SCHEMA_VERSION } from '../../data/schema-version.ts'
import { healthAnswer } from '../contract/dataset.ts'
import { overwritten } from '../http/problem.ts'
import { refuseQuery } from '../http/refuse-query.ts'
import { problems } from '../http/responses.ts'
import type { Served } from '../served.ts'

const route = createRoute({
	method: 'get',
	path: '/health',
	operationId: 'getHealth',
	middleware: refuseQuery,
	summary: 'Whether the server can read its Dataset',
	description: 'For monitoring: 200 while it serves, 503 once the file was overwritten.',
	responses: {
		200: { description: 'It can', content: { 'application/json': { schema: healthAnswer } } },
		...problems,
	},
})

export const healthRoutes = (served: Served) =>
	new OpenAPIHono().openapi(route, async (c) => {
		if (served.database.isOverwritten()) throw overwritten()
		return c.json(
			{ status: 'ok' as const, schemaVersion: SCHEMA_VERSION, dataset: (await served.dataset()).title },
			200,
		)
	})
