import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { valuesAnswer, valuesQuery } from '../contract/values.ts'
import { problems } from '../http/responses.ts'
import type { Served } from '../served.ts'
import { readValues } from './values.ts'

const values = createRoute({
	method: 'get',
	path: '/values',
	summary: 'One value per area: what the map, the legend and the table draw from',
	request: { query: valuesQuery },
	responses: {
		200: { description: 'The Answer', content: { 'application/json': { schema: valuesAnswer } } },
		...problems,
	},
})

export const valuesRoutes = (served: Served) =>
	new OpenAPIHono().openapi(values, async (c) => c.json(await readValues(served, c.req.valid('query')), 200))
