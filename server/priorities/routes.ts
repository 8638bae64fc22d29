import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { prioritiesAnswer, prioritiesCsvQuery, prioritiesQuery } from '../contract/priority.ts'
import { csvResponse } from '../http/csv.ts'
import { problems } from '../http/responses.ts'
import type { Served } from '../served.ts'
import { prioritiesCsv } from './csv.ts'
import { readPriorities } from './priorities.ts'

const priorities = createRoute({
	method: 'get',
	path: '/priorities',
	operationId: 'getPriorities',
	summary: 'Weighing a choice between areas: a rank interval over weight scenarios',
	description:
		'Criteria from the catalogue with a direction and a weight. Says which criterion decides and at what weight another area wins.',
	request: { query: prioritiesQuery },
	responses: {
		200: { description: 'Candidates in order of rank', content: { 'application/json': { schema: prioritiesAnswer } } },
		...problems,
	},
})

const csv = createRoute({
	method: 'get',
	path: '/priorities.csv',
	operationId: 'getPrioritiesCsv',
	summary: 'The same as a table',
	description: 'Each row carries what was asked, period, source and licence.',
	request: { query: prioritiesCsvQuery },
	responses: {
		200: { description: 'RFC 4180, UTF-8 with byte order mark', content: { 'text/csv': { schema: z.string() } } },
		...problems,
	},
})

export const prioritiesRoutes = (served: Served) =>
	new OpenAPIHono()
		.openapi(priorities, async (c) => c.json(await readPriorities(served, c.req.valid('query')), 200))
		.openapi(csv, async (c) => {
			const { language, decimal, ...query } = c.req.valid('query')
			const { name, body } = await prioritiesCsv(served, await readPriorities(served, query), { language, decimal })
			return csvResponse(name, body)
		})
