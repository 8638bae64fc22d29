import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { differencesAnswer, differencesCsvQuery, differencesQuery } from '../contract/difference.ts'
import { csvResponse } from '../http/csv.ts'
import { problems } from '../http/responses.ts'
import type { Served } from '../served.ts'
import { differencesCsv } from './csv.ts'
import { readDifferences } from './differences.ts'
import { pairsCsv } from './pairs-csv.ts'

const differences = createRoute({
	method: 'get',
	path: '/differences',
	operationId: 'getDifferences',
	summary: 'How far every area lies from the mean on chosen metrics, and which neighbours differ most',
	description: 'In standard deviations over the areas with a dependable value, unweighted.',
	request: { query: differencesQuery },
	responses: {
		200: {
			description: 'One row per area, and pairs of neighbours',
			content: { 'application/json': { schema: differencesAnswer } },
		},
		...problems,
	},
})

const csv = createRoute({
	method: 'get',
	path: '/differences.csv',
	operationId: 'getDifferencesCsv',
	summary: 'The same as a table',
	description: 'Each row carries what was asked, period, source and licence.',
	request: { query: differencesCsvQuery },
	responses: {
		200: { description: 'RFC 4180, UTF-8 with byte order mark', content: { 'text/csv': { schema: z.string() } } },
		...problems,
	},
})

export const differencesRoutes = (served: Served) =>
	new OpenAPIHono()
		.openapi(differences, async (c) => c.json(await readDifferences(served, c.req.valid('query')), 200))
		.openapi(csv, async (c) => {
			const { language, decimal, table, ...query } = c.req.valid('query')
			const write = table === 'pairs' ? pairsCsv : differencesCsv
			const { name, body } = await write(served, await readDifferences(served, query), { language, decimal })
			return csvResponse(name, body)
		})
