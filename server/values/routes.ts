import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { csvQuery, valuesAnswer, valuesQuery } from '../contract/values.ts'
import { problems } from '../http/responses.ts'
import type { Served } from '../served.ts'
import { csvName, valuesCsv } from './csv.ts'
import { readValues } from './values.ts'

const values = createRoute({
	method: 'get',
	path: '/values',
	operationId: 'getValues',
	summary: 'One value per area: what the map, the legend and the table draw from',
	request: { query: valuesQuery },
	responses: {
		200: { description: 'The Answer', content: { 'application/json': { schema: valuesAnswer } } },
		...problems,
	},
})

const csv = createRoute({
	method: 'get',
	path: '/values.csv',
	operationId: 'getValuesCsv',
	summary: 'The same values as a table, each row with its metric, period, source and licence',
	request: { query: csvQuery },
	responses: {
		200: {
			description: 'RFC 4180, UTF-8 with byte order mark; one row per area',
			content: { 'text/csv': { schema: z.string() } },
		},
		...problems,
	},
})

export const valuesRoutes = (served: Served) =>
	new OpenAPIHono()
		.openapi(values, async (c) => c.json(await readValues(served, c.req.valid('query')), 200))
		.openapi(csv, async (c) => {
			const query = c.req.valid('query')
			const [answer, division, { title }] = await Promise.all([
				readValues(served, query),
				served.division(),
				served.dataset(),
			])
			const headers = {
				'Content-Type': 'text/csv; charset=utf-8',
				'Content-Disposition': `attachment; filename="${csvName(answer)}"`,
			}
			return new Response(valuesCsv(answer, division, title, query), { headers })
		})
