import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { csvQuery, valuesAnswer, valuesQuery } from '../contract/values.ts'
import { csvResponse } from '../http/csv.ts'
import { problems } from '../http/responses.ts'
import type { Served } from '../served.ts'
import { csvName, valuesCsv } from './csv.ts'
import { readValues } from './values.ts'

const values = createRoute({
	method: 'get',
	path: '/values',
	operationId: 'getValues',
	summary: 'One value per area: what the map, the legend and the table draw from',
	description:
		'A year for statistics and investments (`period`), days for signals (`from`, `to`). The Answer repeats its question, with defaults filled in. Null is never 0: `status` says why there is no value.',
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
	description: 'For spreadsheets and archives: a row copied elsewhere still says what it is.',
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
			const [answer, division, dataset] = await Promise.all([
				readValues(served, query),
				served.division(),
				served.dataset(),
			])
			return csvResponse(csvName(answer), await valuesCsv(answer, division, dataset, query))
		})
