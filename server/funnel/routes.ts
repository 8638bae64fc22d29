import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { funnelAnswer, funnelCsvQuery, funnelQuery } from '../contract/funnel.ts'
import { csvResponse } from '../http/csv.ts'
import { problems } from '../http/responses.ts'
import type { Served } from '../served.ts'
import { funnelCsv } from './csv.ts'
import { readFunnel } from './funnel.ts'

const funnel = createRoute({
	method: 'get',
	path: '/funnel',
	operationId: 'getFunnel',
	summary: 'Single areas that are abnormal for their size, on events per inhabitant',
	description:
		'Exact (under ten events) or Byar limits at 95 and 99.8 %, adjusted for overdispersion (Spiegelhalter 2005). Needs a metric of events. Not a cluster: no neighbours are looked at.',
	request: { query: funnelQuery },
	responses: {
		200: {
			description: 'One row per area, and the limits to draw the funnel',
			content: { 'application/json': { schema: funnelAnswer } },
		},
		...problems,
	},
})

const csv = createRoute({
	method: 'get',
	path: '/funnel.csv',
	operationId: 'getFunnelCsv',
	summary: 'The same as a table',
	description: 'Each row carries what was asked, period, source and licence.',
	request: { query: funnelCsvQuery },
	responses: {
		200: { description: 'RFC 4180, UTF-8 with byte order mark', content: { 'text/csv': { schema: z.string() } } },
		...problems,
	},
})

export const funnelRoutes = (served: Served) =>
	new OpenAPIHono()
		.openapi(funnel, async (c) => c.json(await readFunnel(served, c.req.valid('query')), 200))
		.openapi(csv, async (c) => {
			const { language, decimal, ...query } = c.req.valid('query')
			const { name, body } = await funnelCsv(served, await readFunnel(served, query), { language, decimal })
			return csvResponse(name, body)
		})
