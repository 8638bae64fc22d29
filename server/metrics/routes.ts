import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { metricsAnswer } from '../contract/metric.ts'
import { refuseQuery } from '../http/refuse-query.ts'
import { problems } from '../http/responses.ts'
import type { Served } from '../served.ts'

const route = createRoute({
	method: 'get',
	path: '/metrics',
	operationId: 'listMetrics',
	middleware: refuseQuery,
	summary: 'Everything that can be put on the map of this Dataset',
	description: 'Each with labels and unit in Dutch and English, its levels and periods, its source and licence.',
	responses: {
		200: {
			description: 'The catalogue, limited to metrics with data',
			content: { 'application/json': { schema: metricsAnswer } },
		},
		...problems,
	},
})

export const metricsRoutes = (served: Served) =>
	new OpenAPIHono().openapi(route, async (c) => c.json({ metrics: (await served.metrics()).metrics }, 200))
