import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { trendsAnswer, trendsCsvQuery, trendsQuery } from '../contract/trend.ts'
import { csvResponse } from '../http/csv.ts'
import { problems } from '../http/responses.ts'
import type { Served } from '../served.ts'
import { trendsCsv } from './csv.ts'
import { readTrends } from './trends.ts'

const trends = createRoute({
	method: 'get',
	path: '/trends',
	operationId: 'getTrends',
	summary: 'Per area: does it rise or fall, and is its hotspot new, persistent or fading',
	description:
		'Mann-Kendall with Sen slope per area, Benjamini-Hochberg over the areas; Gi* per period for the space-time category.',
	request: { query: trendsQuery },
	responses: {
		200: { description: 'One row per area', content: { 'application/json': { schema: trendsAnswer } } },
		...problems,
	},
})

const csv = createRoute({
	method: 'get',
	path: '/trends.csv',
	operationId: 'getTrendsCsv',
	summary: 'The same as a table',
	description: 'Each row carries what was asked, period, source and licence.',
	request: { query: trendsCsvQuery },
	responses: {
		200: { description: 'RFC 4180, UTF-8 with byte order mark', content: { 'text/csv': { schema: z.string() } } },
		...problems,
	},
})

export const trendsRoutes = (served: Served) =>
	new OpenAPIHono()
		.openapi(trends, async (c) => c.json(await readTrends(served, c.req.valid('query')), 200))
		.openapi(csv, async (c) => {
			const { language, decimal, ...query } = c.req.valid('query')
			const { name, body } = await trendsCsv(served, await readTrends(served, query), { language, decimal })
			return csvResponse(name, body)
		})
