import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { investmentsAnswer, investmentsQuery } from '../contract/investment.ts'
import { problems } from '../http/responses.ts'
import type { Served } from '../served.ts'
import { readInvestments } from './investments.ts'

const investments = createRoute({
	method: 'get',
	path: '/investments',
	operationId: 'listInvestments',
	summary: 'What was promised, spent and delivered, with milestones and places',
	description:
		'Amounts are those of the whole investment; `share` says which part falls in the area asked. `late` is judged on `asOf`, never on the clock.',
	request: { query: investmentsQuery },
	responses: {
		200: { description: 'Investments', content: { 'application/json': { schema: investmentsAnswer } } },
		...problems,
	},
})

export const investmentsRoutes = (served: Served) =>
	new OpenAPIHono().openapi(investments, async (c) => c.json(await readInvestments(served, c.req.valid('query')), 200))
