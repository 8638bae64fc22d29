import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { similarAnswer, similarCsvQuery, similarQuery } from '../contract/difference.ts'
import { csvResponse } from '../http/csv.ts'
import { problems } from '../http/responses.ts'
import type { Served } from '../served.ts'
import { readSimilar } from './similar.ts'
import { similarCsv } from './similar-csv.ts'

const similar = createRoute({
	method: 'get',
	path: '/similar',
	operationId: 'getSimilar',
	summary: 'The areas most and least like one',
	description: 'By root mean squared difference in standard deviations on the chosen metrics.',
	request: { query: similarQuery },
	responses: {
		200: { description: 'Both ends', content: { 'application/json': { schema: similarAnswer } } },
		...problems,
	},
})

const csv = createRoute({
	method: 'get',
	path: '/similar.csv',
	operationId: 'getSimilarCsv',
	summary: 'The same as a table',
	description: 'Each row carries what was asked, period, source and licence.',
	request: { query: similarCsvQuery },
	responses: {
		200: { description: 'RFC 4180, UTF-8 with byte order mark', content: { 'text/csv': { schema: z.string() } } },
		...problems,
	},
})

export const similarRoutes = (served: Served) =>
	new OpenAPIHono()
		.openapi(similar, async (c) => c.json(await readSimilar(served, c.req.valid('query')), 200))
		.openapi(csv, async (c) => {
			const { language, decimal, ...query } = c.req.valid('query')
			const { name, body } = await similarCsv(served, await readSimilar(served, query), { language, decimal })
			return csvResponse(name, body)
		})
