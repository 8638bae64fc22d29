import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { alertsAnswer, alertsCsvQuery, alertsQuery } from '../contract/alert.ts'
import { csvResponse } from '../http/csv.ts'
import { problems } from '../http/responses.ts'
import { onceEachOf } from '../once.ts'
import type { Served } from '../served.ts'
import { readAlerts } from './alerts.ts'
import { alertsCsv } from './csv.ts'

const alerts = createRoute({
	method: 'get',
	path: '/alerts',
	operationId: 'getAlerts',
	summary: 'Let op: areas where something is turning for the worse, with reasons',
	description:
		'Over all metrics that have a worse side and all categories of signals: trends, new and intensifying hotspots, weekly surges. Deduplicated, with a quiet period, never on one case.',
	request: { query: alertsQuery },
	responses: {
		200: {
			description: 'Areas, those with most fronts first',
			content: { 'application/json': { schema: alertsAnswer } },
		},
		...problems,
	},
})

const csv = createRoute({
	method: 'get',
	path: '/alerts.csv',
	operationId: 'getAlertsCsv',
	summary: 'The same as a table',
	description: 'Each row carries what was asked, period, source and licence.',
	request: { query: alertsCsvQuery },
	responses: {
		200: { description: 'RFC 4180, UTF-8 with byte order mark', content: { 'text/csv': { schema: z.string() } } },
		...problems,
	},
})

/** Answers kept: the list looks at every category of every area, and the Dataset does not change. */
const KEPT = 20

export const alertsRoutes = (served: Served) => {
	const kept = onceEachOf(KEPT, (key) => readAlerts(served, alertsQuery.parse(JSON.parse(key))))
	const ask = ({ level, on, universe }: z.output<typeof alertsQuery>) => kept(JSON.stringify({ level, on, universe }))
	return new OpenAPIHono()
		.openapi(alerts, async (c) => c.json(await ask(c.req.valid('query')), 200))
		.openapi(csv, async (c) => {
			const { language, decimal, ...query } = c.req.valid('query')
			const { name, body } = await alertsCsv(served, await ask(query), { language, decimal })
			return csvResponse(name, body)
		})
}
